"""The demo's people: riders who ask for a day's rides, and drivers who follow their manifests.

They use the same commands as everybody. As soon as a driver's token reports something for a vehicle, the demo
leaves that vehicle to the human for the rest of the day.
"""

from __future__ import annotations

import logging
import threading
from datetime import date, timedelta

from api.clock import DemoClock, next_morning
from api.service.actors import Actor
from api.service.problems import ServiceProblem
from api.service.town_service import TownService
from api.service.wishes import Point, VehicleReport, Wish
from api.store.requests import references
from api.store.vehicles import vehicle_days_of
from scheduler.model import Plan
from scheduler.simulation import Behaviour, next_events
from scheduler.simulation.demand import generate_day
from scheduler.simulation.wishes import Trip

log = logging.getLogger("noriai")

_RIDERS = {"ja": "デモの利用者", "en": "The demo's riders"}
_DRIVERS = {"ja": "デモの運転手", "en": "The demo's driver"}

TICK_SECONDS = 0.2
"""Real seconds between two looks at the clock."""

AFTER_HOURS = 3600
"""Service seconds after the last shift when the demo goes on to the next service day's morning."""

MOST_EVENTS = 200
"""Events of one look, so that the demo stops at once when it is asked to."""


class DemoRiders:
    """Asks each trip of the generated days when its time has come, and books the first offer."""

    def __init__(self, service: TownService, seed: int) -> None:
        self._service, self._seed = service, seed
        self._actor = Actor("demo-riders", "dispatcher", _RIDERS[service.town.language], automatic=True)
        self._places: dict[int, str] = {}
        for place in sorted(service.town.places.values(), key=lambda place: place.kind == "home"):
            self._places.setdefault(place.location, place.id)
        self._from: date | None = None
        self._waiting: list[tuple[date, Trip]] = []
        self._booked: dict[str, bool] = {}

    def act(self, stopped: threading.Event) -> None:
        """Asks whatever is due."""
        today = self._service.today()
        if today != self._from:
            self._look_ahead(today)
        while self._waiting and self._due(*self._waiting[0]) and not stopped.is_set():
            day, trip = self._waiting.pop(0)
            if trip.follows is None or self._booked.get(trip.follows, False):
                self._booked[trip.request.id] = self._ask(day, trip)

    def _look_ahead(self, today: date) -> None:
        """The trips of all days that can be booked, without those that were asked before a restart."""
        town, context = self._service.town, self._service.context
        days = [today + timedelta(days=ahead) for ahead in range(town.rules.horizon_days + 1)]
        with context.database.read() as connection:
            self._booked = references(connection, context.key, [day.isoformat() for day in days])
        drawn = [(day, trip) for day in days for trip in generate_day(town.demand, day, self._seed)]
        self._waiting = sorted(
            (one for one in drawn if one[1].request.id not in self._booked),
            key=lambda one: (context.moment(one[0], one[1].asked_at), one[1].request.id),
        )
        self._from = today

    def _due(self, day: date, trip: Trip) -> bool:
        """A little early rather than late: many ask at the last minute before the cut-off, and a fast clock is past
        it at the next look."""
        context = self._service.context
        return trip.asked_at <= context.now(day) + 2 * TICK_SECONDS * context.clock.speed()

    def _ask(self, day: date, trip: Trip) -> bool:
        request, context = trip.request, self._service.context
        wish = Wish(
            origin=self._place(request.origin, request.rider_id),
            destination=self._place(request.destination, request.rider_id),
            party=request.party,
            depart_after=None if request.depart_after is None else context.moment(day, request.depart_after),
            arrive_by=None if request.arrive_by is None else context.moment(day, request.arrive_by),
            rider_id=request.rider_id,
        )
        try:
            answer = self._service.ask(self._actor, wish, request.id)
            if not answer.offers:
                return False
            self._service.book(self._actor, answer.offers[0].offer_id, request.id, request.id)
        except ServiceProblem as problem:
            log.debug("demo wish %s: %s", request.id, problem.slug)
            return False
        return True

    def _place(self, location: int, rider_id: str) -> str | Point:
        town = self._service.town
        home = town.places[town.residents[rider_id].home]
        if home.location == location:
            return home.id
        point = Point(float(town.locations.lon[location]), float(town.locations.lat[location]))
        return self._places.get(location, point)


class DemoDrivers:
    """Reports what each vehicle would do by now, unless a human drives it."""

    def __init__(self, service: TownService, seed: int, behaviour: Behaviour | None = None) -> None:
        self._service, self._behaviour = service, behaviour or Behaviour(seed=seed)
        self._stuck: dict[str, int] = {}

    def act(self, stopped: threading.Event) -> None:
        """Reports everything that is due, oldest first."""
        for _ in range(MOST_EVENTS):
            if stopped.is_set() or not self._report_next():
                return

    def _report_next(self) -> bool:
        """Reports the oldest due event; False when nothing is due."""
        context, day = self._service.context, self._service.today()
        with context.database.read() as connection:
            plan = context.plan(connection, day)
            driven = vehicle_days_of(connection, context.key, day.isoformat())
        human = {name for name, one in driven.items() if one.by_human}
        for event in next_events(plan, context.now(day), context.travel(day), self._behaviour):
            if event.vehicle_id in human or self._stuck.get(event.vehicle_id) == plan.version:
                continue
            report = VehicleReport(event.kind, context.moment(day, event.at), event.booking_id, called=True)
            self._send(plan, event.vehicle_id, report)
            return True
        return False

    def _send(self, plan: Plan, vehicle_id: str, report: VehicleReport) -> None:
        name = _DRIVERS[self._service.town.language]
        actor = Actor(f"demo-driver-{vehicle_id}", "driver", name, (), vehicle_id, automatic=True)
        try:
            self._service.vehicle_event(actor, vehicle_id, report)
        except ServiceProblem as problem:
            # Somebody else changed the plan first: wait for its next version instead of asking without end.
            log.info("demo driver of %s: %s %s: %s", vehicle_id, report.kind, problem.slug, problem.data)
            self._stuck[vehicle_id] = plan.version


class Demo:
    """A thread that lets riders and drivers act, and skips the hours in which nothing runs."""

    def __init__(self, service: TownService, *, riders: bool, drivers: bool, seed: int) -> None:
        self._service = service
        self._people: list[DemoRiders | DemoDrivers] = []
        if riders:
            self._people.append(DemoRiders(service, seed))
        if drivers:
            self._people.append(DemoDrivers(service, seed))
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="demo", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops; what was begun is finished first."""
        self._stopped.set()
        self._thread.join(timeout=15)

    def _run(self) -> None:
        while not self._stopped.wait(TICK_SECONDS):
            try:
                if not self._service.context.clock.paused():
                    for people in self._people:
                        people.act(self._stopped)
                    self._skip_night()
            except Exception:
                log.exception("the demo stumbled and goes on")
                self._stopped.wait(1.0)

    def _skip_night(self) -> None:
        """At real speed the night is as long as a night."""
        context = self._service.context
        if not isinstance(context.clock, DemoClock) or context.clock.speed() <= 1 or not self._people:
            return
        day = context.today()
        with context.database.read() as connection:
            plan = context.plan(connection, day)
        ends = max((route.vehicle.shift_end + route.overtime for route in plan.routes), default=0)
        if any(booking.status == "aboard" for booking in plan.bookings.values()):
            return
        if context.now(day) > ends + AFTER_HOURS:
            morning = next_morning(self._service.town, day)
            if morning is not None:
                context.clock.set(to=morning)
