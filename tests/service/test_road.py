from __future__ import annotations

from datetime import timedelta

import pytest

from api.service import Point, VehicleReport
from api.service.keeper import refresh_day
from api.service.views import BookingView, PlannedVehicleView
from tests.service.running import DISPATCHER, OTHER, PLANNER, TABLET, THURSDAY, Running, driver, slug_of


def _bus(run: Running, booking: BookingView) -> PlannedVehicleView:
    assert booking.vehicle is not None
    return run.service.manifest(driver(booking.vehicle.id), booking.vehicle.id, THURSDAY)


def test_a_ride_driven_to_its_end_is_seen_by_everybody_and_counted(run: Running) -> None:
    booking = run.book(actor=TABLET)
    assert booking.vehicle is not None
    bus, ride = booking.vehicle.id, booking.booking_id
    planned = [stop for stop in _bus(run, booking).stops if any(v.booking_id == ride for v in stop.visits)]
    assert [stop.visits[0].kind for stop in planned] == ["pickup", "dropoff"]

    run.go_to("09:50")
    run.report(bus, "departed")
    run.later(minutes=4)
    moving = _bus(run, booking)
    assert (moving.status, moving.load.seats) == ("driving", 0)
    assert moving.path is not None
    assert list(moving.path["coordinates"][0]) == [round(x, 6) for x in moving.position or ()]
    assert booking.planned_pickup is not None
    run.clock.set(to=booking.planned_pickup)
    run.report(bus, "arrived")
    assert [stop.state for stop in _bus(run, booking).stops][:2] == ["current", "planned"]
    run.later(seconds=90)
    run.report(bus, "boarded", ride)
    assert (run.service.booking(TABLET, ride).status, _bus(run, booking).load.seats) == ("aboard", 1)
    run.report(bus, "departed")
    run.later(minutes=20)
    run.report(bus, "alighted", ride)

    done = run.service.booking(TABLET, ride)
    assert (done.status, done.planned_pickup, done.alighted_at) == (
        "completed",
        None,
        run.clock.now().replace(microsecond=0),
    )
    stops = _bus(run, booking).stops
    assert [(stop.stop_id, stop.state) for stop in stops[:2]] == [(stop.stop_id, "done") for stop in planned]
    assert [stop.visits[0].outcome for stop in stops[:2]] == ["boarded", "alighted"]
    figures = run.service.figures(THURSDAY)
    assert (figures.bookings, figures.completed, figures.promises_kept) == (1, 1, 1.0)
    assert figures.vehicle_km > 5
    assert figures.mean_detour is not None
    assert figures.mean_detour >= 1


def test_the_rider_hears_of_its_own_ride_and_nobody_elses(run: Running) -> None:
    run.book(actor=TABLET)
    run.book("r-032", actor=OTHER, leave="11:00")
    mine = run.service.events_after(TABLET, 0)
    assert [(event.kind, event.seq) for event in mine] == [("booked", 1)]
    assert [event.seq for event in run.service.events_after(DISPATCHER, 0)] == [1, 2]
    assert run.service.events_after(TABLET, 1) == ()
    assert mine[0].at == run.clock.now().replace(microsecond=0)


def test_a_rider_who_is_not_there_is_a_recorded_no_show(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "arrived")
    assert slug_of(run.report, bus, "no_show", booking.booking_id) == "event_refused"
    run.later(minutes=4)
    run.report(bus, "no_show", booking.booking_id)
    assert run.service.booking(DISPATCHER, booking.booking_id).status == "no_show"
    assert run.service.figures(THURSDAY).no_shows == 1
    assert run.plan().bookings == {}


def test_what_contradicts_the_day_is_refused_and_changes_nothing(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus, other = booking.vehicle.id, "bus-2" if booking.vehicle.id == "bus-1" else "bus-1"
    before = run.plan()
    assert slug_of(run.report, bus, "alighted", booking.booking_id) == "event_refused"
    assert slug_of(run.report, other, "boarded", booking.booking_id) == "event_refused"
    assert slug_of(run.report, bus, "boarded", "b0") == "unknown_booking"
    assert slug_of(run.report, bus, "departed", None, driver(other)) == "not_your_vehicle"
    assert slug_of(run.report, bus, "departed", None, TABLET) == "not_your_vehicle"
    assert slug_of(run.report, "bus-9", "departed") == "unknown_vehicle"
    tomorrow = VehicleReport("departed", run.clock.now() + timedelta(days=1))
    assert slug_of(run.service.vehicle_event, driver(bus), bus, tomorrow) == "event_in_future"
    stop = VehicleReport("arrived", None, None, "no-such-stop")
    assert slug_of(run.service.vehicle_event, driver(bus), bus, stop) == "unknown_stop"
    later = VehicleReport("arrived", None, None, f"{booking.booking_id}:dropoff")
    assert slug_of(run.service.vehicle_event, driver(bus), bus, later) == "event_refused"
    assert run.plan() == before


def test_cancelling_is_refused_once_the_rider_is_aboard(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    run.clock.set(to=booking.pickup_window.start)
    run.report(booking.vehicle.id, "boarded", booking.booking_id)
    assert slug_of(run.service.cancel, DISPATCHER, booking.booking_id) == "not_cancellable"


def test_a_reported_position_is_shown_until_the_bus_moves_on(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus, here = booking.vehicle.id, Point(143.25, 43.24)
    answer = run.service.vehicle_event(driver(bus), bus, VehicleReport("position", None, None, None, here))
    assert answer.version == run.plan().version
    assert _bus(run, booking).position == here
    assert not _bus(run, booking).driven_by_demo or run.service.latest_seq() == 1
    run.go_to("09:50")
    run.report(bus, "departed")
    assert _bus(run, booking).position != here
    older = VehicleReport("position", run.at("09:00"), None, None, Point(143.0, 43.0))
    run.service.vehicle_event(driver(bus), bus, older)
    newest = VehicleReport("position", None, None, None, here)
    run.service.vehicle_event(driver(bus), bus, newest)
    assert _bus(run, booking).position == here


def test_a_bus_that_breaks_down_leaves_its_riders_to_others_and_tells_them(run: Running) -> None:
    booking = run.book(actor=TABLET)
    assert booking.vehicle is not None
    run.go_to("09:30")
    run.report(booking.vehicle.id, "out_of_service")
    moved = run.service.booking(TABLET, booking.booking_id)
    assert moved.status == "confirmed"
    assert moved.vehicle != booking.vehicle
    kinds = [event.kind for event in run.service.events_after(TABLET, 0)]
    assert kinds[:1] == ["booked"]
    assert "reassigned" in kinds


def test_a_bus_that_is_late_lets_its_times_slip_and_says_when_a_promise_is_broken(run: Running) -> None:
    booking = run.book(actor=TABLET)
    assert not refresh_day(run.service.context, THURSDAY)
    run.clock.set(to=booking.pickup_window.end + timedelta(minutes=5))
    assert refresh_day(run.service.context, THURSDAY)
    late = run.service.booking(TABLET, booking.booking_id)
    assert late.planned_pickup is not None
    assert late.planned_pickup > booking.pickup_window.end
    assert (late.broken, late.pickup_window) == (("pickup",), booking.pickup_window)
    assert [event.kind for event in run.service.events_after(TABLET, 0)] == ["booked", "promise_broken"]


@pytest.mark.parametrize("who", [DISPATCHER, PLANNER])
def test_any_day_can_be_drawn(run: Running, who) -> None:  # type: ignore[no-untyped-def]
    run.book()
    drawn = run.service.plan_view(who, THURSDAY)
    assert {vehicle.id for vehicle in drawn.vehicles} == {"bus-1", "bus-2", "post-1"}
    names = [visit.rider_name for v in drawn.vehicles for stop in v.stops for visit in stop.visits if visit.booking_id]
    assert all((name is None) == (who is PLANNER) for name in names)
    assert run.service.plan_view(who, THURSDAY + timedelta(days=3)).vehicles == ()
    assert slug_of(run.service.manifest, driver("bus-1"), "bus-1", THURSDAY + timedelta(days=3)) == "not_today"
    assert {vehicle.id for vehicle in run.service.vehicles(DISPATCHER)} == {"bus-1", "bus-2", "post-1"}
