"""A town whose clocks are changed, on both days of a change: over HTTP, in the calendar, the feed, a weekly booking,
the planner's days, and by night."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from api.service.site import Site
from api.service.studies.days import StudyDays
from api.service.studies.planners_town import PlannersTown
from api.service.studies.wishes import StudyWish
from api.store.studies import StudyHead, StudyRow
from api.town import Town, load_town
from tests.api.serving import RIDER, Served, serving
from tests.api.test_feed import following
from tests.towns.elsewhere import AUTUMN, BERLIN, SPRING, town_elsewhere

ZONE = ZoneInfo(BERLIN)
OFFSETS = {SPRING: "+02:00", AUTUMN: "+01:00"}
both_days = pytest.mark.parametrize("day", [SPRING, AUTUMN])


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    return load_town(town_elsewhere(tmp_path_factory.mktemp("town")), tmp_path_factory.mktemp("tables"))


@pytest.fixture
def served(town: Town, day: str, tmp_path: Path) -> Iterator[Served]:
    """The town at eight on the evening before the clocks are changed."""
    with serving(town, tmp_path, wall(day, "20:00") - timedelta(days=1)) as running:
        yield running


def wall(day: str, clock: str) -> datetime:
    """What the clock on the wall shows in the town; the first of two."""
    return datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=ZONE)


def at(day: str, clock: str) -> str:
    """A time of the day after the change, as the interface writes it."""
    return f"{day}T{clock}:00{OFFSETS[day]}"


@both_days
def test_a_ride_of_the_day_is_promised_kept_and_announced_at_the_towns_own_time(served: Served, day: str) -> None:
    with following(served, "tablet", 0) as feed:
        booking = served.book(depart_after=at(day, "10:00"))
        booked = feed.event()
    assert booking["pickup_window"]["start"] == at(day, "10:00")
    assert (booked["kind"], booked["date"], booked["at"][:10]) == ("booked", day, served.clock.now().date().isoformat())
    plan = served.call("GET", f"/v1/plan?date={day}", "dispatcher").json()
    assert {one["shift"]["start"] for one in plan["vehicles"]} == {at(day, "08:15"), at(day, "09:30")}
    calendar: Any = Calendar.from_ical(served.call("GET", "/v1/bookings.ics", "tablet").content)
    [event] = calendar.walk("VEVENT")
    assert event["DTSTART"].dt.astimezone(UTC) == wall(day, "10:00").astimezone(UTC)
    assert event["DTSTART"].params["TZID"] == BERLIN
    [zone] = calendar.walk("VTIMEZONE")
    for clock in ("00:30", "10:00"):
        moment = wall(day, clock)
        assert zone.to_tz().utcoffset(moment.replace(tzinfo=None)) == moment.utcoffset()


@both_days
def test_a_refusal_names_the_towns_own_time_in_the_towns_own_language(served: Served, day: str) -> None:
    served.clock.set(to=wall(day, "09:25"))
    assert served.offers(depart_after=at(day, "09:56"))
    late = served.call("POST", "/v1/requests", "tablet", json=served.wish(depart_after=at(day, "09:54"))).json()
    assert late["type"] == "/problems/after-cutoff"
    assert "09:55" in late["detail"]
    assert late["detail"] == late["messages"]["en"]


@both_days
def test_the_same_ride_every_sunday_stays_at_the_same_time_on_the_wall(served: Served, day: str) -> None:
    home = served.town.residents[RIDER].home
    body = {
        "rider_id": RIDER, "weekday": 6, "origin": {"place_id": home}, "destination": {"place_id": "clinic"},
        "seats": 1, "wheelchairs": 0, "parcels": 0, "mode": "depart", "minutes": 600, "way_home": "none",
    }  # fmt: skip
    made = served.call("POST", "/v1/standing", "tablet", json=body)
    assert made.status_code == 201, made.text
    sundays = [date.fromisoformat(day) + timedelta(weeks=week) for week in (0, 1)]
    starts = [one["pickup_window"]["start"] for one in served.call("GET", "/v1/bookings", "tablet").json()]
    assert sorted(starts) == [at(day, "10:00"), wall(sundays[1].isoformat(), "10:00").isoformat()]


@both_days
def test_the_planners_days_are_drawn_at_the_towns_own_time(
    town: Town, served: Served, day: str, tmp_path: Path
) -> None:
    site = Site(str(town.folder), str(tmp_path / "cache"), served.database.url)
    wish = StudyWish([{"days": {"dates": [day]}}])
    row = StudyRow(StudyHead("s", "planner", int(served.clock.now().timestamp())), wish.as_json())
    drawn = StudyDays(PlannersTown(site, served.database, town)).day(row, 0, date.fromisoformat(day), 0)
    assert {vehicle.shift_starts.isoformat() for vehicle in drawn.vehicles} == {at(day, "08:15"), at(day, "09:30")}
    stops = [stop.at for vehicle in drawn.vehicles for stop in vehicle.stops]
    assert stops
    assert all(wall(day, "08:00") < moment < wall(day, "16:00") for moment in stops)
    assert all(moment.utcoffset() == wall(day, "10:00").utcoffset() for moment in stops)


@pytest.fixture(scope="module")
def by_night(tmp_path_factory: pytest.TempPathFactory) -> Town:
    folder = town_elsewhere(tmp_path_factory.mktemp("night"), "night", hours=("00:00", "24:00"))
    return load_town(folder, tmp_path_factory.mktemp("tables"))


@pytest.mark.parametrize(
    ("day", "leaves", "hours_of_night"),
    [(SPRING, "2026-03-29T01:50:00+01:00", 4), (AUTUMN, "2026-10-25T02:50:00+02:00", 6)],
)
def test_a_ride_while_the_clocks_are_changed_takes_as_long_as_it_takes(
    by_night: Town, tmp_path: Path, day: str, leaves: str, hours_of_night: int
) -> None:
    with serving(by_night, tmp_path, wall(day, "20:00") - timedelta(days=1)) as served:
        booking = served.book(depart_after=leaves)
        start, latest = (
            datetime.fromisoformat(one) for one in (booking["pickup_window"]["start"], booking["latest_arrival"])
        )
        assert start == datetime.fromisoformat(leaves)
        other = served.book(depart_after=f"{day}T11:50:00{OFFSETS[day]}")
        by_day = (datetime.fromisoformat(one) for one in (other["latest_arrival"], other["pickup_window"]["start"]))
        assert latest - start == next(by_day) - next(by_day), "the same ride by day"
        on = date.fromisoformat(day)
        evening = served.service.context.now(on)
        served.clock.set(to=served.clock.now().astimezone(UTC) + timedelta(hours=5 + hours_of_night))
        assert served.service.context.now(on) - evening == (5 + hours_of_night) * 3600
        assert timedelta() <= served.clock.now() - wall(day, "06:00") < timedelta(minutes=5)


def test_the_cut_off_counts_real_time_across_the_change(by_night: Town, tmp_path: Path) -> None:
    with serving(by_night, tmp_path, datetime.fromisoformat(f"{SPRING}T01:40:00+01:00")) as served:
        answer = served.call("POST", "/v1/requests", "tablet", json=served.wish(depart_after=at(SPRING, "03:05")))
        assert answer.json()["type"] == "/problems/after-cutoff", "25 minutes ahead, although 85 on the wall"
        assert served.offers(depart_after=at(SPRING, "03:15"))


def test_a_report_from_the_first_of_two_equal_hours_is_not_of_the_future_in_the_second(
    by_night: Town, tmp_path: Path
) -> None:
    with serving(by_night, tmp_path, datetime.fromisoformat(f"{AUTUMN}T02:10:00+01:00")) as served:
        report = {"kind": "position", "lon": 143.296, "lat": 43.233}
        answers = [
            served.call("POST", "/v1/vehicles/bus-1/events", "driver", json=report | {"at": f"{AUTUMN}T{at}"})
            for at in ("02:30:00+02:00", "00:40:00Z", "02:30:00+01:00")
        ]
    assert [answer.status_code for answer in answers] == [201, 201, 422], [answer.text for answer in answers]
    assert answers[0].json()["at"] == f"{AUTUMN}T02:30:00+02:00"
    assert answers[2].json()["type"] == "/problems/event-in-future"
