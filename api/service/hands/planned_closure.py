"""A closure as the plan takes it: what would be closed, the plan with it, and whom it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from api.service.booking_views import planned_times
from api.service.context import Context
from api.service.hands.answers import rider
from api.service.hands.closure_views import AffectedView, What
from api.service.hands.common import DAY_SECONDS, plan_of, seconds_on
from api.service.hands.lateness import late_part
from api.service.hands.views import Part
from api.service.hands.wishes import ClosureWish
from api.service.places import find
from api.service.problems import ServiceProblem
from api.service.wishes import Point
from api.store.bookings import read_bookings
from api.town.ground import same_ground
from api.town.stretch import edges_of, line_of, stretch
from scheduler.dispatch import Outcome, close, reroute
from scheduler.model import Booking, Event, Plan


@dataclass(frozen=True)
class PlannedClosure:
    """A closure that was looked up: `what` as it is stored, `line` the road as drawn."""

    day: date
    wish: ClosureWish
    closure_id: str
    what: dict[str, Any]
    line: tuple[Point, ...]

    def apply(self, context: Context, plan: Plan, now: int) -> Outcome:
        """The plan with the closure, and the events that tell of it."""
        said = {"closure_id": self.closure_id, "reason": self.wish.reason}
        added = Event("closure_added", now, None, None, {**said, "kind": self.wish.kind})
        if self.wish.kind == "weather":
            outcome = close(plan, self.what["first"], self.what["until"] - 1, now, context.travel(self.day))
            closed = [replace(e, data={**e.data, **said}) if e.kind == "closed" else e for e in outcome.events]
            return Outcome(outcome.plan, (added, *closed))
        if self.wish.kind == "stop":
            here = self._at_the_stop(context, plan)
            told = [
                Event("stop_closed", now, b.id, b.vehicle_id, {**said, "place_id": self.what["place_id"]}) for b in here
            ]
            return Outcome(plan, (added, *told))
        edges = context.closed(self.day).edges | frozenset(self.what["edges"])
        outcome = reroute(plan, now, context.ways(self.day, edges).travel)
        return Outcome(outcome.plan, (added, *outcome.events))

    def _at_the_stop(self, context: Context, plan: Plan) -> list[Booking]:
        """Bookings that still have to get on or off at the closed place, in the order of their promise."""
        with context.database.read() as connection:
            rows = read_bookings(connection, context.key, ids=plan.bookings.keys())
        place_id, found = self.what["place_id"], []
        for row in rows:
            booking = plan.bookings[row.id]
            gets_on = booking.status == "confirmed" and row.origin.place_id == place_id
            if gets_on or row.destination.place_id == place_id:
                found.append(booking)
        return found


def look_up(context: Context, wish: ClosureWish, closure_id: str) -> PlannedClosure:
    """What the wish would close. Raises closure_span, unknown_place, no_such_road, unknown_day, change_refused."""
    day = _day(context, wish)
    plan_of(context, day)
    if wish.kind == "weather":
        return PlannedClosure(day, wish, closure_id, _span(context, day, wish), ())
    if wish.kind == "stop":
        assert wish.place_id is not None
        end = find(context, wish.place_id).end
        return PlannedClosure(day, wish, closure_id, end._asdict(), ())
    assert wish.points is not None
    roads = context.town.road_map
    nodes = stretch(roads, *wish.points)
    if not nodes:
        raise ServiceProblem("no_such_road")
    line = tuple(Point(*point) for point in line_of(roads, nodes))
    edges = same_ground(roads, edges_of(roads.network, nodes))
    what = {"edges": list(edges), "roads": roads.digest, "line": [list(point) for point in line]}
    return PlannedClosure(day, wish, closure_id, what, line)


def affected(context: Context, before: Plan, outcome: Outcome) -> tuple[AffectedView, ...]:
    """Whom the events concern, once each, the soonest first. `before` still has those who are cancelled."""
    newest: dict[str, AffectedView] = {}
    for event in outcome.events:
        booking = before.bookings.get(event.booking_id or "")
        found = None if booking is None else _affected(context, booking, event, outcome.plan)
        if found is not None:
            newest[found.booking_id] = found
    return tuple(sorted(newest.values(), key=lambda view: (view.was, view.booking_id)))


def _affected(context: Context, booking: Booking, event: Event, after: Plan) -> AffectedView | None:
    what: What | None = _WHAT.get(event.kind)
    if what is None:
        return None
    part: Part = "pickup"
    was, will = booking.promise.pickup_earliest, None
    if what == "later":
        late = late_part(planned_times(after), booking.id, booking.promise)
        what = "later" if late.will is not None else "unserved"
        part, was, will = late
    person = rider(context, booking.id, booking.request.rider_id)
    return AffectedView(
        booking.id, person.rider_id, person.rider_name, person.phone, what, part,
        context.moment(after.day, was), None if will is None else context.moment(after.day, will),
    )  # fmt: skip


_WHAT: Mapping[str, What] = {
    "closed": "cancelled", "promise_broken": "later", "stop_closed": "stop_closed",
}  # fmt: skip


def _day(context: Context, wish: ClosureWish) -> date:
    try:
        moment = None if wish.starts is None else wish.starts.astimezone(context.town.timezone)
    except OverflowError:
        raise ServiceProblem("closure_span") from None
    return wish.day or (context.today() if moment is None else moment.date())


def _span(context: Context, day: date, wish: ClosureWish) -> dict[str, int]:
    first = 0 if wish.starts is None else seconds_on(context, day, wish.starts)
    until = DAY_SECONDS if wish.ends is None else seconds_on(context, day, wish.ends)
    if first is None or until is None or until <= first or until <= context.now(day):
        raise ServiceProblem("closure_span")
    return {"first": first, "until": until}
