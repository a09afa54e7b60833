from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from api.clock import first_morning, next_morning
from api.demo import DemoDrivers, DemoRiders
from api.service import VehicleReport
from api.service.keeper import refresh_day
from api.store.events import day_events
from tests.service.running import DISPATCHER, THURSDAY, Running, driver

GO_ON = threading.Event()


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


def _live(run: Running, riders: DemoRiders | None, drivers: DemoDrivers | None, until: str) -> None:
    while run.clock.now() < run.at(until):
        for people in (riders, drivers):
            if people is not None:
                people.act(GO_ON)
        refresh_day(run.service.context, THURSDAY)
        run.later(minutes=5)


def test_a_day_of_the_demo_carries_everybody_and_breaks_no_promise(run: Running) -> None:
    riders, drivers = DemoRiders(run.service, seed=1), DemoDrivers(run.service, seed=1)
    _live(run, riders, drivers, "16:00")
    figures = run.service.figures(THURSDAY)
    assert figures.bookings > 10
    assert figures.completed + figures.no_shows == figures.bookings
    assert figures.promises_kept == 1
    assert figures.vehicle_km > 50
    assert sum(figures.refused.values()) > 0
    drawn = run.service.plan_view(DISPATCHER, THURSDAY)
    assert all(stop.state == "done" for vehicle in drawn.vehicles for stop in vehicle.stops)
    breaks = [v for vehicle in drawn.vehicles for stop in vehicle.stops for v in stop.visits if v.kind == "break"]
    assert [rest.outcome for rest in breaks] == ["taken"] * 3
    with run.database.read() as connection:
        kinds = {event.event.kind for event in day_events(connection, run.town.id, THURSDAY.isoformat())}
    assert "promise_broken" not in kinds
    assert {"booked", "vehicle_departed", "vehicle_arrived", "boarded", "alighted"} <= kinds


def test_a_restarted_demo_asks_nothing_twice(run: Running) -> None:
    _live(run, DemoRiders(run.service, seed=1), None, "09:00")
    before = run.service.figures(THURSDAY)
    assert before.bookings > 0
    DemoRiders(run.service, seed=1).act(GO_ON)
    assert run.service.figures(THURSDAY) == before


def test_a_vehicle_that_a_human_drives_is_left_to_the_human(run: Running) -> None:
    DemoRiders(run.service, seed=1).act(GO_ON)
    busy = run.plan().routes
    bus = max(busy, key=lambda route: len(route.visits)).vehicle.id
    run.service.vehicle_event(driver(bus), bus, VehicleReport("departed"))
    seen = {vehicle.id: vehicle.driven_by_demo for vehicle in run.service.plan_view(DISPATCHER, THURSDAY).vehicles}
    assert seen[bus] is False
    assert all(by_demo for name, by_demo in seen.items() if name != bus)
    _live(run, None, DemoDrivers(run.service, seed=1), "09:40")
    with run.database.read() as connection:
        events = day_events(connection, run.town.id, THURSDAY.isoformat())
    own = [event.actor_id for event in events if event.event.vehicle_id == bus and "vehicle" in event.event.kind]
    assert own == [f"driver-{bus}"]
    assert any(event.actor_id.startswith("demo-driver") for event in events)


def test_a_dispatchers_report_or_a_position_does_not_take_the_wheel(run: Running) -> None:
    DemoRiders(run.service, seed=1).act(GO_ON)
    run.report("bus-1", "out_of_service", actor=DISPATCHER)
    run.report("bus-1", "back_in_service", actor=DISPATCHER)
    assert all(vehicle.driven_by_demo for vehicle in run.service.plan_view(DISPATCHER, THURSDAY).vehicles)


def test_the_demo_begins_on_a_morning_with_most_lines_and_goes_on_with_the_next(run: Running) -> None:
    begin = first_morning(run.town, run.at("12:00").date())
    assert (begin.isoweekday(), f"{begin:%H:%M}") == (5, "08:00")
    after = next_morning(run.town, begin.date())
    assert after is not None
    assert after.isoformat() == "2026-11-30T08:00:00+09:00"
