"""`noriai town import-timetable`: the trains and buses that call at a town's places, from a GTFS feed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from api.timetable import FeedRefused, Imported

MOST_SHOWN = 20
"""Mistakes told one by one; a feed made wrong has the same one thousands of times."""


def import_timetable(
    feed: Annotated[Path, typer.Argument(help="GTFS か GTFS-JP の ZIP. The zip of a GTFS or GTFS-JP feed.")],
    town: Annotated[Path, typer.Option(help="町のフォルダ. The town's folder.")],
    near: Annotated[
        int, typer.Option(help="場所から何 m までの停留所か. How far (m) a stop may be from a place.", min=1, max=2000)
    ] = 150,
    json: Annotated[bool, typer.Option("--json", help="結果を JSON で. The outcome as JSON.")] = False,
) -> None:
    """鉄道やバスの時刻表を取り込む. Take in the departures and arrivals at the town's places.

    すべて取り込むか, 何も変えないか. All is taken in, or nothing is changed.
    """
    from api.timetable import FeedRefused
    from api.timetable import import_timetable as take_in
    from api.town.parts import TownError

    if not town.is_dir():
        raise CommandError(f"{town}: フォルダがありません / there is no such folder (noriai town new)")
    try:
        with _told() as told:
            done = take_in(feed, town, near, told)
    except TownError as error:
        where = f"{town / error.file}:{error.line}"
        raise CommandError(f"{where}: {error.message.ja} / {error.message.en}") from error
    except FeedRefused as refused:
        raise CommandError(_refused(feed, refused)) from refused
    if json:
        from orjson import dumps

        typer.echo(dumps(done).decode())
    else:
        _say(town, done)


@contextmanager
def _told() -> Iterator[Callable[[str, int], None]]:
    """Shows on stderr how many rows of the largest file were read."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}: {task.completed:,} 行 rows"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("stop_times.txt", total=None)
        yield lambda file, rows: progress.advance(task, rows)


def _refused(feed: Path, refused: FeedRefused) -> str:
    """The first mistakes, a line each, then how many there are."""
    count = len(refused.findings)
    for one in refused.findings[:MOST_SHOWN]:
        where = feed if one.file == feed.name else feed / one.file
        typer.echo(f"{where}:{one.line}: {one.message.ja} / {one.message.en}", err=True)
    if count > MOST_SHOWN:
        more = count - MOST_SHOWN
        typer.echo(f"ほかに {more} 件 / and {more} more", err=True)
    return f"{feed}: {count} 件の間違い, 何も取り込んでいません / {count} mistakes, nothing was imported"


def _say(town: Path, done: Imported) -> None:
    for name, place in done.stops:
        typer.echo(f"  {name} → {place}")
    typer.echo(
        f"{town / 'timetable'}: {done.lines} 路線 lines, {done.all_trips} 便のうち {done.trips} 便 of all trips, "
        f"{done.calls} 回の発着 departures and arrivals"
    )
    if done.span is not None:
        typer.echo(f"期間 covers: {done.span[0]} – {done.span[1]}")
    if done.by_frequency:
        typer.echo(
            f"{done.by_frequency} 便は間隔だけが書かれ時刻がないので除きました / "
            f"{done.by_frequency} trips left out: they go by a frequency, without times"
        )
