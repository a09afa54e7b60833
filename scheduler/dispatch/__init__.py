"""Plan in, plan out: offers, bookings, vehicles' events, the passing of time, improvement."""

from scheduler.dispatch.booking import cancel, confirm
from scheduler.dispatch.offers import offer
from scheduler.dispatch.outcome import (
    Answer,
    CommandRefused,
    EventRefused,
    OfferGone,
    Outcome,
    VehicleEvent,
    VehicleEventKind,
)
from scheduler.dispatch.planning import PlanCost, cost, improve, open_plan, refresh
from scheduler.dispatch.restoring import restore
from scheduler.dispatch.returning import call_return, earliest_return, last_ride
from scheduler.dispatch.vehicles import NO_SHOW_WAIT, vehicle_event

__all__ = [
    "NO_SHOW_WAIT",
    "Answer",
    "CommandRefused",
    "EventRefused",
    "OfferGone",
    "Outcome",
    "PlanCost",
    "VehicleEvent",
    "VehicleEventKind",
    "call_return",
    "cancel",
    "confirm",
    "cost",
    "earliest_return",
    "improve",
    "last_ride",
    "offer",
    "open_plan",
    "refresh",
    "restore",
    "vehicle_event",
]
