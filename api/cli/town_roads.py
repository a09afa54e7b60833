"""`noriai town import-roads`: the roads of an OpenStreetMap extract into a town's folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from rich.table import Table

    from api.osm.tally import Left, Tally

SHOWN_PARTS = 10

REASONS = {
    "foot": ("徒歩・自転車だけの道", "for people on foot or bicycles only"),
    "private": ("私道", "private"),
    "no_access": ("通行止め・関係車両のみ", "closed to buses"),
    "track": ("農道・林道 (grade1 でない)", "field and forest tracks (not grade1)"),
    "ferry": ("フェリー", "ferries"),
    "being_built": ("工事中・計画", "being built or planned"),
    "area": ("広場", "squares mapped as areas"),
    "reversible": ("時間で向きが変わる道", "one-way by the hour"),
    "apart": ("どこにもつながらない", "joined to nothing"),
    "no_way_back": ("行けても戻れない, 戻れても行けない", "no way there or no way back"),
}


def import_roads(
    file: Annotated[Path, typer.Argument(help="OpenStreetMap の抽出 (.osm.pbf). The extract.")],
    area: Annotated[Path, typer.Option(help="区域 (GeoJSON の多角形). The area, a GeoJSON polygon.")],
    town: Annotated[Path, typer.Option(help="町のフォルダ. The town's folder.")],
    country: Annotated[
        str,
        typer.Option(
            help="国 (jp, de, us-mn…): 標識のない道の速さ. The law where no sign stands. [town.toml の時間帯]"
        ),
    ] = "",
    margin: Annotated[
        float, typer.Option(min=0, max=100_000, help="区域の外のどこまで (m). How far outside the area.")
    ] = 1000.0,
    spacing: Annotated[
        float, typer.Option(min=20, max=2000, help="停まれる間隔 (m). How often a vehicle can stop.")
    ] = 100.0,
    attribution: Annotated[
        str | None, typer.Option(help="地図に添える出典. Whom the roads are from, shown with maps. [OpenStreetMap]")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="roads.geojson を消す. Remove roads.geojson, which it replaces.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="結果を JSON で. The outcome as JSON.")] = False,
) -> None:
    """道路を取り込む. Take the roads of an OpenStreetMap extract into the town; says what was left out and where."""
    from rich.console import Console

    from api.osm.parquet import ATTRIBUTION
    from api.osm.problem import ImportProblem
    from api.osm.roads import import_roads as into_folder

    old = town / "roads.geojson"
    if not town.is_dir():
        raise CommandError(f"{town}: フォルダがありません / there is no such folder (noriai town new)")
    if old.exists() and not replace:
        raise CommandError(
            f"{old}: 道路がすでにあります, 置き換えるなら --replace / there already; --replace removes it"
        )
    law = _country(country.lower(), town)
    try:
        with Console(stderr=True).status(_reading(0)) as status:
            tally = into_folder(
                file, area, town, law, margin, spacing, ATTRIBUTION if attribution is None else attribution,
                progress=lambda ways: status.update(_reading(ways)),
            )  # fmt: skip
        old.unlink(missing_ok=True)
    except ImportProblem as problem:
        raise CommandError(str(problem)) from problem
    except OSError as error:
        ja, en = "町のフォルダに書けません", "the town's folder cannot be written to"
        raise CommandError(f"{town}: {ja} / {en}: {error.strerror}") from error
    if json:
        from orjson import dumps

        typer.echo(dumps(tally.as_json()).decode())
    else:
        _say(tally, town)


def _reading(ways: int) -> str:
    return f"道路を読んでいます reading the roads … {ways:,}" if ways else "道路を読んでいます reading the roads …"


def _country(said: str, town: Path) -> str:
    """The country of `--country`, else that of the town's zone of time."""
    import tomllib

    from api.osm.countries import COUNTRIES
    from api.town.country import country_of

    if not said:
        try:
            zone = tomllib.loads((town / "town.toml").read_text(encoding="utf-8"))["timezone"]
        except (OSError, ValueError, KeyError):
            zone = ""
        said = country_of(str(zone)) or ""
    known = ", ".join(COUNTRIES)
    if not said:
        ja, en = "--country で国を書いてください", "say which country's law holds: --country"
        raise CommandError(f"{ja} / {en} ({known})")
    if said not in COUNTRIES:
        ja, en = f"国「{said}」の速さの決まりがありません", f"no speed limits are known for the country {said!r}"
        raise CommandError(f"--country: {ja} / {en} ({known})")
    return said


def _say(tally: Tally, town: Path) -> None:
    from rich.console import Console

    console = Console()
    console.print(
        f"{town / 'roads.parquet'}: {tally.metres / 1000:.1f} km, {tally.edges} 区間 edges, {tally.nodes} 点 nodes; "
        f"一方通行 one-way {tally.one_way_metres / 1000:.1f} km, 片側で乗り降り one side only "
        f"{tally.side_metres / 1000:.1f} km, 右左折の規制 turn restrictions {tally.turns} ({tally.country.upper()})",
        soft_wrap=True,
    )
    if tally.turns_unheard:
        ids = ", ".join(str(id_) for id_ in tally.turns_unheard[:SHOWN_PARTS])
        more = " …" if len(tally.turns_unheard) > SHOWN_PARTS else ""
        console.print(f"守られない規制 restrictions not honoured: relation {ids}{more}", style="yellow", soft_wrap=True)
    if tally.outside > 0:
        share = f"{max(tally.outside, 0.001):.1%}"
        ja, en = f"区域の {share} は抽出の範囲の外です", f"{share} of the area lies outside what the extract covers"
        console.print(f"{ja} / {en}", style="yellow", soft_wrap=True)
    if tally.missing_points:
        console.print(
            f"ファイルにない点 points the file does not hold: {tally.missing_points}", style="yellow", soft_wrap=True
        )
    if tally.left:
        console.print(_table("通れない道 Roads a bus may not drive", tally.left))
    if tally.parts:
        console.print(_table("切り離した道 Roads cut off from the rest", tally.parts[:SHOWN_PARTS]))
        if rest := tally.parts[SHOWN_PARTS:]:
            km = sum(part.metres for part in rest) / 1000
            console.print(f"ほか {len(rest)} か所, {km:.1f} km (--json) / and {len(rest)} more, {km:.1f} km (--json)")


def _table(title: str, rows: list[Left]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
    for heading in ("理由 Why", "道 Roads", "km", "見る所 Where to look", "way"):
        number = heading in ("道 Roads", "km", "way")
        table.add_column(heading, justify="right" if number else "left", overflow="fold", no_wrap=number)
    for row in rows:
        ja, en = REASONS[row.reason]
        place = f"{row.name}\n{row.lat:.5f}, {row.lon:.5f}".strip()
        table.add_row(f"{ja}\n{en}", str(row.roads), f"{row.metres / 1000:.2f}", place, str(row.way))
    return table
