"""`noriai check`: walks a town's whole database and says what does not fit."""

from __future__ import annotations

import typer

from api.cli.chosen import settings_of
from api.cli.service_options import DatabaseUrl, TownFolder


def check(town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """データベースを調べる. Look for what does not fit: plans, bookings, events; exit status 1 when something is wrong.

    A service may go on beside it, and nothing is changed.
    """
    from rich.console import Console
    from rich.progress import Progress

    from api.checking.check import check_town
    from api.cli.opened import opened_context

    with (
        opened_context(settings_of(town=town, database=database)) as context,
        Progress(console=Console(stderr=True), transient=True) as progress,
    ):
        task = progress.add_task("調べています checking", total=None)
        checked = check_town(context, lambda done, of: progress.update(task, completed=done, total=of))
    for finding in checked.found:
        typer.echo(finding.line())
    seen = (
        f"{checked.days} 日 days, {checked.versions} 版 versions, {checked.bookings} 予約 bookings, "
        f"{checked.events} 出来事 events"
    )
    if checked.wrong:
        typer.echo(f"{seen}: {checked.wrong} 件が合いません / {checked.wrong} do not fit", err=True)
        raise typer.Exit(1)
    typer.echo(f"{seen}: すべて合っています / everything fits", err=True)
