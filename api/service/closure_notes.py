"""What a closing means for rides that are booked, as their riders and the office see it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import Connection

from api.service.context import Context
from api.service.views import ClosureNoteView
from api.store.bookings import BookingRow
from api.store.calls import closed_bookings
from api.store.events import last_kinds


def closings(connection: Connection, town: str, rows: Collection[BookingRow]) -> dict[str, str]:
    """Why rides were cancelled that a closing for weather cancelled, and not their riders, by booking id."""
    cancelled = {row.id: row.day for row in rows if row.status == "cancelled"}
    if not cancelled:
        return {}
    reasons = closed_bookings(connection, town, set(cancelled.values()))
    asked = reasons.keys() & cancelled.keys()
    if not asked:
        return {}
    days = {cancelled[booking_id] for booking_id in asked}
    last = last_kinds(connection, town, days, asked, ("closed", "cancelled"))
    return {booking_id: reasons[booking_id] for booking_id in asked if last.get(booking_id) == "closed"}


def closure_note(context: Context, row: BookingRow, closed: Mapping[str, str]) -> ClosureNoteView | None:
    """What closed a ride (`closed` are those that a closing cancelled), or one of its places."""
    if row.id in closed:
        return ClosureNoteView("weather", closed[row.id])
    if row.status not in ("confirmed", "aboard"):
        return None
    origin = row.origin.place_id if row.status == "confirmed" else None
    stop = context.closed(date.fromisoformat(row.day)).stop(origin, row.destination.place_id)
    return None if stop is None else ClosureNoteView("stop", stop[1])
