"""Bookings as shown: the row of what was promised, with the plan's word of when it will be."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.closure_notes import closings, closure_note
from api.service.coarse import seen_booking
from api.service.connections import connection_view
from api.service.context import Context
from api.service.places import end_view
from api.service.riders import needs_of, rider_ref
from api.service.times import window_of
from api.service.views import BookingView, ClosureNoteView, MessageView, VehicleRefView
from api.store.bookings import BookingRow, ways_home
from api.store.messages import MessageRow, messages_of
from api.store.notes import notes_of
from api.town.model import Town
from scheduler.model import Plan

_VIEW = TypeAdapter(BookingView)


@dataclass(frozen=True)
class Planned:
    """What a plan says of its bookings. `begins`: (booking id, "pickup" or "dropoff") to the planned begin, seconds
    since midnight; `pinned`: those that a dispatcher keeps on their vehicles."""

    begins: Mapping[tuple[str, str], int]
    pinned: Collection[str]


@dataclass(frozen=True)
class Beside:
    """What is kept beside a booking's row: the ways home booked with rides, messages and notes, by booking id."""

    ways_home: Mapping[str, str] = field(default_factory=dict)
    messages: Mapping[str, Sequence[MessageRow]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    closings: Mapping[str, str] = field(default_factory=dict)
    """Why rides were cancelled that a closing for weather cancelled."""


NOTHING = Beside()


def read_beside(context: Context, connection: Connection, rows: Collection[BookingRow]) -> Beside:
    """What is kept beside these rows."""
    if not rows:
        return NOTHING
    town = context.key
    return Beside(
        ways_home(connection, town, rows),
        messages_of(connection, town, rows),
        notes_of(connection, town, rows),
        closings(connection, town, rows),
    )


def planned_times(plan: Plan) -> Planned:
    """When each open booking is planned to be picked up and dropped off, and which are pinned."""
    begins: dict[tuple[str, str], int] = {
        (visit.booking_id, visit.kind): visit.begin
        for route in plan.routes
        for visit in route.visits
        if visit.booking_id is not None
    }
    return Planned(begins, {booking.id for booking in plan.bookings.values() if booking.pinned_to is not None})


def booking_view(
    context: Context, actor: Actor, row: BookingRow, planned: Planned, beside: Beside = NOTHING
) -> BookingView:
    """One booking as the actor may see it."""
    around = _Around(
        pickup=planned.begins.get((row.id, "pickup")),
        dropoff=planned.begins.get((row.id, "dropoff")),
        pinned=row.id in planned.pinned,
        way_home=beside.ways_home.get(row.id),
        messages=tuple(beside.messages.get(row.id, ())),
        # The office writes for the driver, of the rider: a tablet on the wall does not show it.
        note=beside.notes.get(row.id, "") if actor.role in ("dispatcher", "driver") else "",
        closure=closure_note(context, row, beside.closings),
    )
    made_of = row, around, context.people.edition
    return context.kept.get((actor.role, row.id), made_of, lambda: _drawn(context, actor, row, around))


class _Around(NamedTuple):
    """What a booking's view is made of beside its row; times in seconds since midnight."""

    pickup: int | None
    dropoff: int | None
    pinned: bool
    way_home: str | None
    messages: tuple[MessageRow, ...]
    note: str
    closure: ClosureNoteView | None


def _drawn(context: Context, actor: Actor, row: BookingRow, around: _Around) -> BookingView:
    day, zone, promise = date.fromisoformat(row.day), context.town.timezone, row.promise
    view = BookingView(
        booking_id=row.id,
        status=row.status,
        rider=rider_ref(context, actor, row.rider_id),
        origin=end_view(context, row.origin),
        destination=end_view(context, row.destination),
        party=row.request.party,
        pickup_window=window_of(day, promise.pickup_earliest, promise.pickup_latest, zone),
        latest_arrival=context.moment(day, promise.arrival_latest),
        planned_pickup=_moment(context, day, around.pickup),
        planned_arrival=_moment(context, day, around.dropoff),
        vehicle=vehicle_ref(context, row.vehicle_id),
        broken=row.broken,
        booked_at=datetime.fromtimestamp(row.booked_at, zone),
        boarded_at=_moment(context, day, row.boarded_at),
        alighted_at=_moment(context, day, row.alighted_at),
        needs=needs_of(context, row),
        kind=row.kind,
        outward_id=row.outward_id,
        way_home_id=around.way_home,
        called=row.kind == "open_return" and row.request.depart_after is not None,
        closure=around.closure,
        pinned=around.pinned,
        messages=message_views(context, around.messages),
        note=around.note,
        connection=connection_view(context, day, row.connection),
    )
    return seen_booking(context, actor, view)


def booking_views(
    context: Context, connection: Connection, actor: Actor, rows: Collection[BookingRow]
) -> tuple[BookingView, ...]:
    """Bookings of any days as the actor may see them."""
    planned: dict[str, Planned] = {}
    beside = read_beside(context, connection, rows)
    views = []
    for row in rows:
        if row.day not in planned:
            planned[row.day] = planned_times(context.plan(connection, date.fromisoformat(row.day)))
        views.append(booking_view(context, actor, row, planned[row.day], beside))
    return tuple(views)


def message_views(context: Context, rows: Sequence[MessageRow]) -> tuple[MessageView, ...]:
    """Messages as shown."""
    return tuple(MessageView(row.phrase, datetime.fromtimestamp(row.at, context.town.timezone)) for row in rows)


def vehicle_ref(context: Context, vehicle_id: str | None) -> VehicleRefView | None:
    """A vehicle as named on a booking."""
    return None if vehicle_id is None else _vehicle_refs(context.town).get(vehicle_id)


@cache
def _vehicle_refs(town: Town) -> dict[str, VehicleRefView]:
    return {info.id: VehicleRefView(info.id, info.name, info.colour) for info in town.vehicle_infos}


def as_text(view: BookingView) -> str:
    """A view as it is kept to be answered again."""
    return _VIEW.dump_json(view).decode()


def from_text(text: str) -> BookingView:
    """The view back from `as_text`."""
    return _VIEW.validate_json(text)


def _moment(context: Context, day: date, seconds: int | None) -> datetime | None:
    return None if seconds is None else context.moment(day, seconds)
