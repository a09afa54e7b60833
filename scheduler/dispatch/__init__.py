"""Plan in, plan out: offers, bookings, vehicles' events, the passing of time, improvement."""

from scheduler.dispatch.booking import cancel, confirm
from scheduler.dispatch.estimate import position_eta
from scheduler.dispatch.hands import (
    Change,
    Consequences,
    Move,
    Position,
    add_vehicle,
    change_shift,
    close,
    move,
    move_break,
    pin,
    preview_close,
    preview_move,
    preview_move_break,
    preview_shift,
    reroute,
    unpin,
)
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
    "Change",
    "CommandRefused",
    "Consequences",
    "EventRefused",
    "Move",
    "OfferGone",
    "Outcome",
    "PlanCost",
    "Position",
    "VehicleEvent",
    "VehicleEventKind",
    "add_vehicle",
    "call_return",
    "cancel",
    "change_shift",
    "close",
    "confirm",
    "cost",
    "earliest_return",
    "improve",
    "last_ride",
    "move",
    "move_break",
    "offer",
    "open_plan",
    "pin",
    "position_eta",
    "preview_close",
    "preview_move",
    "preview_move_break",
    "preview_shift",
    "refresh",
    "reroute",
    "restore",
    "unpin",
    "vehicle_event",
]
