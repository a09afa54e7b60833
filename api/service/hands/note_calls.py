"""Which events make it necessary to call a rider."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from api.service.context import Context
from api.store.calls import CallReason, CallRow, add_calls, day_calls
from scheduler.model import Event

_REASONS: dict[str, CallReason] = {
    "promise_broken": "promise_broken", "closed": "closed", "stop_closed": "stop_closed",
    "restored": "reopened", "stop_reopened": "reopened",
}  # fmt: skip


def note_calls(context: Context, connection: Connection, day: str, happened: Sequence[Event], first: int) -> None:
    """Puts riders on the list to call, in the transaction of the events, which are numbered from `first`.

    A rider whose ride was given back is only called when somebody had told of its closing.
    """
    shifted = any(event.kind == "shift_changed" for event in happened)
    rows = [
        CallRow(seq, day, event.booking_id, _why(event, shifted), _facts(event))
        for seq, event in enumerate(happened, first)
        if event.booking_id is not None and _needs_a_call(event)
    ]
    if any(row.why == "reopened" for row in rows):
        told = {row.booking_id for row in day_calls(connection, context.key, day) if row.told_at is not None}
        rows = [row for row in rows if row.why != "reopened" or row.booking_id in told]
    add_calls(connection, context.key, rows)


def _needs_a_call(event: Event) -> bool:
    # Who takes a cancellation back on a tablet knows of it; what an opening gives back does not come from the rider.
    return event.kind in _REASONS and (event.kind != "restored" or "closure_id" in event.data)


def _why(event: Event, shifted: bool) -> CallReason:
    if event.kind != "promise_broken":
        return _REASONS[event.kind]
    if event.data.get("part") == "unserved":
        return "unserved"
    return "shift" if shifted else "promise_broken"


def _facts(event: Event) -> dict[str, Any]:
    return {name: event.data[name] for name in ("part", "reason", "closure_id") if name in event.data}
