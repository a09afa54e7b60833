"""What the office writes down about a rider, and about one ride."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from api.service.actors import Actor
from api.service.booking_views import booking_views
from api.service.bookings import own_row
from api.service.context import Context
from api.service.people.lookup import HOME
from api.service.people.register import home_asked
from api.service.people.views import RiderCardView, card_view
from api.service.people.wishes import RiderChange
from api.service.problems import ServiceProblem
from api.service.sayings import say
from api.service.views import BookingView
from api.store.audit import append
from api.store.notes import put_booking_note, read_booking_notes
from api.store.riders import DetailRow, RiderRow, read_details, save_details, save_rider


def rider(context: Context, rider_id: str) -> RiderCardView:
    """See Desk.rider."""
    person = context.people.get(rider_id)
    if person is None:
        raise ServiceProblem("unknown_rider", {"rider_id": rider_id})
    return card_view(context, person)


def change_rider(context: Context, actor: Actor, rider_id: str, change: RiderChange) -> RiderCardView:
    """See Desk.change_rider."""
    rider(context, rider_id)
    row = context.people.row(rider_id)
    if row is None and change.touches_registration():
        raise ServiceProblem("rider_of_town", {"rider_id": rider_id})
    home = None if row is None or change.home is None else _home(context, row, change)
    now = int(context.clock.now().timestamp())
    with context.database.write() as connection:
        before = read_details(connection, context.key).get(rider_id)
        noted = before or DetailRow(rider_id, None, "", actor.id, now)
        after = replace(
            noted,
            phone=noted.phone if change.phone is None else change.phone,
            note=noted.note if change.note is None else change.note,
        )
        if after != noted:
            save_details(connection, context.key, replace(after, changed_by=actor.id, changed_at=now))
        renewed = None if row is None else _renewed(row, change, home)
        if renewed is not None and renewed != row:
            save_rider(connection, context.key, renewed)
        if after != noted or renewed != row:
            say(context, connection, actor, "rider_changed", data={"rider_id": rider_id})
            append(connection, context.key, actor.id, "rider-changed", rider_id)
    context.people.forget()
    return rider(context, rider_id)


def _home(context: Context, row: RiderRow, change: RiderChange) -> dict[str, object]:
    assert change.home is not None
    if change.home == HOME + row.id:
        return row.home
    return home_asked(context, change.home, change.label)


def _renewed(row: RiderRow, change: RiderChange, home: dict[str, object] | None) -> RiderRow:
    needs = {} if change.needs is None else change.needs._asdict()
    return replace(
        row,
        name=change.name or row.name,
        kana=row.kana if change.kana is None else change.kana,
        home=row.home if home is None else home,
        facts=row.facts | needs,
    )


def note_booking(context: Context, actor: Actor, booking_id: str, text: str) -> BookingView:
    """See Desk.note_booking."""
    with context.database.write() as connection:
        row = own_row(context, connection, actor, booking_id, to_change=True)
        if read_booking_notes(connection, context.key, [row.id]).get(row.id, "") != text:
            now = int(context.clock.now().timestamp())
            put_booking_note(connection, context.key, row.id, text, actor.id, now)
            day = date.fromisoformat(row.day)
            say(context, connection, actor, "booking_noted", day, row.id, row.vehicle_id)
        return booking_views(context, connection, actor, [row])[0]
