"""Two hundred random wishes to be in time for a departure: none misses it, whatever is done to the plan."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from api.optimiser import Budget, Optimiser
from api.service import ServiceProblem
from api.service.context import Context
from api.service.wishes import ConnectionWish
from api.store.plans import read_plan
from scheduler.model import Load, Plan
from scheduler.rules import service_days
from tests.service.running import DISPATCHER, KAMISHIHORO, THURSDAY, Running

WISHES = 200

CHANGE = {"on foot": 300, "walking frame": 480, "wheelchair": 600}
"""As town.toml has it."""


class Caught(NamedTuple):
    """A booked ride, and when what it is in time for leaves; both in seconds of the day, read from the files."""

    booking_id: str
    day: date
    leaves: int
    change: int


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


def _leaving(folder: Path) -> dict[str, int]:
    """When each trip leaves the terminal, straight from the file."""
    with (folder / "timetable" / "stop_times.txt").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["stop_id"] == "kamishihoro" and row["pickup_type"] == "0"]
    clocks = {row["trip_id"]: row["departure_time"].split(":") for row in rows}
    return {trip: int(hours) * 3600 + int(minutes) * 60 for trip, (hours, minutes, _) in clocks.items()}


def _book(run: Running, rng: Random, leaving: dict[str, int]) -> Caught | None:
    """Any rider, from home or any other place, alone or with others, to any departure of a day within the horizon."""
    person = run.town.residents[rng.choice(run.eligible)]
    terminal = run.town.places["terminal"].location
    home = run.town.places[person.home]
    day = rng.choice(service_days(run.town.rules, THURSDAY, home.location, terminal, 8))
    part = "weekend" if day.weekday() >= 5 else "weekday"
    trip = rng.choice([name for name in leaving if name.startswith(part) and 9 * 3600 < leaving[name] < 16 * 3600])
    public = [place.id for place in run.town.places.values() if place.area == "centre" and place.kind != "home"]
    origin = person.home if rng.random() < 0.8 else rng.choice([name for name in public if name != "terminal"])
    party = Load(rng.choice([1, 1, 1, 2, 3]), rng.choice([0, 0, 0, 1]), rng.choice([0, 0, 2]))
    wish = run.wish(
        person.id, origin=origin, destination="terminal", depart_after=None, party=party,
        connection=ConnectionWish("catch", trip, "kamishihoro", day),
    )  # fmt: skip
    try:
        answer = run.service.ask(DISPATCHER, wish)
    except ServiceProblem as problem:
        assert problem.slug in ("outside_hours", "after_cutoff", "in_the_past"), problem.slug
        return None
    offers = answer.offers or (answer.refusal.alternatives if answer.refusal else ())
    if not offers:
        return None
    booking = run.confirm(rng.choice(offers).offer_id)
    slow = "wheelchair" if party.wheelchairs or person.wheelchair else "walking frame" if person.walking_frame else ""
    return Caught(booking.booking_id, day, leaving[trip], CHANGE[slow or "on foot"])


def _assert_caught(run: Running, caught: list[Caught]) -> None:
    """In the plan as it is stored every rider is out, and has had the time to change, before the departure."""
    plans = {day: _stored(run, day) for day in {one.day for one in caught}}
    for one in caught:
        visits = [visit for route in plans[one.day].routes for visit in route.visits]
        [end] = [visit for visit in visits if (visit.booking_id, visit.kind) == (one.booking_id, "dropoff")]
        assert end.begin + end.service + one.change <= one.leaves, one
        assert plans[one.day].bookings[one.booking_id].broken == ()


def _stored(run: Running, day: date) -> Plan:
    with run.database.read() as connection:
        plan = read_plan(connection, run.town.id, day.isoformat())
    assert plan is not None
    return plan


def test_none_of_200_rides_to_a_departure_misses_it_in_the_plan(run: Running) -> None:
    rng, leaving = Random(1040), _leaving(KAMISHIHORO)
    caught = [one for one in (_book(run, rng, leaving) for _ in range(WISHES)) if one is not None]
    assert len(caught) >= WISHES // 2, "most can be carried"
    assert len({one.leaves for one in caught}) >= 5, "over the whole day"
    _assert_caught(run, caught)

    optimiser = Optimiser(Context(run.town, run.database, run.clock), Budget(every=3600, seconds=0.25))
    improved = [optimiser.improve_day(day) for day in sorted({one.day for one in caught})]
    assert any(improved)
    _assert_caught(run, caught)

    gone = {one.booking_id for one in rng.sample(caught, len(caught) // 3)}
    for name in sorted(gone):
        run.service.cancel(DISPATCHER, name)
    left = [one for one in caught if one.booking_id not in gone]
    left += [one for one in (_book(run, rng, leaving) for _ in range(30)) if one is not None]
    assert any(optimiser.improve_day(day) for day in sorted({one.day for one in left}))
    _assert_caught(run, left)
