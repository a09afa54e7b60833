"""Drawn days: trips as hypothesis makes them up, and saturated days of the small town."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
from hypothesis import strategies as st

from scheduler.model import Load, Promise, Request, Vehicle
from scheduler.rules import RiderFacts
from scheduler.simulation import Behaviour, DayResult, TripResult, simulate_day
from scheduler.simulation.wishes import Trip
from tests.scheduler.small_town import DAY, OPENS, rules, travel, vehicles

FLEET = tuple(vehicles())
HASTY = replace(rules(), search_seconds=900)
"""Nobody is offered a ride long before or after the time they asked for."""

NAMES = [vehicle.id for vehicle in FLEET]


@st.composite
def trips(draw: st.DrawFn) -> TripResult:
    """A wish that was refused, given up, missed, left behind or carried."""
    status: Any = draw(st.sampled_from(["refused", "cancelled", "no_show", "booked", "completed", "completed"]))
    begin = draw(st.integers(7 * 3600, 18 * 3600))
    party = draw(st.sampled_from([Load(1), Load(2), Load(0, 1), Load(1, 1), Load(0, 0, 2)]))
    boarded = begin + draw(st.integers(-60, 1500))
    done = status == "completed"
    return TripResult(
        request_id=draw(st.uuids()).hex,
        rider_id=draw(st.sampled_from("abcdefgh")),
        origin=0,
        destination=1,
        riders=party.seats + party.wheelchairs,
        asked_at=begin - 7200,
        direct_seconds=draw(st.integers(0, 1800)),
        status=status,
        reason=draw(st.sampled_from(["no_capacity", "outside_hours", "not_eligible"])) if status == "refused" else None,
        vehicle_id=None if status == "refused" else draw(st.sampled_from(NAMES)),
        promise=None if status == "refused" else Promise(begin, begin + 900, begin + 4000, 3000),
        boarded_at=boarded if done else None,
        alighted_at=boarded + draw(st.integers(1, 3600)) if done else None,
        broken=status not in ("refused", "cancelled") and draw(st.booleans()),
        party=party,
    )


@st.composite
def days(draw: st.DrawFn) -> DayResult:
    """A day of such trips, and metres driven."""
    metres = {name: draw(st.integers(0, 200_000)) for name in NAMES}
    empty = {name: draw(st.integers(0, metres[name])) for name in NAMES}
    return day_of(draw(st.lists(trips(), max_size=12)), metres, empty)


def day_of(many: list[TripResult], metres: dict[str, int], empty: dict[str, int]) -> DayResult:
    """The day that these trips make."""
    return DayResult(DAY, many, metres, empty)


def saturated(seed: int, fleet: list[Vehicle], wishes: int = 30) -> DayResult:
    """A simulated morning of the small town in which more is asked for than its fleet can carry."""
    rng = np.random.default_rng(seed)
    demand = []
    for number in range(wishes):
        origin, destination = (int(place) for place in rng.choice(12, size=2, replace=False))
        leave = int(rng.integers(OPENS, OPENS + 2400)) // 300 * 300
        party = Load(0, 1) if rng.random() < 0.15 else Load(int(rng.integers(1, 4)))
        request = Request(f"q{number}", f"r{number}", origin, destination, party, depart_after=leave)
        demand.append(Trip(request, RiderFacts(age=70 + number % 20), leave - int(rng.integers(1800, 7200)), "shop"))
    behaviour = Behaviour(0.03, 0.2, 0.1, seed)
    return simulate_day(date.fromisoformat(DAY), fleet, travel(), HASTY, demand, behaviour=behaviour)
