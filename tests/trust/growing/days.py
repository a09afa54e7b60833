"""Bookings day after day in one process: each day is booked full on the day before, then passes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count

from api.clock import DemoClock
from api.service.actors import Actor
from api.service.problems import ServiceProblem
from api.service.site import Site
from api.service.town_service import TownService
from api.service.wishes import Wish
from api.store.database import Database
from api.town import Town
from benchmarks.load_town import THURSDAY
from scheduler.model import Load

DESK = Actor("dispatcher", "dispatcher", "配車担当")


class Days:
    """The service of a town on a new database; `booked` counts what it acknowledged."""

    def __init__(self, town: Town, url: str, bookings_a_day: int) -> None:
        self.town, self._most = town, bookings_a_day
        self.database = Database(url)
        self.clock = DemoClock(self.database, town.id, town.timezone)
        self.clock.start(self._at(THURSDAY, 7), 1.0, None)
        self.clock.set(paused=True)
        self.service = TownService(town, self.database, self.clock, Site(str(town.folder), None, self.database.url))
        self._chance = random.Random(7)
        self._people = list(town.residents.values())
        self._goals = [p.id for p in town.places.values() if p.kind != "home" and p.area == "centre"]
        self._keys = count()
        self.booked = 0

    def pass_by(self, bookings: int) -> Iterator[int]:
        """Days until so many are booked; the number so far after each day."""
        today = THURSDAY
        while self.booked < bookings:
            tomorrow = today + timedelta(days=1)
            self._book(tomorrow, min(self._most, bookings - self.booked))
            self.service.plan_view(DESK, tomorrow)
            self.service.events_after(DESK, max(0, self.service.latest_seq() - 50), 50)
            today = tomorrow
            self.clock.set(to=self._at(today, 7))
            yield self.booked

    def close(self) -> None:
        """Ends it."""
        self.service.close()

    def _at(self, day: date, hour: int) -> datetime:
        return datetime(day.year, day.month, day.day, hour, tzinfo=self.town.timezone)

    def _book(self, day: date, most: int) -> None:
        before = self.booked
        for _ in range(3 * most):
            if self.booked - before >= most or not self._ride(day):
                return

    def _ride(self, day: date) -> bool:
        """One ride, and now and then a cancellation; False when the day has no service."""
        person, goal = self._chance.choice(self._people), self._chance.choice(self._goals)
        ends = (person.home, goal) if self._chance.random() < 0.55 else (goal, person.home)
        leave = self._at(day, 9) + timedelta(minutes=self._chance.randrange(0, 360, 5))
        actor = Actor(f"tablet-{person.id}", "resident", person.name, rider_ids=(person.id,))
        try:
            answer = self.service.ask(actor, Wish(ends[0], ends[1], Load(1, 0, 0), depart_after=leave))
        except ServiceProblem as problem:
            return problem.slug not in ("closed_day", "no_service_that_day")
        offers = answer.offers or (answer.refusal.alternatives if answer.refusal else ())
        if offers:
            made = self.service.book(actor, offers[0].offer_id, f"key {next(self._keys)}", "body")
            self.booked += 1
            if self._chance.random() < 0.1:
                self.service.cancel(actor, made.booking_id)
        return True
