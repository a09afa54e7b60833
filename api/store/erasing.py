"""Takes a rider out of every table, in one transaction: what is counted stays, and nothing says whose it was."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, Table, delete, select, update

from api.store.blanking import Blank, begin_journal_anew, blank_bookings, blank_events, blank_requests
from api.store.bookings import read_bookings
from api.store.rider_rows import RiderRows
from api.store.tables import (
    answers,
    booking_notes,
    bookings,
    calendar_links,
    calls,
    deliveries,
    devices,
    events,
    favourites,
    messages,
    notes,
    offers,
    partner_riders,
    pins,
    plans,
    reports,
    requests,
    rider_details,
    riders,
    standing,
    standing_days,
    tokens,
    undos,
    visits,
)
from scheduler.model import Plan

GONE = "（消去 erased）"
"""In place of what somebody wrote."""

_GO_WHOLE = (
    standing_days, standing, favourites, pins, calendar_links, partner_riders, booking_notes, messages, calls, offers,
    answers, rider_details, riders,
)  # fmt: skip


def end_standing_of(connection: Connection, town: str, rider_id: str) -> None:
    """Ends the rider's weekly bookings, so that none of their days is booked any more."""
    mine = select(standing.c.id).where(standing.c.town == town, standing.c.rider_id == rider_id)
    connection.execute(delete(standing_days).where(standing_days.c.standing_id.in_(mine)))
    connection.execute(delete(standing).where(standing.c.town == town, standing.c.rider_id == rider_id))


def erase_rows(connection: Connection, found: RiderRows, blank: Blank, now: int) -> int:
    """Erases; `now` is seconds since 1970. How many rides were made nobody's."""
    town = found.town
    which = [(table, found.about(table)) for table in (events, notes, reports, deliveries, visits)]
    happened, noted, reported, told, stopped = (about for _, about in which)
    numbers = connection.scalars(select(events.c.seq).where(happened)).all()
    _forget_reports(connection, town, found, reported)
    connection.execute(update(notes).where(noted).values(text=GONE))
    connection.execute(update(deliveries).where(told).values(body="{}", due_at=None))
    connection.execute(update(visits).where(stopped).values(location=blank.location))
    for table in _GO_WHOLE:
        connection.execute(delete(table).where(found.about(table)))
    for table in (devices, tokens):
        _leave(connection, table, found, now)
    blank_events(connection, town, numbers)
    mine, waits = bookings.c.id.in_(found.bookings), bookings.c.status.in_(("confirmed", "aboard"))
    blank_bookings(connection, town, mine & ~waits, blank)
    # Nobody reported how these ended: the plan still drives there, by the number of a road's location.
    blank_bookings(connection, town, mine & waits, Blank(lambda end: (blank.of(end)[0], None), blank.location))
    blank_requests(connection, town, requests.c.id.in_(found.requests), blank)
    _out_of_plans(connection, found)
    return len(found.bookings)


def _forget_reports(connection: Connection, town: str, found: RiderRows, reported: object) -> None:
    """Drivers' reports whose answers name the rider, and what could be taken back of the rider's days."""
    known = connection.execute(select(reports.c.vehicle_id, reports.c.event_id).where(reported)).all()  # type: ignore[arg-type]
    for row in known:
        for table in (undos, reports):
            here = (table.c.town == town) & (table.c.vehicle_id == row.vehicle_id)
            connection.execute(delete(table).where(here, table.c.event_id == row.event_id))
    connection.execute(update(undos).where(undos.c.town == town, undos.c.day.in_(found.days)).values(before=None))


def _leave(connection: Connection, table: Table, found: RiderRows, now: int) -> None:
    """Takes the rider off tablets and tokens; one that is nobody's any more goes, and no name stays on it."""
    (key,) = table.primary_key.columns
    for row in connection.execute(select(key.label("key"), table.c.rider_ids).where(found.about(table))).all():
        left = [one for one in row.rider_ids if one != found.rider_id]
        here = key == row.key
        if left:
            connection.execute(update(table).where(here).values(rider_ids=left))
        elif table is tokens:
            connection.execute(delete(tokens).where(here))
        else:
            connection.execute(delete(tokens).where(tokens.c.town == found.town, tokens.c.device_id == row.key))
            connection.execute(update(devices).where(here).values(rider_ids=[], name=GONE, revoked_at=now))
    named = [word for word in found.words if word]
    for word in named:
        here = (table.c.town == found.town) & table.c.name.contains(word, autoescape=True)
        connection.execute(update(table).where(here).values(name=GONE))


def _out_of_plans(connection: Connection, found: RiderRows) -> None:
    """Begins the journals of the rider's days anew: earlier versions of their plans name the rider."""
    rows = {row.id: row for row in read_bookings(connection, found.town, ids=found.bookings)}

    def change(plan: Plan) -> Plan:
        kept = {
            name: replace(one, request=rows[name].request) if name in rows else one
            for name, one in plan.bookings.items()
        }
        routes = tuple(replace(route, slips=()) for route in plan.routes)
        return replace(plan, bookings=kept, routes=routes)

    planned = select(plans.c.day).where(plans.c.town == found.town, plans.c.day.in_(found.days))
    for day in connection.scalars(planned.order_by(plans.c.day)).all():
        begin_journal_anew(connection, found.town, day, change)
