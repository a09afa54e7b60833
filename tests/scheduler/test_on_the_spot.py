from __future__ import annotations

from scheduler import dispatch
from scheduler.dispatch import VehicleEvent
from scheduler.soundness import faults
from tests.scheduler.booked import TEN, TRAVEL, plan_of, wish


def test_a_rider_whom_another_bus_takes_over_on_the_spot_after_the_window_hears_of_it() -> None:
    plan = plan_of(wish("b", 0, 5))
    bus = plan.bookings["b"].vehicle_id
    for kind, at in (("departed", TEN), ("arrived", TEN), ("boarded", TEN + 600), ("out_of_service", TEN + 1800)):
        outcome = dispatch.vehicle_event(plan, VehicleEvent(kind, bus, at, "b"), TRAVEL)  # type: ignore[arg-type]
        plan = outcome.plan
    booking = plan.bookings["b"]
    assert booking.vehicle_id != bus
    assert booking.limits.pickup_latest == TEN + 1800, "the other bus stands beside it"
    assert "pickup" in booking.broken
    assert [event.kind for event in outcome.events if event.booking_id == "b"].count("promise_broken") == 1
    assert faults(plan, TRAVEL) == []
