"""A whole day of the demo, watched through the public feed by somebody who wants to know who lives where."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from api.demo import DemoDrivers, DemoRiders
from api.feeds.realtime.neighbourhoods import neighbourhoods
from api.feeds.realtime.positions import vehicle_positions
from api.service import Point, VehicleReport
from api.service.keeper import refresh_day
from api.service.views import PlannedVehicleView
from api.store.database import Database
from api.town import Town
from tests.service.running import DISPATCHER, THURSDAY, Running, driver

PUBLIC = {"office", "terminal", "shop", "hospital", "pharmacy", "post", "welfare", "culture", "leisure", "stop"}


@pytest.fixture
def run(town: Town, tmp_path: Path) -> Iterator[Running]:
    running = Running(town, Database(f"sqlite:///{tmp_path / 'noriai.db'}"))
    yield running
    running.service.close()


def _private_ends(run: Running, vehicle: PlannedVehicleView) -> set[int]:
    """The neighbourhoods of the private addresses the vehicle comes from, stands at, or goes to."""
    done = [stop for stop in vehicle.stops if stop.state == "done"]
    ahead = [stop for stop in vehicle.stops if stop.state != "done"]
    near = neighbourhoods(run.town)
    found = set()
    for stop in (*done[-1:], *ahead[:1]):
        place = run.town.places.get(stop.place.id or "")
        if (place is None or place.kind not in PUBLIC) and any(visit.kind != "break" for visit in stop.visits):
            found.add(near.of(stop.place.lon, stop.place.lat))
    return found


def test_nobody_sees_a_vehicle_near_the_private_address_it_serves(run: Running) -> None:
    riders, drivers = DemoRiders(run.service, seed=1), DemoDrivers(run.service, seed=1)
    near, shown, kept_back = neighbourhoods(run.town), 0, 0
    while run.clock.now() < run.at("15:30"):
        for people in (riders, drivers):
            people.act(threading.Event())
        refresh_day(run.service.context, THURSDAY)
        view = {vehicle.id: vehicle for vehicle in run.service.plan_view(DISPATCHER, THURSDAY).vehicles}
        feed = vehicle_positions(run.service.context, "v")
        for entity in feed.entity:
            here = entity.vehicle.position
            assert near.of(here.longitude, here.latitude) not in _private_ends(run, view[entity.id])
        shown += len(feed.entity)
        kept_back += len(view) - len(feed.entity)
        run.later(minutes=3)
    assert shown > 100
    assert kept_back > 100


def _tell(run: Running, bus: str, here: Point) -> None:
    run.service.vehicle_event(driver(bus), bus, VehicleReport("position", None, point=here))


def _seen(run: Running) -> dict[str, tuple[float, float]]:
    feed = vehicle_positions(run.service.context, "v")
    return {
        one.id: (round(one.vehicle.position.longitude, 5), round(one.vehicle.position.latitude, 5))
        for one in feed.entity
    }


def test_what_a_phone_reports_is_shown_while_it_is_fresh_and_where_it_tells_nothing(run: Running) -> None:
    booking = run.book(leave="10:00")
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    home = run.town.places[run.town.residents["r-028"].home]
    clinic = run.town.places["clinic"]
    near = neighbourhoods(run.town)
    assert near.of(home.lon, home.lat) != near.of(clinic.lon, clinic.lat)
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "departed")
    _tell(run, bus, Point(clinic.lon, clinic.lat))
    assert _seen(run)[bus] == (round(clinic.lon, 5), round(clinic.lat, 5))
    run.later(minutes=3)
    assert bus not in _seen(run), "three minutes later nobody knows where it is"
    _tell(run, bus, Point(home.lon + 0.001, home.lat))
    assert bus not in _seen(run), "on the way to the home"
    for step in ("arrived", "boarded", "departed"):
        run.report(bus, step, booking.booking_id if step == "boarded" else None)
        _tell(run, bus, Point(home.lon, home.lat))
        assert bus not in _seen(run), step
    run.later(minutes=1)
    _tell(run, bus, Point(clinic.lon, clinic.lat))
    assert bus in _seen(run), "out of the home's neighbourhood"


def test_a_town_may_show_no_positions(run: Running, town: Town) -> None:
    run.go_to("09:00")
    assert vehicle_positions(run.service.context, "v").entity
    object.__setattr__(run.service.context, "town", _silent(town))
    assert not vehicle_positions(run.service.context, "v").entity


def _silent(town: Town) -> Town:
    from dataclasses import replace

    from api.town.schema.operator import FeedsForm

    return replace(town, feeds=FeedsForm(positions=False))


def test_vehicles_are_only_shown_at_work(run: Running) -> None:
    assert run.clock.now().date() == date(2026, 11, 26)
    assert not vehicle_positions(run.service.context, "v").entity, "the shifts begin at a quarter past eight"
    run.go_to("08:20")
    assert {one.id for one in vehicle_positions(run.service.context, "v").entity} == {"bus-1", "bus-2"}
