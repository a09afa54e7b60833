"""Makes a backup while the service goes on: everything as it stood at one moment."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import orjson

from api.backup.form import MANIFEST, BackupError, Manifest, TableInside, table_file
from api.store.copying import one_moment, rows, tables
from api.store.database import Database
from api.store.migrate import revision_of

Say = Callable[[str], None]


def back_up(database: Database, towns: Mapping[str, Path], file: Path, program: str, say: Say) -> Manifest:
    """Writes `file`, which is not there before it is whole and on the disk. It can be read by its owner only."""
    partial = file.with_name(f".{file.name}.{os.getpid()}.partial")
    try:
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                manifest = _write(archive, database, towns, program, say)
            out.flush()
            os.fsync(out.fileno())
        partial.replace(file)
        _sync(file.parent)
    except OSError as error:
        raise BackupError(f"{file}: 書けません / cannot be written: {error.strerror or error}") from error
    finally:
        partial.unlink(missing_ok=True)
    return manifest


def _write(archive: zipfile.ZipFile, database: Database, towns: Mapping[str, Path], program: str, say: Say) -> Manifest:
    inside = {}
    with one_moment(database) as connection:
        revision = revision_of(connection) or ""
        for table in tables(connection):
            say(table.name)
            sha256, number = _put(archive, table_file(table.name), map(_line, rows(connection, table)))
            inside[table.name] = TableInside(columns=tuple(table.columns.keys()), rows=number, sha256=sha256)
    files = {name: _put(archive, name, [path.read_bytes()])[0] for name, path in _files_of(towns)}
    made = datetime.now(UTC).isoformat(timespec="seconds")
    kind = database.engine.dialect.name
    manifest = Manifest(program=program, revision=revision, made=made, kind=kind, tables=inside, files=files)
    archive.writestr(MANIFEST, manifest.model_dump_json(indent=1))
    return manifest


def _line(row: Iterable[object]) -> bytes:
    return orjson.dumps(tuple(row)) + b"\n"


def _put(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> tuple[str, int]:
    """Writes a file of the archive; its SHA-256, and how many pieces it had."""
    digest, number = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as out:
        for piece in pieces:
            digest.update(piece)
            out.write(piece)
            number += 1
    return digest.hexdigest(), number


def _files_of(towns: Mapping[str, Path]) -> Iterator[tuple[str, Path]]:
    for town, folder in sorted(towns.items()):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield f"towns/{town}/{path.relative_to(folder).as_posix()}", path


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
