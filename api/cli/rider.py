"""`noriai rider`: what is kept of a rider, and erasing it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.refused import opened_or_refused
from api.cli.service_options import DatabaseUrl, TownFolder, by_command

if TYPE_CHECKING:
    pass

app = typer.Typer(
    help="利用者の記録を渡す、消す. What is kept of a rider: hand it over, erase it.", no_args_is_help=True
)

RiderId = Annotated[str, typer.Argument(metavar="ID", help="利用者の番号. The rider's id.")]


@app.command()
def export(
    rider_id: RiderId,
    text: Annotated[bool, typer.Option("--text", help="人が読む形で. To be read by a person, not as JSON.")] = False,
    out: Annotated[Path | None, typer.Option(help="書き出すファイル. A file to write [standard output].")] = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """利用者について保存している全部. Everything that is kept of a rider, from all tables."""
    import orjson

    from api.service.privacy import export as exporting

    with opened_or_refused(settings_of(town=town, database=database)) as context:
        view = exporting.export(context, by_command("administrator", "rider"), rider_id)
        shown = exporting.as_text(context, view) if text else orjson.dumps(view, option=orjson.OPT_INDENT_2).decode()
    if out is None:
        typer.echo(shown.rstrip("\n"))
        return
    try:
        out.write_text(shown, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{out}: 書けません / cannot be written: {error.strerror}") from error


@app.command()
def erase(
    rider_id: RiderId,
    yes: Annotated[bool, typer.Option("--yes", help="確認しない. Do not ask.")] = False,
    cancel_rides: Annotated[bool, typer.Option(help="今日からの乗車を取り消す. Cancel rides still to come.")] = False,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """利用者を消す. Erase a rider: past rides stay for the figures and are nobody's. It cannot be undone.

    Prints what was done as one JSON object.
    """
    import orjson

    from api.service.privacy.erase import erase as erase_now
    from api.service.record.record import Record

    settings = settings_of(town=town, database=database)
    with opened_or_refused(settings) as context:
        if not yes:
            _confirm(rider_id)
        record = Record(context, settings.cache_folder / "record")
        done = erase_now(context, record, by_command("administrator", "rider"), rider_id, cancel_rides)
        folder = context.town.folder
    typer.echo(orjson.dumps(done).decode())
    if done.in_folder:
        typer.echo(
            f"{folder}: 町の名簿からも消してください / still in the town's list: take it out there too", err=True
        )
    if not done.swept:
        typer.echo(
            "データベースが使用中です。もう一度実行してください / the database is in use: run this again", err=True
        )


def _confirm(rider_id: str) -> None:
    if not sys.stdin.isatty():
        raise CommandError("消すには --yes を付けてください / add --yes to erase without being asked")
    if input(f"元に戻せません。番号をもう一度 / it cannot be undone; the id again ({rider_id}): ").strip() != rider_id:
        raise CommandError("番号がちがいます。何も消していません / not the same id; nothing was erased")
