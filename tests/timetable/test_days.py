"""On which calendar day a trip is seen, and when: over midnight, over zones, over days on which clocks change."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.town.parts import Words
from api.town.timetable.model import Call, Timetable
from api.town.timetable.services import Services, Week

BERLIN, TOKYO, NEW_YORK = (ZoneInfo(name) for name in ("Europe/Berlin", "Asia/Tokyo", "America/New_York"))
EVERY_DAY = Services({"daily": Week(frozenset(range(7)), date(2026, 1, 1), date(2027, 12, 31))}, {})
NAME = Words("例", "example")


def one_call(seconds: int, zone: ZoneInfo) -> Timetable:
    call = Call("departure", "trip", "stop", "terminal", "daily", seconds, NAME, NAME, NAME)
    return Timetable(zone, (call,), EVERY_DAY)


@given(
    st.integers(0, 72 * 3600),
    st.dates(date(2026, 1, 10), date(2027, 12, 20)),
    st.sampled_from([BERLIN, TOKYO, NEW_YORK]),
    st.sampled_from([BERLIN, TOKYO, NEW_YORK]),
)
def test_every_departure_is_listed_on_its_own_calendar_day_of_the_town_and_on_no_other(
    seconds: int, service_day: date, zone: ZoneInfo, town: ZoneInfo
) -> None:
    timetable = one_call(seconds, zone)
    found = timetable.find("departure", "trip", "stop", service_day)
    assert found is not None
    day = found.at.astimezone(town).date()
    around = [day + timedelta(days=step) for step in (-2, -1, 0, 1, 2)]
    seen = [one for each in around for one in timetable.at("terminal", each, town) if one.date == service_day]
    assert seen == [found]
    assert found in timetable.at("terminal", day, town)


@pytest.mark.parametrize(
    ("day", "clock", "moment"),
    [
        # Clocks go from 2:00 to 3:00: what is written for the small hours is counted from noon back.
        (date(2026, 3, 29), (1, 30), "2026-03-29T00:30:00+01:00"),
        (date(2026, 3, 29), (10, 40), "2026-03-29T10:40:00+02:00"),
        # They go back from 3:00 to 2:00.
        (date(2026, 10, 25), (1, 30), "2026-10-25T02:30:00+02:00"),
        (date(2026, 10, 25), (10, 40), "2026-10-25T10:40:00+01:00"),
        (date(2026, 10, 24), (24 + 10, 40), "2026-10-25T09:40:00+01:00"),
    ],
)
def test_times_are_those_of_gtfs_also_when_the_clocks_change(day: date, clock: tuple[int, int], moment: str) -> None:
    hours, minutes = clock
    found = one_call(hours * 3600 + minutes * 60, BERLIN).find("departure", "trip", "stop", day)
    assert found is not None
    assert found.at.isoformat() == moment


def test_a_trip_that_calls_twice_is_left_at_its_first_and_reached_at_its_last() -> None:
    calls = tuple(
        Call(kind, "loop", "stop", "terminal", "daily", hour * 3600, NAME, NAME, NAME)  # type: ignore[arg-type]
        for kind in ("departure", "arrival")
        for hour in (11, 9, 10)
    )
    timetable = Timetable(TOKYO, calls, EVERY_DAY)
    hours = [timetable.find(kind, "loop", "stop", date(2026, 11, 26)).at.hour for kind in ("departure", "arrival")]  # type: ignore[union-attr, arg-type]
    assert hours == [9, 11]
