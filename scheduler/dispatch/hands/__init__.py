"""A dispatcher's hands on the plan: each says what it would do before it does it, and none moves a promise."""

from scheduler.dispatch.hands.breaks import move_break, preview_move_break
from scheduler.dispatch.hands.closing import close, preview_close
from scheduler.dispatch.hands.moving import move, preview_move
from scheduler.dispatch.hands.pinning import pin, unpin
from scheduler.dispatch.hands.records import Change, Consequences, Move, Position
from scheduler.dispatch.hands.rerouting import reroute
from scheduler.dispatch.hands.shifts import add_vehicle, change_shift, preview_shift

__all__ = [
    "Change",
    "Consequences",
    "Move",
    "Position",
    "add_vehicle",
    "change_shift",
    "close",
    "move",
    "move_break",
    "pin",
    "preview_close",
    "preview_move",
    "preview_move_break",
    "preview_shift",
    "reroute",
    "unpin",
]
