"""`noriai backup` and `noriai restore`: one line and exit status 2 for what cannot be, and nothing is half written."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from api.store.database import Database
from tests.cli.running import noriai


@pytest.fixture
def database(tmp_path: Path) -> str:
    return _with("7", tmp_path / "noriai.db")


@pytest.fixture
def backup(database: str, tmp_path: Path) -> Path:
    file = tmp_path / "backup.zip"
    run = noriai("backup", file, "--database", database)
    assert run.returncode == 0, run.stderr
    assert "1 行 rows" in run.stdout
    return file


def refused(*command: str | Path) -> str:
    """What the one line says."""
    run = noriai(*command)
    assert run.returncode == 2, run.stdout + run.stderr
    lines = run.stderr.strip().splitlines()
    assert len(lines) == 1, run.stderr
    assert "Traceback" not in run.stderr
    return lines[0]


def test_a_file_that_is_there_is_not_written_over(backup: Path, database: str) -> None:
    before = backup.read_bytes()
    assert "is there already" in refused("backup", backup, "--database", database)
    assert backup.read_bytes() == before


def test_a_folder_that_is_not_there_or_a_database_that_cannot_be_opened_leaves_no_file(
    database: str, tmp_path: Path
) -> None:
    assert "cannot be written" in refused("backup", tmp_path / "nowhere" / "b.zip", "--database", database)
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"not a database" * 100)
    assert "cannot open" in refused("backup", tmp_path / "b.zip", "--database", f"sqlite:///{noise}")
    assert "cannot open" in refused("backup", tmp_path / "b.zip", "--database", "postgresql://127.0.0.1:1/town")
    assert not list(tmp_path.glob("*.zip*"))
    assert not list(tmp_path.glob(".*.partial"))


def test_a_restore_needs_a_backup_and_an_empty_database(backup: Path, database: str, tmp_path: Path) -> None:
    other = _with("8", tmp_path / "other.db")
    assert "cannot be read" in refused("restore", tmp_path / "none.zip", "--database", other)
    (tmp_path / "noise.zip").write_bytes(backup.read_bytes()[:-20])
    assert "damaged" in refused("restore", tmp_path / "noise.zip", "--database", other, "--force", "--yes")
    assert "--force" in refused("restore", backup, "--database", other)
    assert _seqs(other) == ["8"]


def test_what_is_there_is_only_replaced_after_a_yes(backup: Path, tmp_path: Path) -> None:
    other = _with("8", tmp_path / "other.db")
    asked = noriai("restore", backup, "--database", other, "--force", typed="n\n")
    assert asked.returncode != 0
    assert "will be lost" in asked.stdout + asked.stderr
    assert _seqs(other) == ["8"]
    assert noriai("restore", backup, "--database", other, "--force", typed="y\n").returncode == 0
    assert _seqs(other) == ["7"]


def test_the_towns_folders_come_back_too_but_never_over_others(backup: Path, tmp_path: Path) -> None:
    empty, towns = f"sqlite:///{tmp_path / 'empty.db'}", tmp_path / "towns"
    run = noriai("restore", backup, "--database", empty, "--towns-into", towns)
    assert run.returncode == 0, run.stderr
    assert _seqs(empty) == ["7"]
    (town,) = towns.iterdir()
    assert (town / "town.toml").is_file()
    (town / "town.toml").write_text("mine")
    other = f"sqlite:///{tmp_path / 'third.db'}"
    assert "is there already" in refused("restore", backup, "--database", other, "--towns-into", towns)
    assert (town / "town.toml").read_text() == "mine"
    assert _seqs(other) == []


def _with(town: str, file: Path) -> str:
    """A database that holds one row."""
    made = Database(f"sqlite:///{file}")
    with made.write() as connection:
        connection.execute(text("INSERT INTO feed (town, seq) VALUES (:town, 1)"), {"town": town})
    made.close()
    return made.url


def _seqs(url: str) -> list[str]:
    opened = Database(url)
    with opened.read() as connection:
        found = list(connection.scalars(text("SELECT town FROM feed")))
    opened.close()
    return found
