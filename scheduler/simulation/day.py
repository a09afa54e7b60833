"""A service day on a simulated clock, run through the same dispatch as the live day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduler import dispatch
from scheduler.dispatch import Outcome, VehicleEvent
from scheduler.model import Load, Plan, Vehicle
from scheduler.rules import Refusal, ServiceRules, verdict
from scheduler.simulation.behaviour import Behaviour
from scheduler.simulation.drive import due, next_event
from scheduler.simulation.driven import Driven
from scheduler.simulation.results import DayResult, TripResult
from scheduler.simulation.wishes import Trip
from scheduler.travel import MatrixTravel, PlaneTravel

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Reoptimise:
    """Improve the plan after every `every`-th booking, within `iterations` each time."""

    every: int = 1
    iterations: int = 200


def simulate_day(
    day: date,
    vehicles: Sequence[Vehicle],
    travel: MatrixTravel | PlaneTravel,
    rules: ServiceRules,
    demand: Sequence[Trip],
    *,
    behaviour: Behaviour | None = None,
    reoptimise: Reoptimise | None = None,
    watch: Callable[[Plan, Outcome], None] | None = None,
) -> DayResult:
    """Runs the trips of `demand` through offers, bookings and driving, until every vehicle is home.

    `watch` sees each outcome and the plan it came from. The same arguments give the same result.
    """
    run = _Run(day, vehicles, travel, rules, behaviour or Behaviour(), reoptimise, watch)
    for at, _, gives_up, trip in _calls(demand):
        run.drive_until(at)
        if gives_up:
            run.cancel(trip)
        else:
            run.ask(trip)
    run.drive_until(None)
    return run.result()


def _calls(demand: Sequence[Trip]) -> list[tuple[int, str, bool, Trip]]:
    """When each wish is asked and, true, given up again, in order."""
    asked = [(trip.asked_at, trip.request.id, False, trip) for trip in demand]
    given_up = [(trip.cancelled_at, trip.request.id, True, trip) for trip in demand if trip.cancelled_at is not None]
    return sorted([*asked, *given_up], key=lambda call: call[:3])


def _numbered(plan: Plan, version: int) -> Plan:
    return Plan(plan.day, version, plan.routes, plan.bookings)


class _Run:
    """The state of one simulated day."""

    def __init__(
        self,
        day: date,
        vehicles: Sequence[Vehicle],
        travel: MatrixTravel | PlaneTravel,
        rules: ServiceRules,
        behaviour: Behaviour,
        reoptimise: Reoptimise | None,
        watch: Callable[[Plan, Outcome], None] | None,
    ) -> None:
        self.day, self.vehicles, self.travel, self.rules = day, vehicles, travel, rules
        self.behaviour, self.reoptimise, self.watch = behaviour, reoptimise, watch
        self.plan = dispatch.open_plan(day.isoformat(), vehicles)
        self.trips: dict[str, TripResult] = {}
        self.driven = Driven(vehicles, travel)
        self.waiting: list[VehicleEvent | None] = [None] * len(vehicles)
        self._look_ahead(self.plan, all_routes=True)

    def drive_until(self, now: int | None) -> None:
        """Lets vehicles do what is due before `now`; everything when it is None."""
        while (event := due(self.waiting)) is not None and (now is None or event.at <= now):
            self._take(dispatch.vehicle_event(self.plan, event, self.travel))

    def ask(self, trip: Trip) -> None:
        """A wish is judged, offered and, if there is room, booked at once."""
        request, now = trip.request, trip.asked_at
        direct = self.travel.time(request.origin, request.destination)
        result = TripResult(
            request.id,
            request.rider_id,
            request.origin,
            request.destination,
            request.party.seats + request.party.wheelchairs,
            now,
            direct,
            "refused",
            party=request.party,
        )
        self.trips[request.id] = result
        if trip.follows is not None and self._never_left(trip.follows):
            result.reason = "way_out_refused"
            return
        today = self.day + timedelta(days=now // DAY)
        judged = verdict(self.rules, self.day, request, trip.rider, now=now, today=today, direct_seconds=direct)
        if isinstance(judged, Refusal):
            result.reason = judged.reason
            return
        answer = dispatch.offer(self.plan, replace(request, lines=judged.lines), now, self.travel, self.rules)
        if not answer.offers:
            result.reason = answer.refusal.reason if answer.refusal else "no_capacity"
            return
        chosen = trip.choice(answer.offers)
        self._take(dispatch.confirm(self.plan, chosen, request.id, now, self.travel))
        result.status, result.promise = "booked", chosen.promise
        self._improve(now)

    def cancel(self, trip: Trip) -> None:
        """The rider gives a booked ride up, unless the vehicle was there first."""
        if self.trips[trip.request.id].status == "booked":
            self._take(dispatch.cancel(self.plan, trip.request.id, trip.cancelled_at or 0, self.travel))

    def _never_left(self, request_id: str) -> bool:
        before = self.trips.get(request_id)
        return before is None or before.status in ("refused", "no_show")

    def _improve(self, now: int) -> None:
        booked = sum(trip.status != "refused" for trip in self.trips.values())
        if self.reoptimise is None or booked % self.reoptimise.every:
            return
        better = dispatch.improve(self.plan, now, self.travel, iterations=self.reoptimise.iterations, seed=booked)
        if better is not None:
            self._take(better)

    def _take(self, outcome: Outcome) -> None:
        if self.watch is not None:
            self.watch(self.plan, outcome)
        before, self.plan = self.plan, _numbered(outcome.plan, self.plan.version + 1)
        for event in outcome.events:
            self._record(event.kind, event.at, event.booking_id, event.vehicle_id)
            trip = self.trips.get(event.booking_id or "")
            self.driven.note(event, Load() if trip is None else trip.party)
        self._look_ahead(before)

    def _record(self, kind: str, at: int, booking_id: str | None, vehicle_id: str | None) -> None:
        trip = self.trips.get(booking_id or "")
        if trip is None:
            return
        if kind == "boarded":
            trip.status, trip.boarded_at, trip.vehicle_id = "aboard", at, vehicle_id
        elif kind == "alighted":
            trip.status, trip.alighted_at = "completed", at
        elif kind in ("no_show", "cancelled"):
            trip.status = "no_show" if kind == "no_show" else "cancelled"
        elif kind == "promise_broken":
            trip.broken = True

    def _look_ahead(self, before: Plan, all_routes: bool = False) -> None:
        for number, route in enumerate(self.plan.routes):
            if all_routes or route is not before.routes[number]:
                self.waiting[number] = next_event(self.plan, route, self.travel, self.behaviour)

    def result(self) -> DayResult:
        """The finished day."""
        driven, trips = self.driven, list(self.trips.values())
        driven.finish()
        return DayResult(self.day.isoformat(), trips, driven.metres, driven.empty_metres, driven.stops)
