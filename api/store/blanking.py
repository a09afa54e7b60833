"""Takes out of rows whose ride it was, and where somebody lives; what is counted of them stays."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, select, update

from api.store.audit_changes import PLAN_CHANGE
from api.store.audit_tables import audit
from api.store.bookings import End
from api.store.plan_codec import dump_plan, plain
from api.store.plans import read_plan
from api.store.tables import bookings, events, plan_changes, plans, requests, visits
from scheduler.model import Plan
from scheduler.rules import RiderFacts

PAST = "past"
"""Stands for a rider, and for whoever did something, who is not known any more."""

_STAYS = ("kind", "at", "part", "why", "was", "will", "late_seconds", "lateness_seconds", "saved_seconds")
"""What an event says that is about nobody: figures and the day's log still read it."""


class Blank(NamedTuple):
    """Where an end was that nobody may know any more: `of` gives an end as it may be kept, with the number of its
    location when that is another one than before."""

    of: Callable[[End], tuple[End, int | None]]
    location: int


def blank_bookings(connection: Connection, town: str, which: ColumnElement[bool], blank: Blank) -> list[str]:
    """Takes riders and homes out of some bookings; their ids."""
    return _blank_rides(connection, bookings, (bookings.c.town == town) & which, blank, {})


def blank_requests(connection: Connection, town: str, which: ColumnElement[bool], blank: Blank) -> list[str]:
    """The same for wishes."""
    nobody = {"rider": plain(RiderFacts()), "reference": None}
    return _blank_rides(connection, requests, (requests.c.town == town) & which, blank, nobody)


def blank_events(connection: Connection, town: str, numbers: Collection[int]) -> None:
    """Takes out of events whom they are about and who did it. They keep their numbers, kinds and bookings. Digests
    of them in the audit log lose their salt: they can neither be held against the events any more nor be guessed."""
    days = set[str]()
    for part in _parts(sorted(numbers)):
        here = (events.c.town == town) & events.c.seq.in_(part)
        rows = connection.execute(select(events.c.seq, events.c.day, events.c.data).where(here)).all()
        connection.execute(update(events).where(here).values(rider_id=None, actor_id=PAST))
        slimmer = [(row.seq, _slim(row.data)) for row in rows if row.data != _slim(row.data)]
        if slimmer:
            one = update(events).where(events.c.town == town, events.c.seq == bindparam("number"))
            values = [{"number": seq, "less": data} for seq, data in slimmer]
            connection.execute(one.values(data=bindparam("less", type_=events.c.data.type)), values)
        days |= {row.day for row in rows}
    _drop_salts(connection, town, days, set(numbers))


def _slim(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name in _STAYS}


def _drop_salts(connection: Connection, town: str, days: Collection[str], numbers: Collection[int]) -> None:
    for day in sorted(days):
        here = (audit.c.town == town) & (audit.c.subject == day) & (audit.c.action == PLAN_CHANGE)
        rows = connection.execute(select(audit.c.number, audit.c.facts).where(here, audit.c.salt.is_not(None))).all()
        touched = [
            row.number
            for row in rows
            if any(row.facts["first"] + ahead in numbers for ahead in range(row.facts["events"]))
        ]
        for part in _parts(touched):
            connection.execute(update(audit).where(audit.c.town == town, audit.c.number.in_(part)).values(salt=None))


def begin_journal_anew(connection: Connection, town: str, day: str, change: Callable[[Plan], Plan]) -> int:
    """Forgets how a day's plan came about, and changes what nobody may know any more in the newest version of it;
    how many versions went. Whoever makes the next version waits until this transaction is over."""
    here = (plans.c.town == town) & (plans.c.day == day)
    connection.execute(update(plans).where(here).values(version=plans.c.version))  # holds the row on PostgreSQL
    plan = read_plan(connection, town, day)
    journal = (plan_changes.c.town == town) & (plan_changes.c.day == day)
    gone = connection.execute(plan_changes.delete().where(journal)).rowcount
    if plan is not None:
        body = dump_plan(change(plan))
        connection.execute(update(plans).where(here).values(body=body))
        row = {"town": town, "day": day, "version": plan.version, "whole": True, "body": body}
        connection.execute(plan_changes.insert(), row)
    return gone


def without_visits(plan: Plan) -> Plan:
    """The plan of a day long over: its vehicles with the shifts they worked, and nobody."""
    routes = (replace(one, visits=(), committed=0, slips=(), eta=None) for one in plan.routes)
    return replace(plan, routes=tuple(routes), bookings={})


def blank_visits(connection: Connection, town: str, day: str, blank: Blank) -> None:
    """Takes out where the day's vehicles stopped."""
    here = (visits.c.town == town) & (visits.c.day == day)
    connection.execute(update(visits).where(here).values(location=blank.location))


def _blank_rides(
    connection: Connection, table: Any, which: ColumnElement[bool], blank: Blank, more: Mapping[str, Any]
) -> list[str]:
    rows = connection.execute(select(table.c.id, table.c.places, table.c.request).where(which)).all()
    for row in rows:
        (origin, first), (destination, last) = (blank.of(End(*end)) for end in row.places)
        request = row.request
        if request is not None:
            request = request | {"rider_id": PAST}
            request |= {} if first is None else {"origin": first}
            request |= {} if last is None else {"destination": last}
        values = {
            "rider_id": PAST, "actor_id": PAST, "places": [list(origin), list(destination)], "request": request,
            "needs": None, **more,
        }  # fmt: skip
        connection.execute(update(table).where(table.c.id == row.id).values(**values))
    return [row.id for row in rows]


def _parts(items: list[Any], size: int = 500) -> list[list[Any]]:
    return [items[at : at + size] for at in range(0, len(items), size)]
