"""What is told: the kinds of messages, and the events of the audit trail that they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

MessageKind = Literal[
    "booking.booked",
    "booking.changed",  # its rider called an open return, which moved its promise forward
    "booking.promise_broken",
    "booking.promise_mended",
    "booking.cancelled",
    "booking.restored",
    "booking.boarded",
    "booking.alighted",
    "booking.no_show",
    "booking.report_undone",  # a boarding, alighting or no-show was taken back by the driver
]

KINDS: tuple[MessageKind, ...] = get_args(MessageKind)

TEST_KIND = "webhook.test"
"""What the office sends to see whether somebody answers; it is sent whatever a webhook wants."""

OF_EVENTS: Mapping[str, MessageKind] = {
    "booked": "booking.booked",
    "return_called": "booking.changed",
    "promise_broken": "booking.promise_broken",
    "promise_mended": "booking.promise_mended",
    "cancelled": "booking.cancelled",
    "closed": "booking.cancelled",
    "restored": "booking.restored",
    "boarded": "booking.boarded",
    "alighted": "booking.alighted",
    "no_show": "booking.no_show",
    "undone": "booking.report_undone",
}
"""Nothing is told of what leaves every promise as it was: an improved plan, another vehicle."""
