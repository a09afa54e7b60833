"""The log of a simulated day tells what every vehicle did, without a gap."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from api.town.load import load_town
from scheduler.simulation import Behaviour, DayResult, simulate_day
from scheduler.simulation.demand import generate_day
from scheduler.travel import MatrixTravel

FOLDER = Path(__file__).parents[2] / "data" / "kamishihoro"
THURSDAY = date(2026, 11, 26)


@pytest.fixture(scope="module", params=[0.0, 0.3], ids=["as planned", "rough"])
def day(request: pytest.FixtureRequest) -> tuple[DayResult, MatrixTravel]:
    town = load_town(FOLDER)
    travel, demand = town.travel(THURSDAY), generate_day(town.demand, THURSDAY, 3)
    world = Behaviour(0.1, boarding_spread=request.param, driving_spread=request.param, seed=3)
    return simulate_day(THURSDAY, town.vehicles(THURSDAY), travel, town.rules, demand, behaviour=world), travel


def test_every_ride_is_in_the_log_of_its_vehicle_at_its_times_and_places(day: tuple[DayResult, MatrixTravel]) -> None:
    result, _ = day
    done = {(s.kind, s.booking_id): (name, s.at, s.location) for name, log in result.stops.items() for s in log}
    carried = [trip for trip in result.trips if trip.status == "completed"]
    assert len(carried) > 5
    for trip in carried:
        assert done["boarded", trip.request_id] == (trip.vehicle_id, trip.boarded_at, trip.origin)
        assert done["alighted", trip.request_id] == (trip.vehicle_id, trip.alighted_at, trip.destination)
    missed = {trip.request_id for trip in result.trips if trip.status == "no_show"}
    assert {booking_id for kind, booking_id in done if kind == "no_show"} == missed


def test_vehicles_stop_where_they_drove_to_and_drive_the_metres_counted(day: tuple[DayResult, MatrixTravel]) -> None:
    result, travel = day
    for name, log in result.stops.items():
        assert [stop.at for stop in log] == sorted(stop.at for stop in log)
        driven = 0
        for before, stop in pairwise(log):
            assert (stop.kind == "arrived") == (before.kind == "departed")
            if stop.kind == "arrived":
                driven += travel.distance(before.location, stop.location)
            else:
                assert stop.location == before.location
        assert driven == result.metres[name]


def test_people_aboard_follow_from_who_got_in_and_out_and_nobody_is_left(day: tuple[DayResult, MatrixTravel]) -> None:
    result, _ = day
    people = {trip.request_id: trip.riders for trip in result.trips}
    for log in result.stops.values():
        aboard = 0
        for stop in log:
            sign = {"boarded": 1, "alighted": -1}.get(stop.kind, 0)
            aboard += sign * people.get(stop.booking_id or "", 0)
            assert stop.aboard_after == aboard >= 0
        assert aboard == 0
