"""`noriai retain`: takes away what is older than the town keeps it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from api.cli.chosen import settings_of
from api.cli.service_options import DatabaseUrl, TownFolder

DryRun = Annotated[bool, typer.Option("--dry-run", help="数えるだけ. Only count; nothing is changed.")]


def retain(dry_run: DryRun = False, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """保存期間を過ぎた個人情報を消す. Take away what is older than the town keeps it; figures stay.

    Prints what went as one JSON object. A service may go on beside it and does the same once a day; a run that was
    broken off is gone on with by the next one.
    """
    from rich.console import Console
    from rich.progress import Progress

    from api.cli.refused import opened_or_refused
    from api.service.privacy.retain import kept_from
    from api.service.privacy.retain import retain as take_away
    from api.service.record.record import Record

    settings = settings_of(town=town, database=database)
    with (
        opened_or_refused(settings) as context,
        Progress(console=Console(stderr=True), transient=True) as progress,
    ):
        task = progress.add_task("数えています counting" if dry_run else "消しています taking away", total=None)
        record = Record(context, settings.cache_folder / "record")
        counts = take_away(context, record, dry_run, lambda done, of: progress.update(task, completed=done, total=of))
        first = kept_from(context).rides
    typer.echo(json.dumps({"dry_run": dry_run, "rides_from": first.isoformat(), "gone": counts}, ensure_ascii=False))
