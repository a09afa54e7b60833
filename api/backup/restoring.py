"""Restores a backup: all of it in one transaction, after every checksum has been found right."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

import orjson
from pydantic import ValidationError

from api.backup.form import MANIFEST, BackupError, Manifest, table_file
from api.store.copying import is_empty, make_anew, put
from api.store.database import Database
from api.store.migrate import migrate, newest, revisions

Say = Callable[[str], None]
CHUNK = 1 << 20


class NotEmpty(BackupError):
    """The database has rows, which would be lost."""


@contextmanager
def opened_backup(file: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """The archive and its manifest, both whole and as they were written. Raises BackupError."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = Manifest.model_validate_json(archive.read(MANIFEST))
            _check(archive, manifest, file)
            yield archive, manifest
    except OSError as error:
        raise BackupError(f"{file}: 読めません / cannot be read: {error.strerror or error}") from error
    except (zipfile.BadZipFile, zlib.error, KeyError, ValidationError, EOFError, NotImplementedError) as error:
        raise _damaged(file) from error


def restore(database: Database, file: Path, force: bool, say: Say) -> Manifest:
    """Everything of `file` instead of what `database` holds, brought up to this program's tables.

    Raises NotEmpty unless forced, and BackupError for a file that is damaged or newer than this program; the
    database is then as it was.
    """
    with opened_backup(file) as (archive, manifest), database.write() as connection:
        if not force and not is_empty(connection):
            raise NotEmpty(f"{file}: 戻し先にデータがあります / the database is not empty")
        for table in make_anew(connection, manifest.revision):
            inside = manifest.tables.get(table.name)
            if inside is None or set(inside.columns) != set(table.columns.keys()):
                raise _damaged(file)
            say(table.name)
            if put(connection, table, inside.columns, _lines(archive, table.name)) != inside.rows:
                raise _damaged(file)
        migrate(connection)
    return manifest


def unpack_towns(file: Path, folder: Path) -> list[Path]:
    """Writes the towns' folders below `folder`, where none of them may be yet; their paths."""
    with opened_backup(file) as (archive, manifest):
        towns = _free(manifest, folder)
        for name in manifest.files:
            target = folder.joinpath(*PurePosixPath(name).parts[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name))
    return towns


def check_free(file: Path, folder: Path) -> None:
    """Raises BackupError where `unpack_towns` would, so that nothing is begun that cannot be finished."""
    with opened_backup(file) as (_, manifest):
        _free(manifest, folder)


def _free(manifest: Manifest, folder: Path) -> list[Path]:
    """Where the towns' folders will be. Raises BackupError where one is already."""
    towns = sorted({folder / PurePosixPath(name).parts[1] for name in manifest.files})
    for town in towns:
        if town.exists():
            raise BackupError(f"{town}: すでにあります / is there already")
    return towns


def _check(archive: zipfile.ZipFile, manifest: Manifest, file: Path) -> None:
    if manifest.revision not in revisions():
        raise BackupError(
            f"{file}: このプログラムより新しい版です / is of revision {manifest.revision}, newer than this program's "
            f"{newest()}: update the program"
        )
    expected = {table_file(name): table.sha256 for name, table in manifest.tables.items()} | manifest.files
    if sorted(archive.namelist()) != sorted([*expected, MANIFEST]):
        raise _damaged(file)
    for name, sha256 in expected.items():
        digest = hashlib.sha256()
        with archive.open(name) as inside:
            while piece := inside.read(CHUNK):
                digest.update(piece)
        parts = PurePosixPath(name).parts
        if digest.hexdigest() != sha256 or ".." in parts or PurePosixPath(name).is_absolute() or len(parts) < 2:
            raise _damaged(file)


def _lines(archive: zipfile.ZipFile, table: str) -> Iterator[list[Any]]:
    with archive.open(table_file(table)) as inside:
        yield from map(orjson.loads, inside)


def _damaged(file: Path) -> BackupError:
    return BackupError(f"{file}: 控えが壊れているか、書き換えられています / is damaged, altered or not a backup")
