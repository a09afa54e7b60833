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
    "cancel",
    "confirm",
    "cost",
    "improve",
    "offer",
    "open_plan",
    "refresh",
    "vehicle_event",
]
