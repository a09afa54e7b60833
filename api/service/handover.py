"""What one shift of the office tells the next. A note that nobody has done goes on to the days after."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import date, datetime

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.sayings import say
from api.service.times import midnight_of
from api.store.notes import NoteRow, add_note, drop_note, mark_note, notes_for, read_note


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note; `date` is the day it was written for. `done_by` names the token that marked it."""

    note_id: str
    date: date
    text: str
    made_by_name: str
    made_at: datetime
    done_at: datetime | None
    done_by: str | None


def notes(context: Context, day: date) -> tuple[NoteView, ...]:
    """See Desk.notes."""
    midnight = int(midnight_of(day, context.town.timezone).timestamp())
    with context.database.read() as connection:
        rows = notes_for(connection, context.key, day.isoformat(), midnight)
    return tuple(_view(context, row) for row in rows)


def write_note(context: Context, actor: Actor, day: date, text: str) -> NoteView:
    """See Desk.write_note."""
    now = int(context.clock.now().timestamp())
    # Ids rise with real time: notes of one second are read in the order they were written.
    row = NoteRow(f"h{time.time_ns():016x}{secrets.token_hex(4)}", day.isoformat(), text, actor.id, actor.name, now)
    with context.database.write() as connection:
        add_note(connection, context.key, row)
        say(context, connection, actor, "note_added", day, data={"note_id": row.id})
    return _view(context, row)


def mark(context: Context, actor: Actor, note_id: str, done: bool) -> NoteView:
    """See Desk.mark_note."""
    at = int(context.clock.now().timestamp()) if done else None
    with context.database.write() as connection:
        row = read_note(connection, context.key, note_id)
        if row is None:
            raise ServiceProblem("unknown_note")
        if mark_note(connection, context.key, note_id, at, actor.id if done else None):
            kind = "note_done" if done else "note_reopened"
            say(context, connection, actor, kind, data={"note_id": note_id})
        after = read_note(connection, context.key, note_id)
    assert after is not None
    return _view(context, after)


def drop(context: Context, actor: Actor, note_id: str) -> None:
    """See Desk.drop_note."""
    with context.database.write() as connection:
        if drop_note(connection, context.key, note_id):
            say(context, connection, actor, "note_dropped", data={"note_id": note_id})


def _view(context: Context, row: NoteRow) -> NoteView:
    zone = context.town.timezone
    return NoteView(
        note_id=row.id,
        date=date.fromisoformat(row.day),
        text=row.text,
        made_by_name=row.made_by_name,
        made_at=datetime.fromtimestamp(row.made_at, zone),
        done_at=None if row.done_at is None else datetime.fromtimestamp(row.done_at, zone),
        done_by=row.done_by,
    )
