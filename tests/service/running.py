"""The service of Kamishihoro without HTTP, on a Thursday morning at eight, and the people who use it."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from api.clock import DemoClock
from api.service import Actor, ServiceProblem, TownService, VehicleReport, Wish
from api.service.site import Site
from api.service.views import BookingView, OfferView
from api.store.database import Database
from api.town import Town
from scheduler.model import Load, Plan

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"
THURSDAY = date(2026, 11, 26)
"""Hagigaoka and Kami-Otofuke run."""

DISPATCHER = Actor("desk", "dispatcher", "配車担当")
PLANNER = Actor("office", "planner", "計画担当")
RIDER = "r-028"
TABLET = Actor("tablet", "resident", "タブレット", rider_ids=(RIDER,))
OTHER = Actor("other", "resident", "別のタブレット", rider_ids=("r-032",))


def driver(vehicle_id: str) -> Actor:
    """The human driver of a vehicle."""
    return Actor(f"driver-{vehicle_id}", "driver", "運転手", vehicle_id=vehicle_id)


class Running:
    """One opened service; its clock, and real time as its tablets know it, only move when they are told to."""

    def __init__(self, town: Town, database: Database, cache: Path | None = None, cluster: str = "") -> None:
        self.real_seconds = 1_800_000_000.0
        self.town, self.database = town, database
        self.clock = DemoClock(database, town.id, town.timezone)
        self.clock.start(self.at("08:00"), 1.0, None)
        self.clock.set(paused=True)
        site = Site(str(town.folder), None if cache is None else str(cache), database.url, cluster)
        self.service = TownService(town, database, self.clock, site, self._real_time)
        lines = {line.id: line.locations for line in town.rules.lines}
        self.eligible = sorted(
            person.id
            for person in town.residents.values()
            if person.age(THURSDAY) >= 65 and town.places[person.home].location in lines["hagigaoka"]
        )

    def at(self, words: str) -> datetime:
        """HH:MM on the Thursday."""
        hours, minutes = words.split(":")
        return datetime(2026, 11, 26, int(hours), int(minutes), tzinfo=self.town.timezone)

    def _real_time(self) -> float:
        return self.real_seconds

    def go_to(self, words: str) -> None:
        """Moves the clock forward."""
        self.clock.set(to=self.at(words))

    def wish(self, rider_id: str = RIDER, leave: str = "10:00", **changes: Any) -> Wish:
        """From a rider's home to the clinic."""
        person = self.service.context.people.get(rider_id)
        assert person is not None
        wanted = {"origin": person.home, "destination": "clinic", "party": Load(1)}
        return Wish(**(wanted | {"depart_after": self.at(leave), "rider_id": rider_id} | changes))

    def offers(self, rider_id: str = RIDER, actor: Actor = DISPATCHER, **changes: Any) -> tuple[OfferView, ...]:
        """Offers, none when there is no room."""
        return self.service.ask(actor, self.wish(rider_id, **changes)).offers

    def book(self, rider_id: str = RIDER, actor: Actor = DISPATCHER, **changes: Any) -> BookingView:
        """A booking of the first offer."""
        return self.confirm(self.offers(rider_id, actor, **changes)[0].offer_id, actor)

    def confirm(self, offer_id: str, actor: Actor = DISPATCHER, key: str | None = None, body: str = "") -> BookingView:
        """Books an offer, under a new key unless one is given."""
        return self.service.book(actor, offer_id, key or secrets.token_hex(8), body or offer_id)

    def report(self, vehicle_id: str, kind: Any, booking_id: str | None = None, actor: Actor | None = None) -> None:
        """Something that happens to a vehicle now."""
        report = VehicleReport(kind, None, booking_id, called=kind == "no_show")
        self.service.vehicle_event(actor or driver(vehicle_id), vehicle_id, report)

    def plan(self) -> Plan:
        """Thursday's plan as it is stored, read without the plans in memory."""
        from api.store.plans import read_plan

        with self.database.read() as connection:
            plan = read_plan(connection, self.town.id, THURSDAY.isoformat())
        assert plan is not None
        return plan

    def later(self, **step: float) -> None:
        """Moves the clock forward by a step."""
        self.clock.set(to=self.clock.now() + timedelta(**step))


def slug_of(call: Any, *arguments: Any, **named: Any) -> str:
    """The slug a call is refused with; the empty text when it is not."""
    try:
        call(*arguments, **named)
    except ServiceProblem as problem:
        return problem.slug
    return ""


def fullest(plan: Plan) -> float:
    """The largest share of a vehicle's seats taken at any moment of the plan; over 1 is oversold."""
    shares = [0.0]
    for route in plan.routes:
        aboard = [
            b.request.party for b in plan.bookings.values() if b.status == "aboard" and b.vehicle_id == route.vehicle.id
        ]
        seats = sum(party.seats for party in aboard)
        for visit in route.visits:
            if visit.booking_id is None:
                continue
            party = plan.bookings[visit.booking_id].request.party
            seats += party.seats if visit.kind == "pickup" else -party.seats
            shares.append(seats / route.vehicle.capacity.seats)
    return max(shares)
