from __future__ import annotations

from dataclasses import replace

import pytest

from api.store.bookings import End, Needs
from api.store.database import Database
from api.store.standing import (
    DayRow,
    StandingRow,
    StandingTaken,
    Trip,
    add_standing,
    days_of,
    end_standing,
    forget_day,
    read_day,
    read_standing,
    running_standing,
    save_day,
)
from scheduler.model import Load

TRIP = Trip(
    End("home-1", 143.3, 43.2), End(None, 143.29, 43), Load(1, 0, 1), Needs(False, True, False), "arrive", 600, 780
)
ROW = StandingRow("s1", "r1", "tablet", 3, TRIP, "2026-11-26", "2027-03-31", 1_764_111_600)


@pytest.fixture
def kept(database: Database) -> Database:
    with database.write() as connection:
        add_standing(connection, "town", ROW)
    return database


@pytest.mark.parametrize("way_home", ["none", "open", 780])
@pytest.mark.parametrize("needs", [None, Needs(True, False, True)])
def test_what_is_kept_is_read_back_as_it_was(database: Database, way_home: object, needs: Needs | None) -> None:
    row = replace(ROW, trip=replace(TRIP, way_home=way_home, needs=needs), until_day=None)
    with database.write() as connection:
        add_standing(connection, "town", row)
    with database.read() as connection:
        assert read_standing(connection, "town", "s1") == row
        assert read_standing(connection, "elsewhere", "s1") is None


def test_an_id_is_given_once(kept: Database) -> None:
    with pytest.raises(StandingTaken), kept.write() as connection:
        add_standing(connection, "town", replace(ROW, rider_id="r2"))
    with kept.read() as connection:
        assert read_standing(connection, "town", "s1") == ROW


def test_those_that_go_on_are_listed_by_weekday_and_time_and_by_rider(kept: Database) -> None:
    early = replace(ROW, id="s2", trip=replace(TRIP, minutes=540))
    other = replace(ROW, id="s3", rider_id="r2", weekday=0)
    with kept.write() as connection:
        for row in (early, other):
            add_standing(connection, "town", row)
    with kept.read() as connection:
        assert running_standing(connection, "town") == [other, early, ROW]
        assert running_standing(connection, "town", ["r1"]) == [early, ROW]
        assert running_standing(connection, "town", []) == []
        assert running_standing(connection, "elsewhere") == []


def test_one_that_ended_is_no_longer_listed_and_keeps_the_time_it_ended_first(kept: Database) -> None:
    with kept.write() as connection:
        end_standing(connection, "town", "s1", 5)
        end_standing(connection, "town", "s1", 9)
    with kept.read() as connection:
        assert running_standing(connection, "town") == []
        assert read_standing(connection, "town", "s1") == replace(ROW, ended_at=5)


def test_a_day_is_what_was_said_of_it_last(kept: Database) -> None:
    with kept.write() as connection:
        assert read_standing(connection, "town", "s1", lock=True) == ROW
        save_day(connection, "town", DayRow("s1", "2026-12-03", "refused", "no_capacity"))
        save_day(connection, "town", DayRow("s1", "2026-12-03", "booked", None, "b1"))
        save_day(connection, "town", DayRow("s1", "2026-12-10", "closed", "closed_day"))
        save_day(connection, "town", DayRow("s1", "2026-12-17", "skipped"))
        forget_day(connection, "town", "s1", "2026-12-17")
    with kept.read() as connection:
        booked, closed = days_of(connection, "town", ["s1", "s2"], "2026-12-03")
        assert (
            booked
            == read_day(connection, "town", "s1", "2026-12-03")
            == DayRow("s1", "2026-12-03", "booked", None, "b1")
        )
        assert closed == DayRow("s1", "2026-12-10", "closed", "closed_day")
        assert days_of(connection, "town", ["s1"], "2026-12-04") == [closed]
        assert read_day(connection, "town", "s1", "2026-12-17") is None
        assert days_of(connection, "elsewhere", ["s1"], "2026-12-01") == []
