"""`noriai town import-places`: addresses from a file into a town's places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from api.town_making.addresses.formats import Format
    from api.town_making.addresses.take_in import TakenIn

FORMATS = ("geolonia-csv", "geolonia-json", "csv", "osm")


def import_places(
    file: Annotated[Path, typer.Argument(help="住所のファイル. The file of addresses.")],
    town: Annotated[Path, typer.Option(help="町のフォルダ. The town's folder.")],
    format: Annotated[str | None, typer.Option(help=f"{', '.join(FORMATS)} [名前から. By its name]")] = None,
    kind: Annotated[
        str, typer.Option(help="書いていないときの種類. What a place is unless the file says so.")
    ] = "address",
    city: Annotated[str | None, typer.Option(help="全国のCSVから選ぶ市区町村. Which municipality of a CSV.")] = None,
    country: Annotated[str, typer.Option(help="国, 番地の書き方. The country, for how a number is written.")] = "",
    skip_outside: Annotated[
        bool, typer.Option("--skip-outside", help="区域の外を除く. Leave out what lies outside the areas.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="結果を JSON で. The outcome as JSON.")] = False,
) -> None:
    """住所を取り込む. Take addresses into the town's places; a second time brings the same places up to date."""
    from rich.console import Console

    from api.town.parts import PlaceKind, TownError
    from api.town_making.addresses.take_in import NotTaken, take_in

    if kind not in get_args(PlaceKind):
        kinds = ", ".join(get_args(PlaceKind))
        raise CommandError(f"--kind: 「{kind}」はありません / there is no kind {kind!r} ({kinds})")
    form = _format(file, town, format)
    try:
        with Console(stderr=True).status("住所を読んでいます reading the addresses …"):
            done = take_in(
                file, town, form, kind=cast(PlaceKind, kind), city=city, country=country, skip_outside=skip_outside
            )
    except TownError as error:
        where = f"{town / error.file}:{error.line}"
        raise CommandError(f"{where}: {error.message.ja} / {error.message.en}") from error
    except NotTaken as refused:
        for one in refused.findings:
            typer.echo(f"{file.parent / one.file}:{one.line}: {one.message.ja} / {one.message.en}", err=True)
        count = len(refused.findings)
        raise CommandError(
            f"{file}: {count} 件の間違い, 何も取り込んでいません / {count} mistakes, nothing was imported"
        ) from refused
    _say(done, town, json)


def remove_places(
    folder: Annotated[Path, typer.Argument(help="町のフォルダ. The town's folder.")],
    ids: Annotated[list[str], typer.Argument(help="場所の id. Ids of places.")],
) -> None:
    """場所を取り除く. Take places out, such as homes that nobody can get to."""
    from api.town.parts import TownError
    from api.town_making.remove import remove_places as remove

    if not folder.is_dir():
        raise CommandError(f"{folder}: フォルダがありません / there is no such folder")
    try:
        count = remove(folder, set(ids))
    except TownError as error:
        where = f"{folder / error.file}:{error.line}"
        raise CommandError(f"{where}: {error.message.ja} / {error.message.en}") from error
    typer.echo(f"{folder / 'places.geojson'}: {count} か所を取り除きました / {count} places removed")


def _format(file: Path, town: Path, said: str | None) -> Format:
    from api.town_making.addresses.formats import guessed

    if not town.is_dir():
        raise CommandError(f"{town}: フォルダがありません / there is no such folder (noriai town new)")
    if not file.is_file():
        raise CommandError(f"{file}: ファイルがありません / there is no such file")
    if said is not None and said not in FORMATS:
        raise CommandError(f"--format: {', '.join(FORMATS)} のどれかです / one of {', '.join(FORMATS)}")
    form = cast("Format | None", said) or guessed(file)
    if form is None:
        raise CommandError(f"{file}: --format が必要です / say its --format: {', '.join(FORMATS)}")
    return form


def _say(done: TakenIn, town: Path, json: bool) -> None:
    if json:
        from orjson import dumps

        typer.echo(dumps(done.as_json()).decode())
        return
    typer.echo(
        f"{town / 'places.geojson'}: 追加 {done.added}, 変更 {done.changed}, そのまま {done.same}"
        f" / {done.added} added, {done.changed} changed, {done.same} the same"
    )
    if done.outside or done.twice:
        typer.echo(
            f"除いたもの: 区域の外 {done.outside}, 重なり {done.twice}"
            f" / left out: {done.outside} outside the areas, {done.twice} there twice"
        )
