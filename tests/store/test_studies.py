from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from api.store.database import Database
from api.store.studies import (
    Failure,
    StudyHead,
    StudyRow,
    add_study,
    count_unfinished,
    end_study,
    newest_studies,
    read_study,
    remove_study,
    save_progress,
    save_results,
    study_status,
    unfinished_studies,
)

HEAD = StudyHead("y1", "planner", 1_764_111_600, [{"ja": "バス1台", "en": "one bus less"}], total=10)
ASKED: dict[str, Any] = {"scenarios": [{"fleet": {"remove": ["bus-2"]}}], "as_it_is": True, "frontier": None}
ROW = StudyRow(HEAD, ASKED)
WHY: Failure = {"ja": "止まりました", "en": "It stopped"}


@pytest.fixture
def kept(database: Database) -> Database:
    with database.write() as connection:
        add_study(connection, "town", HEAD, ASKED)
    return database


def test_a_study_is_read_back_as_it_was_asked_and_by_its_own_town_only(kept: Database) -> None:
    with kept.read() as connection:
        assert read_study(connection, "town", "y1") == ROW
        assert read_study(connection, "elsewhere", "y1") is None
        assert newest_studies(connection, "elsewhere", 5) == []
    with kept.write() as connection:
        assert not remove_study(connection, "elsewhere", "y1")
        assert remove_study(connection, "town", "y1")
        assert study_status(connection, "town", "y1") is None


def test_its_progress_and_what_came_of_it_so_far_are_kept(kept: Database) -> None:
    with kept.write() as connection:
        assert save_progress(connection, "town", "y1", "comparison", 4, 10)
        assert save_results(connection, "town", "y1", {"draws_done": 1})
        assert save_progress(connection, "town", "y1", "frontier", 5, 10)
    head = replace(HEAD, status="running", phase="frontier", done=5)
    with kept.read() as connection:
        assert read_study(connection, "town", "y1") == StudyRow(head, ASKED, {"draws_done": 1})


@pytest.mark.parametrize(("status", "why"), [("cancelled", None), ("done", None), ("failed", WHY)])
def test_what_has_ended_stays_as_it_ended(kept: Database, status: Any, why: Failure | None) -> None:
    with kept.write() as connection:
        assert end_study(connection, "town", "y1", status, why)
    with kept.write() as connection:
        assert not save_progress(connection, "town", "y1", "comparison", 9, 10)
        assert not save_results(connection, "town", "y1", {})
        assert not end_study(connection, "town", "y1", "done")
    with kept.read() as connection:
        assert read_study(connection, "town", "y1") == StudyRow(replace(HEAD, status=status), ASKED, failure=why)
        assert unfinished_studies(connection, "town") == []


def test_the_newest_come_first_and_those_unfinished_in_the_order_they_were_asked(kept: Database) -> None:
    with kept.write() as connection:
        for number in (2, 3):
            add_study(connection, "town", replace(HEAD, id=f"y{number}", made_at=HEAD.made_at + number), ASKED)
        end_study(connection, "town", "y2", "done")
    with kept.read() as connection:
        assert [one.id for one in newest_studies(connection, "town", 2)] == ["y3", "y2"]
        assert unfinished_studies(connection, "town") == ["y1", "y3"]
        assert count_unfinished(connection, "town") == 2
