"""What a driver should know of a ride beside its stops: the number to call, and what the office noted."""

from __future__ import annotations

from api.service.actors import Actor
from api.service.booking_views import Beside
from api.service.context import Context
from api.store.bookings import BookingRow


def phone_of(context: Context, actor: Actor, row: BookingRow) -> str | None:
    """The rider's number; None for a planner, who calls nobody, and when there is none."""
    person = None if actor.role == "planner" else context.people.get(row.rider_id)
    return None if person is None else person.phone or None


def note_of(context: Context, actor: Actor, row: BookingRow, beside: Beside) -> str | None:
    """The note on the rider, then that on this ride, each on a line of its own; None when there is none."""
    if actor.role == "planner":
        return None
    lines = [line for line in (context.people.note(row.rider_id), beside.notes.get(row.id, "")) if line]
    return "\n".join(lines) or None
