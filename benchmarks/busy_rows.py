"""Writes the days of a busy town's vehicles into its database, as the service would have."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from api.service.actors import Actor
from api.store.bookings import add_booking
from api.store.calls import CallRow, add_calls
from api.store.clocks import Anchor, write_anchor
from api.store.database import Database
from api.store.events import StoredEvent, add_events, open_feed
from api.store.messages import MessageRow, add_message
from api.store.notes import put_booking_note
from api.store.plans import write_plan
from api.store.vehicles import add_driven, add_visit
from api.town.model import Town
from benchmarks.busy_day import Day
from scheduler.model import Plan

DESK = Actor("demo-dispatcher", "dispatcher", "配車担当")
"""The dispatcher of a demo: every booking was taken by telephone."""

METRES_PER_VISIT = 2300


def write_rows(town: Town, database: Database, day: date, now: int, days: list[Day]) -> None:
    """One transaction; the demo's clock then stands where the day has come to."""
    with database.write() as connection:
        open_feed(connection, town.id)
        bookings = {name: booking for one in days for name, booking in one.plan.bookings.items()}
        write_plan(connection, town.id, Plan(day.isoformat(), 0, tuple(one.plan.routes[0] for one in days), bookings))
        for one in days:
            _write_vehicle(connection, town, day, one)
        _write_events(connection, town, day, days)
        moment = datetime(day.year, day.month, day.day, tzinfo=town.timezone) + timedelta(seconds=now)
        milliseconds = int(moment.timestamp() * 1000)
        write_anchor(connection, town.id, Anchor(milliseconds, milliseconds, 1.0, True))


def _write_vehicle(connection: Connection, town: Town, day: date, one: Day) -> None:
    vehicle_id = one.plan.routes[0].vehicle.id
    chance = random.Random(vehicle_id)
    for row in one.rows.values():
        add_booking(connection, town.id, row)
        if chance.random() < 0.1:
            put_booking_note(connection, town.id, row.id, "第二の門でお待ちです", DESK.id, row.booked_at)
        if chance.random() < 0.05:
            add_message(
                connection, town.id, MessageRow(f"m{row.id}", row.id, "at_the_gate", row.actor_id, row.booked_at)
            )
    for done in one.done:
        add_visit(connection, town.id, day.isoformat(), done)
    if one.done:
        add_driven(connection, town.id, day.isoformat(), vehicle_id, METRES_PER_VISIT * len(one.done), False)


def _write_events(connection: Connection, town: Town, day: date, days: list[Day]) -> None:
    riders = {name: row.rider_id for one in days for name, row in one.rows.items()}
    happened = sorted((event for one in days for event in one.events), key=lambda event: event.at)
    stored = [
        StoredEvent(0, day.isoformat(), 1, event, riders.get(event.booking_id or ""), DESK.id) for event in happened
    ]
    first = add_events(connection, town.id, stored) - len(stored) + 1
    calls = [
        CallRow(seq, day.isoformat(), event.booking_id, "promise_broken", {"part": event.data["part"]})
        for seq, event in enumerate(happened, first)
        if event.kind == "promise_broken" and event.booking_id is not None
    ]
    add_calls(connection, town.id, calls)
