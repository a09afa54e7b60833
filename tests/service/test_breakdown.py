from __future__ import annotations

from api.service.actors import Actor
from api.service.problems import ServiceProblem
from api.service.views import BookingView, EventView
from scheduler.model import Plan
from tests.service.running import DISPATCHER, THURSDAY, Running, driver

AHEAD = 12
BROKEN = "bus-1"


def morning(run: Running) -> list[BookingView]:
    """A busy hour: rides to the clinic and back on both buses, twelve of them pinned to the one that will break."""
    made: list[BookingView] = []
    for rider in run.eligible:
        here = sum(booking.vehicle_id == BROKEN for booking in run.plan().bookings.values()) if made else 0
        if here == AHEAD:
            break
        for leave in ("09:10", "09:40", "10:10", "10:40", "11:10", "13:40", "14:10", "14:40"):
            booking = _put(run, rider, leave)
            if booking is not None:
                made.append(booking)
                break
    return made


def _put(run: Running, rider: str, leave: str) -> BookingView | None:
    """A ride on the bus that will break down; None when it has no room then."""
    offers = run.service.ask(DISPATCHER, run.wish(rider, leave=leave)).offers
    for offer in offers:
        booking = run.confirm(offer.offer_id)
        try:
            run.service.hands.pin(DISPATCHER, booking.booking_id, BROKEN)
        except ServiceProblem:
            run.service.cancel(DISPATCHER, booking.booking_id)
            return None
        run.service.hands.unpin(DISPATCHER, booking.booking_id)
        return run.service.booking(DISPATCHER, booking.booking_id)
    return None


def told(run: Running, after: int) -> list[EventView]:
    """What riders' tablets are told since an event: of promises broken."""
    everybody = Actor("all", "resident", "全員", rider_ids=tuple(run.town.residents))
    return [event for event in run.service.events_after(everybody, after) if event.kind == "promise_broken"]


def late(run: Running, plan: Plan) -> set[str]:
    """Whose planned times are beyond what was promised, or who has no place at all."""
    begins = {visit.id: visit.begin for route in plan.routes for visit in route.visits}
    found = set()
    for key, booking in plan.bookings.items():
        pickup, dropoff = begins.get(f"{key}:pickup"), begins.get(f"{key}:dropoff")
        promise = booking.promise
        waiting = booking.status == "confirmed"
        if dropoff is None or dropoff > promise.arrival_latest or (waiting and (pickup or 0) > promise.pickup_latest):
            found.add(key)
    return found


def test_a_breakdown_with_twelve_rides_ahead_tells_exactly_the_riders_it_concerns(run: Running) -> None:
    rides = morning(run)
    before = run.plan()
    ahead = {key for key, booking in before.bookings.items() if booking.vehicle_id == BROKEN}
    assert len(ahead) == AHEAD, len(ahead)
    assert late(run, before) == set()
    run.go_to("08:50")
    seq = run.service.latest_seq()

    run.report(BROKEN, "out_of_service", actor=driver(BROKEN))

    plan = run.plan()
    assert plan.bookings.keys() == before.bookings.keys()
    assert not any(visit.booking_id for route in plan.routes if route.vehicle.id == BROKEN for visit in route.visits)
    concerned = late(run, plan)
    assert {event.booking_id for event in told(run, seq)} == concerned
    calls = run.service.hands.calls(THURSDAY)
    assert {call.booking_id for call in calls} == concerned
    assert len(calls) == len(concerned)
    for call in calls:
        rider = run.town.residents[plan.bookings[call.booking_id].request.rider_id]
        assert (call.rider.id, call.rider.phone) == (rider.id, rider.phone)
        view = run.service.booking(DISPATCHER, call.booking_id)
        promised = view.pickup_window.end if call.part == "pickup" else view.latest_arrival
        planned = view.planned_pickup if call.part == "pickup" else view.planned_arrival
        assert (call.was, call.will) == (promised, planned)
        assert call.will is None or call.will > call.was
    assert all(plan.bookings[ride.booking_id].promise == before.bookings[ride.booking_id].promise for ride in rides)
    said = next(e for e in run.service.events_after(DISPATCHER, seq) if e.kind == "out_of_service")
    assert set(said.data["riders"]) == ahead
    assert said.data["late"] + len(said.data["unserved"]) == len(concerned)


def test_when_the_bus_is_back_those_without_a_place_ride_again_and_need_no_call(run: Running) -> None:
    morning(run)
    run.go_to("08:50")
    for bus in ("bus-2", "post-1", BROKEN):
        run.report(bus, "out_of_service", actor=driver(bus))
    calls = run.service.hands.calls(THURSDAY)
    assert {call.why for call in calls} == {"unserved"}
    assert {call.booking_id for call in calls} == set(run.plan().bookings)
    run.service.hands.told(DISPATCHER, calls[0].call_id)
    for bus in (BROKEN, "bus-2", "post-1"):
        run.report(bus, "back_in_service", actor=driver(bus))
    placed = {visit.booking_id for route in run.plan().routes for visit in route.visits}
    assert run.plan().bookings.keys() <= placed
    # Who was told that there is no bus must hear that there is one; of the others only who is still late.
    left = run.service.hands.calls(THURSDAY)
    assert {call.booking_id for call in left} == late(run, run.plan()) | {calls[0].booking_id}
    assert all(call.will is not None for call in left)
