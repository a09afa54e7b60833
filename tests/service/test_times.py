"""A day's seconds and the town's clock, in zones whose clocks are changed at odd hours and by odd amounts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.service.times import midnight_of, moment_of, seconds_of

ZONES = (
    "Asia/Tokyo", "Europe/Berlin", "America/Chicago", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago",
    "Pacific/Auckland", "Asia/Kathmandu",
)  # fmt: skip
HOUR = 3600

zones = st.sampled_from(ZONES).map(ZoneInfo)
changes = st.sampled_from(
    [date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 8), date(2026, 4, 24), date(2026, 9, 6)]
)
days = st.dates(date(2000, 1, 1), date(2050, 1, 1)) | changes
seconds = st.integers(-24 * HOUR, 48 * HOUR)


@given(days, seconds, zones)
def test_a_second_of_a_day_is_a_moment_and_that_moment_is_this_second(day: date, at: int, zone: ZoneInfo) -> None:
    assert seconds_of(day, moment_of(day, at, zone), zone) == at


@given(days, seconds, st.integers(1, 24 * HOUR), zones)
def test_a_second_lasts_a_second_also_while_the_clocks_are_changed(
    day: date, at: int, later: int, zone: ZoneInfo
) -> None:
    first, last = (moment_of(day, one, zone).astimezone(UTC) for one in (at, at + later))
    assert last - first == timedelta(seconds=later)


@given(days, st.integers(4 * HOUR, 24 * HOUR - 1), zones)
def test_from_four_in_the_morning_seconds_are_what_the_clock_on_the_wall_shows(
    day: date, at: int, zone: ZoneInfo
) -> None:
    shown = moment_of(day, at, zone).replace(tzinfo=None)
    assert shown == datetime(day.year, day.month, day.day) + timedelta(seconds=at)


@pytest.mark.parametrize(
    ("day", "midnight", "half_past_eight"),
    [("2026-03-29", HOUR, "+02:00"), ("2026-10-25", -HOUR, "+01:00"), ("2026-06-07", 0, "+02:00")],
)
def test_on_the_days_of_a_change_only_the_small_hours_are_off(day: str, midnight: int, half_past_eight: str) -> None:
    berlin, on = ZoneInfo("Europe/Berlin"), date.fromisoformat(day)
    assert seconds_of(on, midnight_of(on, berlin), berlin) == midnight
    assert moment_of(on, 30600, berlin).isoformat() == f"{day}T08:30:00{half_past_eight}"
