from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from api.service import ServiceProblem, VehicleReport
from api.service.views import BookingView
from api.store.vehicles import day_visits, vehicle_days_of
from tests.service.running import DISPATCHER, TABLET, THURSDAY, Running, driver, slug_of


def _bus(booking: BookingView) -> str:
    assert booking.vehicle is not None
    return booking.vehicle.id


def _state(run: Running, ride: str) -> tuple[Any, ...]:
    """All that a report changes, but the times that go on with the clock."""
    plan = run.plan()
    routes = [
        (r.vehicle.id, r.location, r.ready, r.committed, r.departed_at, r.arrived_at, r.reported_at,
         [visit.id for visit in r.visits])
        for r in plan.routes
    ]  # fmt: skip
    with run.database.read() as connection:
        visits = day_visits(connection, run.town.id, THURSDAY.isoformat())
        driven = vehicle_days_of(connection, run.town.id, THURSDAY.isoformat())
    metres = {name: one.metres for name, one in driven.items() if one.metres}
    row = run.service.booking(DISPATCHER, ride)
    return routes, dict(plan.bookings), visits, metres, (row.status, row.boarded_at, row.alighted_at, row.broken)


def _why(run: Running, bus: str, event_id: str | None = None) -> object:
    with pytest.raises(ServiceProblem) as refused:
        run.service.undo_vehicle_event(driver(bus), bus, event_id)
    assert refused.value.slug == "cannot_undo"
    return refused.value.data["why"]


def test_every_report_of_a_ride_can_be_taken_back_and_made_again(run: Running) -> None:
    booking = run.book(actor=TABLET)
    bus, ride = _bus(booking), booking.booking_id
    run.go_to("09:50")
    steps = [("departed", 0), ("arrived", 10), ("boarded", 1), ("departed", 1), ("arrived", 12), ("alighted", 1)]
    for kind, minutes in steps:
        run.later(minutes=minutes)
        before = _state(run, ride)
        run.report(bus, kind, ride if kind in ("boarded", "alighted") else None)
        after = _state(run, ride)
        assert after != before
        undone = run.service.undo_vehicle_event(driver(bus), bus)
        assert undone.kind == kind
        assert _state(run, ride) == before
        run.report(bus, kind, ride if kind in ("boarded", "alighted") else None)
        assert _state(run, ride) == after
    assert run.service.booking(DISPATCHER, ride).status == "completed"
    kinds = [event.kind for event in run.service.events_after(DISPATCHER, 0)]
    assert kinds.count("undone") == len(steps)
    assert run.service.figures(THURSDAY).completed == 1


def test_a_rider_wrongly_recorded_as_absent_has_the_ride_back_with_its_promise(run: Running) -> None:
    booking = run.book(actor=TABLET)
    bus, ride = _bus(booking), booking.booking_id
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "arrived")
    run.later(minutes=4)
    before = _state(run, ride)
    run.report(bus, "no_show", ride)
    assert run.service.booking(TABLET, ride).status == "no_show"
    run.later(minutes=1)
    run.service.undo_vehicle_event(driver(bus), bus)
    assert _state(run, ride) == before
    back = run.service.booking(TABLET, ride)
    assert (back.status, back.pickup_window, back.latest_arrival) == (
        "confirmed", booking.pickup_window, booking.latest_arrival,
    )  # fmt: skip
    run.report(bus, "boarded", ride)
    assert run.service.booking(TABLET, ride).status == "aboard"


def test_reports_are_taken_back_one_after_the_other(run: Running) -> None:
    booking = run.book()
    bus, ride = _bus(booking), booking.booking_id
    run.clock.set(to=booking.pickup_window.start - timedelta(minutes=5))
    begin = _state(run, ride)
    for kind in ("departed", "arrived", "boarded"):
        run.later(minutes=1)
        run.report(bus, kind, ride if kind == "boarded" else None)
    kinds = [run.service.undo_vehicle_event(driver(bus), bus).kind for _ in range(3)]
    assert kinds == ["boarded", "arrived", "departed"]
    assert _state(run, ride) == begin
    assert _why(run, bus) == "nothing_to_undo"


def test_an_undo_that_is_asked_for_twice_takes_one_report_back(run: Running) -> None:
    booking = run.book()
    bus, ride = _bus(booking), booking.booking_id
    run.clock.set(to=booking.pickup_window.start)
    run.service.vehicle_event(driver(bus), bus, VehicleReport("arrived", event_id="a"))
    run.service.vehicle_event(driver(bus), bus, VehicleReport("boarded", None, ride, event_id="b"))
    assert _why(run, bus, "a") == "not_the_last"
    first = run.service.undo_vehicle_event(driver(bus), bus, "b")
    again = run.service.undo_vehicle_event(driver(bus), bus, "b")
    assert (again.kind, again.booking_id, again.at) == (first.kind, ride, first.at)
    assert run.plan().bookings[ride].status == "confirmed"
    assert run.plan().routes[[r.vehicle.id for r in run.plan().routes].index(bus)].arrived_at is not None


def test_a_report_that_was_taken_back_can_come_again_under_a_new_id_only(run: Running) -> None:
    booking = run.book()
    bus, ride = _bus(booking), booking.booking_id
    run.clock.set(to=booking.pickup_window.start)
    report = VehicleReport("boarded", None, ride, event_id="b")
    run.service.vehicle_event(driver(bus), bus, report)
    run.service.undo_vehicle_event(driver(bus), bus, "b")
    assert run.service.vehicle_event(driver(bus), bus, report).doubled
    assert run.plan().bookings[ride].status == "confirmed"
    assert not run.service.vehicle_event(driver(bus), bus, VehicleReport("boarded", None, ride, event_id="c")).doubled
    assert run.plan().bookings[ride].status == "aboard"


def test_after_ten_minutes_it_is_too_late(run: Running) -> None:
    booking = run.book()
    bus = _bus(booking)
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "arrived")
    run.later(minutes=10, seconds=1)
    before = _state(run, booking.booking_id)
    assert _why(run, bus) == "too_long_ago"
    assert _state(run, booking.booking_id) == before


def test_what_contradicts_an_undo_is_said(run: Running) -> None:
    booking = run.book()
    bus = _bus(booking)
    run.clock.set(to=booking.pickup_window.start)
    assert _why(run, bus) == "nothing_to_undo"
    run.report(bus, "arrived")
    run.report(bus, "out_of_service", actor=DISPATCHER)
    assert _why(run, bus) == "nothing_to_undo"
    other = "bus-1" if bus != "bus-1" else "bus-2"
    assert slug_of(run.service.undo_vehicle_event, driver(other), bus) == "not_your_vehicle"
    assert slug_of(run.service.undo_vehicle_event, DISPATCHER, "bus-9") == "unknown_vehicle"


def test_a_booking_made_since_stays_when_a_report_is_taken_back(run: Running) -> None:
    first = run.book(run.eligible[0], leave="10:00")
    bus = _bus(first)
    run.clock.set(to=first.pickup_window.start)
    run.report(bus, "arrived")
    run.report(bus, "boarded", first.booking_id)
    second = run.book(run.eligible[1], leave="11:30")
    run.service.undo_vehicle_event(driver(bus), bus)
    assert run.service.booking(DISPATCHER, second.booking_id).status == "confirmed"
    visits = [visit.id for route in run.plan().routes for visit in route.visits if visit.booking_id]
    assert sorted(visits) == sorted(
        f"{booking.booking_id}:{kind}" for booking in (first, second) for kind in ("pickup", "dropoff")
    )


def test_a_rider_who_cancelled_meanwhile_does_not_come_back_with_the_stop(run: Running) -> None:
    first = run.book(run.eligible[0], leave="10:00")
    bus = _bus(first)
    run.clock.set(to=first.pickup_window.start)
    run.report(bus, "departed")
    run.later(minutes=3)
    run.report(bus, "arrived")
    run.service.cancel(DISPATCHER, first.booking_id)
    run.service.undo_vehicle_event(driver(bus), bus)
    route = next(route for route in run.plan().routes if route.vehicle.id == bus)
    assert (route.committed, route.departed_at, [v.kind for v in route.visits]) == (0, None, ["break"])


def test_a_break_that_was_left_too_early_goes_on(run: Running) -> None:
    booking = run.book(leave="13:30")
    bus = _bus(booking)
    rest = next(r for r in run.plan().routes if r.vehicle.id == bus).visits[0]
    assert rest.kind == "break"
    run.clock.set(to=run.service.context.moment(THURSDAY, rest.begin))
    run.report(bus, "arrived")
    run.later(minutes=5)
    before = _state(run, booking.booking_id)
    run.report(bus, "departed")
    run.service.undo_vehicle_event(driver(bus), bus)
    assert _state(run, booking.booking_id) == before
