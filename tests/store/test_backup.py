"""Backup and restore: every row of every table, between both kinds of database, under load; nothing from a bad file."""

from __future__ import annotations

import threading
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import text

from api.backup.form import MANIFEST, BackupError
from api.backup.making import back_up
from api.backup.restoring import NotEmpty, restore, unpack_towns
from api.store.copying import make_anew, one_moment
from api.store.database import Database
from api.store.migrate import newest, revision_of, revisions
from tests.databases import new_postgresql
from tests.store.filled import everything, fill


def quiet(step: str) -> None:
    """Nobody waits."""


def filled(database: Database) -> dict[str, list[dict[str, object]]]:
    with database.write() as connection:
        fill(connection)
        return everything(connection)


def contents(database: Database) -> dict[str, list[dict[str, object]]]:
    with one_moment(database) as connection:
        return everything(connection)


def town_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "town"
    (folder / "timetable").mkdir(parents=True)
    (folder / "town.toml").write_text('id = "town"', encoding="utf-8")
    (folder / "timetable" / "stops.csv").write_bytes(b"\x00\xff")
    return folder


def test_a_backup_restores_every_row_into_either_kind_of_database(database: Database, tmp_path: Path) -> None:
    before = filled(database)
    made = back_up(database, {"town": town_folder(tmp_path)}, tmp_path / "b.zip", "0", quiet)
    assert made.rows == sum(map(len, before.values())) > len(before)
    assert (tmp_path / "b.zip").stat().st_mode & 0o077 == 0
    with new_postgresql() as postgresql:
        for url in (f"sqlite:///{tmp_path / 'other.db'}", postgresql):
            target = Database(url, as_it_is=True)
            restore(target, tmp_path / "b.zip", False, quiet)
            assert contents(target) == before
            target.close()
            Database(url).close()
    unpack_towns(tmp_path / "b.zip", tmp_path / "again")
    assert (tmp_path / "again" / "town" / "timetable" / "stops.csv").read_bytes() == b"\x00\xff"
    with pytest.raises(BackupError, match="already"):
        unpack_towns(tmp_path / "b.zip", tmp_path / "again")


def test_a_backup_taken_under_load_is_of_one_moment(database: Database, tmp_path: Path) -> None:
    filled(database)
    over = threading.Event()
    with database.write() as connection:
        connection.execute(text("DELETE FROM feed"))
        connection.execute(text("DELETE FROM leases"))

    def load() -> None:
        number = 0
        while not over.is_set():
            number += 1
            with database.write() as connection:
                connection.execute(text("INSERT INTO feed VALUES (:town, 1)"), {"town": str(number)})
                values = {"town": str(number)}
                connection.execute(text("INSERT INTO leases VALUES (:town, 'n', 'h', 1, 1, '')"), values)

    busy = threading.Thread(target=load)
    busy.start()
    try:
        for number in range(3):
            back_up(database, {}, tmp_path / f"{number}.zip", "0", quiet)
    finally:
        over.set()
        busy.join()
    for number in range(3):
        target = Database(f"sqlite:///{tmp_path / f'{number}.db'}", as_it_is=True)
        restore(target, tmp_path / f"{number}.zip", False, quiet)
        found = contents(target)
        target.close()
        assert {row["town"] for row in found["feed"]} == {row["town"] for row in found["leases"]}


def test_what_a_database_holds_is_only_replaced_when_forced(database: Database, tmp_path: Path) -> None:
    before = filled(database)
    back_up(database, {}, tmp_path / "b.zip", "0", quiet)
    with database.write() as connection:
        connection.execute(text("UPDATE feed SET seq = 5"))
    changed = contents(database)
    with pytest.raises(NotEmpty):
        restore(database, tmp_path / "b.zip", False, quiet)
    assert contents(database) == changed != before
    restore(database, tmp_path / "b.zip", True, quiet)
    assert contents(database) == before


def test_a_backup_of_an_earlier_release_is_brought_forward(database: Database, tmp_path: Path) -> None:
    with database.write() as connection:
        make_anew(connection, revisions()[-3])
        fill(connection)
        before = everything(connection)
    back_up(database, {}, tmp_path / "b.zip", "0", quiet)
    restore(database, tmp_path / "b.zip", True, quiet)
    with one_moment(database) as connection:
        assert revision_of(connection) == newest()
        after = everything(connection)
    assert {name: len(after[name]) for name in before} == {name: len(rows) for name, rows in before.items()}


def test_a_truncated_or_altered_file_is_refused_and_nothing_is_touched(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'a.db'}")
    before = filled(database)
    file, bad = tmp_path / "b.zip", tmp_path / "bad.zip"
    back_up(database, {"town": town_folder(tmp_path)}, file, "0", quiet)
    whole = file.read_bytes()
    for cut in range(0, len(whole), max(1, len(whole) // 6)):
        bad.write_bytes(whole[:cut])
        with pytest.raises(BackupError):
            restore(database, bad, True, quiet)
    for name in ("tables/feed.jsonl", "towns/town/town.toml", MANIFEST):
        _altered(file, bad, name)
        with pytest.raises(BackupError):
            restore(database, bad, True, quiet)
    assert contents(database) == before
    database.close()


def _altered(file: Path, target: Path, name: str) -> None:
    """The same archive with another byte in one of its files, and that file's own checksum made to fit."""
    with zipfile.ZipFile(file) as whole, zipfile.ZipFile(target, "w") as other:
        for each in whole.namelist():
            body = whole.read(each)
            other.writestr(each, body.replace(b"town", b"tawn").replace(b"seq", b"sek") if each == name else body)
