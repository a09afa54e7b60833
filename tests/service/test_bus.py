from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from api.service import Point, VehicleReport
from api.service.views import BookingView
from tests.service.running import DISPATCHER, OTHER, TABLET, THURSDAY, Running, driver, slug_of


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    """Only read here: one kind of database is enough."""
    return on_sqlite()


def booked(run: Running) -> tuple[BookingView, str]:
    booking = run.book(actor=TABLET)
    assert booking.vehicle is not None
    return booking, booking.vehicle.id


def test_long_before_the_ride_a_rider_does_not_see_where_the_bus_is(run: Running) -> None:
    booking, bus = booked(run)
    seen = run.service.resident.bus(TABLET, booking.booking_id)
    assert (seen.state, seen.position, seen.minutes_away, seen.stops_before) == ("not_yet", None, None, None)
    assert seen.arrives_at == booking.planned_pickup
    assert seen.vehicle is not None
    assert seen.vehicle.id == bus


def test_half_an_hour_before_the_bus_is_seen_with_its_minutes_and_stops(run: Running) -> None:
    booking, bus = booked(run)
    assert booking.planned_pickup is not None
    run.clock.set(to=booking.planned_pickup - timedelta(minutes=20))
    run.service.vehicle_event(driver(bus), bus, VehicleReport("position", point=Point(143.3, 43.24)))
    seen = run.service.resident.bus(TABLET, booking.booking_id)
    assert (seen.state, seen.minutes_away, seen.stops_before) == ("coming", 20, 0)
    assert seen.position == Point(143.3, 43.24)


def test_stops_for_others_are_counted(run: Running) -> None:
    booking, bus = booked(run)
    for rider in run.eligible[:8]:
        for offer in run.offers(rider, leave="09:45")[:1]:
            run.confirm(offer.offer_id)
    planned = run.service.booking(TABLET, booking.booking_id).planned_pickup
    assert planned is not None
    run.clock.set(to=planned - timedelta(minutes=15))
    seen = run.service.resident.bus(TABLET, booking.booking_id)
    stops = run.service.manifest(DISPATCHER, seen.vehicle.id if seen.vehicle else bus, THURSDAY).stops
    own = next(n for n, stop in enumerate(stops) if any(v.booking_id == booking.booking_id for v in stop.visits))
    assert seen.stops_before == own > 0


def test_at_the_stop_aboard_and_after_the_ride(run: Running) -> None:
    booking, bus = booked(run)
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "departed")
    run.report(bus, "arrived")
    at_stop = run.service.resident.bus(TABLET, booking.booking_id)
    assert (at_stop.state, at_stop.minutes_away, at_stop.stops_before) == ("at_stop", 0, 0)
    run.report(bus, "boarded", booking.booking_id)
    aboard = run.service.resident.bus(TABLET, booking.booking_id)
    planned = run.service.booking(TABLET, booking.booking_id).planned_arrival
    assert (aboard.state, aboard.arrives_at) == ("aboard", planned)
    assert aboard.position is not None
    run.later(minutes=10)
    run.report(bus, "alighted", booking.booking_id)
    over = run.service.resident.bus(TABLET, booking.booking_id)
    assert (over.state, over.position, over.arrives_at) == ("over", None, None)


def test_the_bus_of_others_is_not_ones_business(run: Running) -> None:
    booking, _ = booked(run)
    assert slug_of(run.service.resident.bus, OTHER, booking.booking_id) == "not_your_booking"
    assert run.service.resident.bus(DISPATCHER, booking.booking_id).state == "not_yet"


def test_a_promise_the_world_broke_is_told_with_what_happens_now(run: Running) -> None:
    booking, bus = booked(run)
    others = [vehicle.id for vehicle in run.town.vehicles(THURSDAY) if vehicle.id != bus]
    for other in others:
        run.report(other, "out_of_service", actor=DISPATCHER)
    run.clock.set(to=booking.pickup_window.end - timedelta(minutes=2))
    run.report(bus, "out_of_service")
    run.later(minutes=20)
    run.report(bus, "back_in_service")
    told = [event for event in run.service.events_after(TABLET, 0) if event.kind == "promise_broken"]
    assert told
    assert {event.booking_id for event in told} == {booking.booking_id}
    now = run.service.booking(TABLET, booking.booking_id)
    assert "pickup" in now.broken
    assert (now.pickup_window, now.latest_arrival) == (booking.pickup_window, booking.latest_arrival)
