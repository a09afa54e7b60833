"""A message about a booking: ids, times and what happened. Names, homes and needs are not in it; who may know them
asks for the booking with a token."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import orjson

from api.store.bookings import BookingRow
from api.store.events import StoredEvent
from api.webhooks.kinds import OF_EVENTS, TEST_KIND, MessageKind
from scheduler.model import Plan

if TYPE_CHECKING:
    from api.service.context import Context


def kind_of(stored: StoredEvent) -> MessageKind | None:
    """The kind of message that tells of an event; None when nobody is told."""
    return None if stored.event.booking_id is None else OF_EVENTS.get(stored.event.kind)


def booking_message(context: Context, stored: StoredEvent, row: BookingRow, plan: Plan) -> str:
    """The body of the message about an event; the booking and the plan are as the event left them."""
    event = stored.event
    data = {
        "town": context.key,
        "seq": stored.seq,
        "date": stored.day,
        "booking_id": row.id,
        "rider_id": row.rider_id,
        "status": row.status,
        "vehicle_id": row.vehicle_id,
        **_promised(context, row),
        **_planned(context, row, plan),
        "broken": list(row.broken),
        "part": event.data.get("part"),
        "reason": event.data.get("reason"),
        "undone": OF_EVENTS.get(str(event.data.get("kind"))),
    }
    return _written(OF_EVENTS[event.kind], context.moment(stored.day, event.at).isoformat(), data)


def trial_message(context: Context, seq: int) -> str:
    """The body of a message that tells of nothing. `seq` is the last event so far."""
    return _written(TEST_KIND, context.clock.now().isoformat(timespec="seconds"), {"town": context.key, "seq": seq})


def _promised(context: Context, row: BookingRow) -> Mapping[str, Any]:
    promise, day = row.promise, date.fromisoformat(row.day)
    start, end, latest = (
        context.moment(day, seconds).isoformat()
        for seconds in (promise.pickup_earliest, promise.pickup_latest, promise.arrival_latest)
    )
    return {"pickup_window": {"start": start, "end": end}, "latest_arrival": latest}


def _planned(context: Context, row: BookingRow, plan: Plan) -> Mapping[str, str | None]:
    """When the plan has it picked up and dropped off; null once that is over."""
    begins = {visit.kind: visit.begin for route in plan.routes for visit in route.visits if visit.booking_id == row.id}
    return {
        name: context.moment(row.day, begins[kind]).isoformat() if kind in begins else None
        for name, kind in (("planned_pickup", "pickup"), ("planned_arrival", "dropoff"))
    }


def _written(kind: str, timestamp: str, data: Mapping[str, Any]) -> str:
    return orjson.dumps({"type": kind, "timestamp": timestamp, "data": data}).decode()
