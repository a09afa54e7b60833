"""The day of each vehicle of a busy town: booked full one vehicle at a time, then driven as far as the clock has come.

One vehicle's plan at a time is what makes it quick; put side by side they are the plan of the town.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from api.store.bookings import BookingRow, End
from api.store.vehicles import DoneVisit
from api.town.model import Place, Resident, Town
from benchmarks.busy_drive import drive
from scheduler import dispatch
from scheduler.model import Event, Load, Offer, Plan, Request
from scheduler.travel import MatrixTravel

ASKED = 8 * 3600
"""When everything was booked, seconds since midnight."""


@dataclass
class Day:
    """One vehicle's day: its plan, the rows of its bookings, what it has done, and what it said."""

    plan: Plan
    rows: dict[str, BookingRow] = field(default_factory=dict)
    done: list[DoneVisit] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


class Ride(NamedTuple):
    """A wish of somebody between a home and another place; `line` carries it."""

    person: Resident
    origin: Place
    destination: Place
    line: str
    leave: int


def vehicle_days(town: Town, day: date, bookings: int, now: int) -> list[Day]:
    """Each vehicle's day with its share of the bookings, driven until `now` (seconds since midnight)."""
    chance = random.Random(bookings)
    travel = town.travel(day)
    plan = dispatch.open_plan(day.isoformat(), town.vehicles(day))
    days = []
    booked = 0
    for number, route in enumerate(plan.routes):
        share = (bookings - booked) // (len(plan.routes) - number)
        one = Day(Plan(plan.day, 0, (route,)))
        _fill(one, town, day, share, chance, travel, 100_000 * (number + 1))
        booked += len(one.rows)
        drive(one, now, chance, travel)
        days.append(one)
    return days


def _fill(one: Day, town: Town, day: date, share: int, chance: random.Random, travel: MatrixTravel, base: int) -> None:
    for wished in range(40 * share):
        if len(one.rows) >= share:
            return
        ride = _ride(town, day, chance)
        request = _request(town, ride, f"q{base + wished:08x}", chance)
        answer = dispatch.offer(one.plan, request, ASKED, travel, town.rules, count=1)
        if answer.offers:
            booking_id = f"b{base + wished:08x}"
            outcome = dispatch.confirm(one.plan, answer.offers[0], booking_id, ASKED, travel)
            one.plan = outcome.plan
            one.events += outcome.events
            vehicle_id = outcome.plan.bookings[booking_id].vehicle_id
            one.rows[booking_id] = _row(town, day, ride, answer.offers[0], booking_id, vehicle_id)


def _ride(town: Town, day: date, chance: random.Random) -> Ride:
    line = chance.choice([line for line in town.rules.lines if day.weekday() in line.weekdays])
    person = chance.choice(list(town.residents.values()))
    home = town.places[person.home]
    if home.location not in line.locations:
        return _ride(town, day, chance)
    goals = [p for p in town.places.values() if p.kind != "home" and p.location in line.locations - {home.location}]
    # Most people ride within the centre, to a shop or the clinic; few ride from one end of a line to the other.
    near = [place for place in goals if place.area == "centre"] or goals
    goal = chance.choice(near)
    ends = (home, goal) if chance.random() < 0.55 else (goal, home)
    return Ride(person, *ends, line.id, chance.randrange(line.opens, line.closes - 1800, 300))


def _request(town: Town, ride: Ride, name: str, chance: random.Random) -> Request:
    board, alight = town.boarding(ride.person)
    party = ride.person.party()
    if chance.random() < 0.15:
        party = party._replace(parcels=chance.randint(1, 2))
    return Request(
        name, ride.person.id, ride.origin.location, ride.destination.location, Load(*party),
        depart_after=ride.leave, board_seconds=board, alight_seconds=alight, lines=(ride.line,),
    )  # fmt: skip


def _row(town: Town, day: date, ride: Ride, offer: Offer, booking_id: str, vehicle_id: str) -> BookingRow:
    return BookingRow(
        id=booking_id,
        day=day.isoformat(),
        rider_id=ride.person.id,
        actor_id="demo-dispatcher",
        request=offer.request,
        promise=offer.promise,
        origin=End(ride.origin.id, ride.origin.lon, ride.origin.lat),
        destination=End(ride.destination.id, ride.destination.lon, ride.destination.lat),
        direct_seconds=offer.direct_seconds,
        booked_at=_booked_at(town, day),
        vehicle_id=vehicle_id,
    )


def _booked_at(town: Town, day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=town.timezone).timestamp()) + ASKED
