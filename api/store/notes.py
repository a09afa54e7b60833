"""Notes: what a driver should know of a ride, and what one shift of the office tells the next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.bookings import BookingRow, one_of
from api.store.dispatch_tables import booking_notes, notes


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note handed over; times are seconds since 1970. Open until `done_at`."""

    id: str
    day: str
    text: str
    made_by: str
    made_by_name: str
    made_at: int
    done_at: int | None = None
    done_by: str | None = None


def put_booking_note(connection: Connection, town: str, booking_id: str, text: str, by: str, at: int) -> None:
    """Stores a booking's note, in place of what was there; an empty text takes it away. `at` is seconds since 1970."""
    if not text:
        here = (booking_notes.c.town == town) & (booking_notes.c.booking_id == booking_id)
        connection.execute(delete(booking_notes).where(here))
        return
    values = {"town": town, "text": text, "changed_by": by, "changed_at": at}
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(booking_notes).values(booking_id=booking_id, **values)
    connection.execute(new.on_conflict_do_update(index_elements=["booking_id"], set_=values))


def read_booking_notes(connection: Connection, town: str, bookings: Collection[str]) -> dict[str, str]:
    """The notes of some bookings; one without a note is left out."""
    query = select(booking_notes.c.booking_id, booking_notes.c.text).where(
        booking_notes.c.town == town, booking_notes.c.booking_id.in_(bookings)
    )
    return {row.booking_id: row.text for row in connection.execute(query)}


def notes_of(connection: Connection, town: str, rows: Collection[BookingRow]) -> dict[str, str]:
    """The same by the bookings' rows, which may be many; of the same days there may be more than was asked for."""
    which = one_of(booking_notes.c.booking_id, town, rows)
    query = select(booking_notes.c.booking_id, booking_notes.c.text).where(booking_notes.c.town == town, which)
    return {row.booking_id: row.text for row in connection.execute(query)}


def add_note(connection: Connection, town: str, row: NoteRow) -> None:
    """A new note."""
    connection.execute(insert(notes).values(town=town, **{name: getattr(row, name) for name in NoteRow.__slots__}))


def read_note(connection: Connection, town: str, note_id: str) -> NoteRow | None:
    """One note of the town."""
    row = connection.execute(select(notes).where(notes.c.town == town, notes.c.id == note_id)).one_or_none()
    return None if row is None else NoteRow(**{name: getattr(row, name) for name in NoteRow.__slots__})


def notes_for(connection: Connection, town: str, day: str, from_second: int) -> list[NoteRow]:
    """A day's notes, oldest first, after those of earlier days that were still open at `from_second` (since 1970)."""
    handed_on = and_(notes.c.day < day, or_(notes.c.done_at.is_(None), notes.c.done_at >= from_second))
    query = select(notes).where(notes.c.town == town, or_(notes.c.day == day, handed_on))
    rows = connection.execute(query.order_by(notes.c.day, notes.c.made_at, notes.c.id))
    return [NoteRow(**{name: getattr(row, name) for name in NoteRow.__slots__}) for row in rows]


def mark_note(connection: Connection, town: str, note_id: str, at: int | None, by: str | None) -> bool:
    """Says when and by whom a note was done, or that it is open again; False when nothing had to change."""
    here = (notes.c.town == town) & (notes.c.id == note_id)
    other = notes.c.done_at.is_not(None) if at is None else notes.c.done_at.is_(None)
    return connection.execute(update(notes).where(here, other).values(done_at=at, done_by=by)).rowcount == 1


def drop_note(connection: Connection, town: str, note_id: str) -> bool:
    """Takes a note away; False when there was none."""
    return connection.execute(delete(notes).where(notes.c.town == town, notes.c.id == note_id)).rowcount == 1
