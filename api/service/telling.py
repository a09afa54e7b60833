"""What a rider tells the driver before the bus comes."""

from __future__ import annotations

import secrets
import time
from datetime import date

from api.service.actors import Actor
from api.service.booking_views import booking_views
from api.service.bookings import own_row
from api.service.context import Context
from api.service.phrases import BY_CODE
from api.service.problems import ServiceProblem
from api.service.views import BookingView
from api.store.bookings import BookingRow
from api.store.events import StoredEvent, add_events
from api.store.messages import MessageRow, add_message, read_messages
from scheduler.model import Event


def tell(context: Context, actor: Actor, booking_id: str, phrase: str) -> BookingView:
    """See Resident.tell."""
    if phrase not in BY_CODE:
        raise ServiceProblem("unknown_phrase", {"phrase": phrase})
    with context.database.write() as connection:
        row = own_row(context, connection, actor, booking_id, to_change=True)
        if row.status not in ("confirmed", "aboard"):
            raise ServiceProblem("too_late_to_tell", {"status": row.status})
        told = read_messages(connection, context.key, [row.id]).get(row.id, [])
        if phrase not in {message.phrase for message in told}:
            at = int(context.clock.now().timestamp())
            # Ids rise with real time: messages of one second are read in the order they were sent.
            message = MessageRow(f"m{time.time_ns():016x}{secrets.token_hex(4)}", row.id, phrase, actor.id, at)
            add_message(connection, context.key, message)
            version = context.plan(connection, date.fromisoformat(row.day)).version
            add_events(connection, context.key, [_event(context, actor, row, phrase, version)])
        return booking_views(context, connection, actor, [row])[0]


def _event(context: Context, actor: Actor, row: BookingRow, phrase: str, version: int) -> StoredEvent:
    now = context.now(date.fromisoformat(row.day))
    event = Event("message", now, row.id, row.vehicle_id, {"phrase": phrase})
    return StoredEvent(0, row.day, version, event, row.rider_id, actor.id)
