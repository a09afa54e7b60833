"""What a run must have come to: one that never reached a kind of command says nothing of it."""

from __future__ import annotations

ALWAYS = {
    "booked", "cancelled", "vehicle_departed", "vehicle_arrived", "boarded", "out_of_service",
    "shift_changed", "improved", "reassigned", "promise_broken", "reroute", "report",
}  # fmt: skip
"""Of the days on dispatch, in a short run too."""

IN_TIME = {
    "closed", "restored", "return_called", "alighted", "no_show", "undone", "back_in_service", "vehicle_added",
    "pinned", "unpinned", "moved", "break_moved", "promise_mended", "break_ended", "report_refused",
}  # fmt: skip

ALWAYS_SERVED = {"ask", "book", "cancel", "move", "shift", "undo", "break"}
"""Of the days over HTTP."""

IN_TIME_SERVED = {
    "out_of_service", "restore", "call for the bus", "departed", "arrived", "boarded", "alighted", "no_show",
    "back_in_service", "the clock", "pin", "unpin", "close weather", "close stop", "close road", "lift", "improved",
}  # fmt: skip
