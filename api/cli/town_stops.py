"""`noriai town propose-stops`: stops that every home can walk to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from api.town_making.stops.propose import Proposed

SHOWN = 20


def propose_stops(
    folder: Annotated[Path, typer.Argument(help="町のフォルダ. The town's folder.")],
    walk: Annotated[int, typer.Option(min=10, max=5000, help="歩く道のり m. Metres to walk at most.")] = 200,
    also: Annotated[
        list[str] | None, typer.Option(help="家のほかの種類, 例 address. Other kinds than homes, such as address.")
    ] = None,
    afresh: Annotated[
        bool, typer.Option("--afresh", help="今の停留所を捨てて考え直す. Forget the stops there are.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="結果を JSON で. The outcome as JSON.")] = False,
) -> None:
    """停留所を提案し, 家ごとの停留所を書く. Propose stops, and write down the one of each home."""
    from typing import get_args

    from rich.console import Console

    from api.town.parts import PlaceKind, TownError
    from api.town_making.stops.propose import propose

    if not folder.is_dir():
        raise CommandError(f"{folder}: フォルダがありません / there is no such folder")
    kinds = {"home", *(also or ())}
    if not kinds <= set(get_args(PlaceKind)) - {"stop"}:
        raise CommandError(f"--also: {', '.join(get_args(PlaceKind))} のどれかです / one of these kinds")
    try:
        with Console(stderr=True).status("停留所を選んでいます choosing stops …"):
            done = propose(folder, walk, kinds, afresh)
    except TownError as error:
        where = f"{folder / error.file}:{error.line}"
        raise CommandError(f"{where}: {error.message.ja} / {error.message.en}") from error
    if not done.homes and not done.without:
        ja, en = "家がありません (--also address)", "there is no home (--also address takes addresses)"
        raise CommandError(f"{folder / 'places.geojson'}: {ja} / {en}")
    _say(done, folder, walk, json)


def _say(done: Proposed, folder: Path, walk: int, json: bool) -> None:
    if json:
        from orjson import dumps

        without = [place.id for place in done.without]
        counts = {"added": done.added, "kept": done.kept, "homes": done.homes, "mean": done.mean}
        typer.echo(dumps({**counts, "longest": done.longest, "without": without}).decode())
        return
    typer.echo(
        f"{folder / 'places.geojson'}: 停留所 {done.kept} + {done.added}, 家 {done.homes}, "
        f"歩く道のりは平均 {done.mean:.0f} m, いちばん遠くて {done.longest:.0f} m"
        f" / {done.kept} stops kept, {done.added} new, {done.homes} homes; "
        f"they walk {done.mean:.0f} m on average, {done.longest:.0f} m at most"
    )
    if done.without:
        count = len(done.without)
        typer.echo(
            f"{walk} m 以内に停まれる所のない家 {count} 軒, 停留所なし"
            f" / {count} homes without a stop, as no vehicle can halt within {walk} m of them:"
        )
        for place in done.without[:SHOWN]:
            typer.echo(f"  {place.id}  {place.name.ja} / {place.name.en}  ({place.lat:.5f}, {place.lon:.5f})")
        if count > SHOWN:
            typer.echo(f"  ほか {count - SHOWN} 軒 / and {count - SHOWN} more (--json)")
