from __future__ import annotations

from dataclasses import replace

import pytest

from api.store.database import Database
from api.store.studies import (
    StudyRow,
    add_study,
    end_study,
    newest_studies,
    read_study,
    save_runs,
    unfinished_studies,
)

ROW = StudyRow("y1", "planner", 1_764_111_600, [{"name": "one bus less", "fleet": {"remove": ["bus-2"]}}], total=10)


@pytest.fixture
def kept(database: Database) -> Database:
    with database.write() as connection:
        add_study(connection, "town", ROW)
    return database


def test_a_study_is_read_back_as_it_was_asked_and_by_its_own_town_only(kept: Database) -> None:
    with kept.read() as connection:
        assert read_study(connection, "town", "y1") == ROW
        assert read_study(connection, "elsewhere", "y1") is None
        assert newest_studies(connection, "elsewhere", 5) == []


def test_its_progress_and_what_came_of_it_so_far_are_kept(kept: Database) -> None:
    with kept.write() as connection:
        assert save_runs(connection, "town", "y1", 4, 10, {"base": {"days": 4}})
    with kept.read() as connection:
        assert read_study(connection, "town", "y1") == replace(
            ROW, status="running", done=4, results={"base": {"days": 4}}
        )


@pytest.mark.parametrize("status", ["cancelled", "done", "failed"])
def test_what_has_ended_stays_as_it_ended(kept: Database, status: str) -> None:
    with kept.write() as connection:
        assert end_study(connection, "town", "y1", status)  # type: ignore[arg-type]
    with kept.write() as connection:
        assert not save_runs(connection, "town", "y1", 9, 10, None)
        assert not end_study(connection, "town", "y1", "done")
    with kept.read() as connection:
        assert read_study(connection, "town", "y1") == replace(ROW, status=status)
        assert unfinished_studies(connection, "town") == []


def test_the_newest_come_first_and_those_unfinished_in_the_order_they_were_asked(kept: Database) -> None:
    with kept.write() as connection:
        for number in (2, 3):
            add_study(connection, "town", replace(ROW, id=f"y{number}", made_at=ROW.made_at + number))
        end_study(connection, "town", "y2", "done")
    with kept.read() as connection:
        assert [one.id for one in newest_studies(connection, "town", 2)] == ["y3", "y2"]
        assert [one.id for one in unfinished_studies(connection, "town")] == ["y1", "y3"]
