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
from scheduler.dispatch.reporting import report
from scheduler.dispatch.restoring import restore
from scheduler.dispatch.returning import call_return, earliest_return, last_ride
from scheduler.dispatch.slips import noted
from scheduler.dispatch.undoing import UNDOABLE, Reported, take_back, visits_taken_back
from scheduler.dispatch.vehicles import NO_SHOW_WAIT, vehicle_event
from scheduler.dispatch.withdrawing import withdrawn

__all__ = [
    "NO_SHOW_WAIT",
    "UNDOABLE",
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
    "Reported",
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
    "noted",
    "offer",
    "open_plan",
    "pin",
    "position_eta",
    "preview_close",
    "preview_move",
    "preview_move_break",
    "preview_shift",
    "refresh",
    "report",
    "reroute",
    "restore",
    "take_back",
    "unpin",
    "vehicle_event",
    "visits_taken_back",
    "withdrawn",
]
