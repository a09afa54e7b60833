"""`noriai backup` and `noriai restore`: everything in one file, and back from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import CommandError
from api.cli.service_options import DatabaseUrl

if TYPE_CHECKING:
    from api.settings import Settings
    from api.store.database import Database

BackupFile = Annotated[Path, typer.Argument(help="控えのファイル. The backup's file.", dir_okay=False)]


def backup(file: BackupFile, database: DatabaseUrl = None) -> None:
    """控えを取る. Back up the database and the towns' folders into one file; the service may go on beside it."""
    from api.app import VERSION
    from api.backup.making import back_up
    from api.cli.chosen import installation_settings

    if file.exists():
        raise CommandError(f"{file}: すでにあります / is there already")
    settings, whole = installation_settings(None, database=database)
    towns = {town.id: town.folder for town in whole.towns}
    with _told("控えを取っています backing up") as say, _opened(settings) as source:
        made = back_up(source, towns, file, VERSION, say)
        _note(source, towns, file.stat().st_size, made.rows)
    typer.echo(
        f"{file}: {made.rows} 行 rows, {len(made.tables)} 表 tables, {len(towns)} 町 towns, "
        f"版 revision {made.revision}, {file.stat().st_size // 1024} KB"
    )


def restore(
    file: BackupFile,
    database: DatabaseUrl = None,
    towns_into: Annotated[
        Path | None, typer.Option(help="町のフォルダもここに戻す. Also put the towns' folders here.", file_okay=False)
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="今あるデータを消して戻す. Replace what the database holds.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="確かめずに進む. Do not ask again.")] = False,
) -> None:
    """控えから戻す. Restore a backup into an empty database, of whatever kind. Stop the service before."""
    from api.backup.restoring import check_free, unpack_towns
    from api.backup.restoring import restore as put_back
    from api.cli.chosen import installation_settings

    settings, _ = installation_settings(None, database=database)
    if force and not yes:
        typer.confirm(
            "今あるデータはすべて消えます。続けますか / everything in the database will be lost; go on", abort=True
        )
    with _told("戻しています restoring") as say, _opened(settings, as_it_is=True) as target:
        if towns_into is not None:
            check_free(file, towns_into)
        made = put_back(target, file, force, say)
        towns = unpack_towns(file, towns_into) if towns_into is not None else []
    typer.echo(f"{file}: {made.rows} 行を戻しました / {made.rows} rows restored, as of {made.made}")
    for town in towns:
        typer.echo(str(town))


def _note(source: Database, towns: Iterable[str], size: int, rows: int) -> None:
    """Leaves word for the operator's page. The backup is whole also where nothing can be written any more."""
    from sqlalchemy.exc import SQLAlchemyError

    from api.store.last_backup import note_backup

    try:
        with source.write() as connection:
            for town in towns:
                note_backup(connection, town, size, rows)
    except SQLAlchemyError:
        typer.echo("控えは取れましたが、取ったことを書けません / made, but the database takes no note of it", err=True)


@contextmanager
def _opened(settings: Settings, as_it_is: bool = False) -> Iterator[Database]:
    """The database; what goes wrong with it or the file is one line."""
    from api.backup.form import BackupError
    from api.backup.restoring import NotEmpty
    from api.cli.opened import or_one_line
    from api.store.database import Database

    opened = or_one_line(lambda: Database(settings.database_url, as_it_is=as_it_is), settings)
    try:
        yield opened
    except NotEmpty as error:
        raise CommandError(f"{error} (--force)") from error
    except BackupError as error:
        raise CommandError(str(error)) from error
    finally:
        opened.close()


@contextmanager
def _told(what: str) -> Iterator[Callable[[str], None]]:
    from rich.console import Console

    with Console(stderr=True).status(f"{what} …") as status:
        yield lambda step: status.update(f"{what}: {step} …")
