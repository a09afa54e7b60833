"""What the clock supposed of silent vehicles, written down so that reports which come late can take it back.

A vehicle that reports nothing is taken to stand still: its times slip, limits are let out, riders are moved to
others. A report from before such a moment shows that it was wrong, and the plan is put back to what it was then;
a report from after it confirms it. So the plan after a report depends on what happened on the road and when,
not on when the service heard of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from scheduler.dispatch.outcome import Outcome
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Booking, Event, Plan, Route, RouteSlip, Slip
from scheduler.travel import MatrixTravel, PlaneTravel

Travel = MatrixTravel | PlaneTravel

MOST_KEPT = 48
"""Slips kept of one booking: the first and the newest. In steps of five minutes that is four hours of silence."""

_REPORTED = frozenset({
    "vehicle_departed", "vehicle_arrived", "boarded", "alighted", "no_show", "out_of_service", "back_in_service",
    "undone", "shift_changed", "vehicle_added", "break_moved",
})  # fmt: skip
_DECIDED = frozenset({"moved", "pinned", "unpinned", "restored", "return_called"})


def noted(before: Plan, outcome: Outcome, at: int, travel: Callable[[], Travel]) -> Plan:
    """The outcome's plan, with what of it only the passing of time until `at` has caused marked as such.

    `before` is the plan that was stored; what a report or a hand on the plan caused is no supposition. `travel` is
    only asked for when it is needed.
    """
    after = outcome.plan
    changed = [b for b in after.bookings.values() if b is not before.bookings.get(b.id)]
    pairs = [(before.bookings[b.id], b) for b in changed if b.id in before.bookings]
    slipped = [(old, new) for old, new in pairs if _state(old) != _state(new) and old.promise == new.promise]
    routes = [(old, _by_id(after, old)) for old in before.routes]
    strained = [(old, new) for old, new in routes if new is not None and new is not old and _strained(old, new)]
    if not slipped and not strained:
        return after
    silent = _Silent(before, at, travel, outcome.events)
    bookings = dict(after.bookings)
    for old, new in slipped:
        vehicle = silent.behind(old, new)
        if vehicle is not None:
            slip = Slip(at, vehicle, old.vehicle_id, old.limits, old.broken)
            bookings[old.id] = replace(new, slips=_kept((*new.slips, slip)))
        elif old.id in silent.decided and new.slips:
            bookings[old.id] = replace(new, slips=())  # what a hand has decided, no report takes back
    marked = {old.vehicle.id: silent.behind_route(old) for old, _ in strained}
    routes_marked = tuple(_marked(route, before, marked, at, bool(silent.decided)) for route in after.routes)
    return replace(after, bookings=bookings, routes=routes_marked)


class _Silent:
    """Whose silence a change is put down to; None when somebody reported or decided what changed."""

    def __init__(self, before: Plan, at: int, travel: Callable[[], Travel], events: tuple[Event, ...]) -> None:
        self._before, self._at, self._travel = before, at, travel
        self._reported = {event.vehicle_id for event in events if event.kind in _REPORTED}
        self.decided = {event.booking_id for event in events if event.kind in _DECIDED}
        self._improved = any(event.kind == "improved" for event in events)

    def behind(self, old: Booking, new: Booking) -> str | None:
        """The vehicle whose silence changed a booking."""
        if old.vehicle_id in self._reported or old.id in self.decided or len(new.slips) < len(old.slips):
            return None  # the last: what was supposed of it was taken back
        return old.vehicle_id if old.vehicle_id == new.vehicle_id else self._moving(old.vehicle_id)

    def behind_route(self, old: Route) -> str | None:
        """The vehicle whose silence changed what another, or it itself, has to do."""
        return None if old.vehicle.id in self._reported else self._moving(old.vehicle.id)

    def _moving(self, vehicle_id: str) -> str | None:
        if self._improved or self.decided:
            return None
        if vehicle_id in self._late:
            return vehicle_id
        if self._reported:
            return None  # to make room for somebody whom the report concerns
        return self._late[0] if self._late else None

    @cached_property
    def _late(self) -> list[str]:
        work = Workspace(self._before, self._at, self._travel().arrays)
        late = (not fine or work.is_late(v) for v, fine in enumerate(work.feasible))
        return [route.vehicle.id for route, behind in zip(self._before.routes, late, strict=True) if behind]


def _state(booking: Booking) -> tuple[object, ...]:
    return booking.limits, booking.broken, booking.vehicle_id


def _by_id(plan: Plan, route: Route) -> Route | None:
    return next((other for other in plan.routes if other.vehicle.id == route.vehicle.id), None)


def _strained(old: Route, new: Route) -> bool:
    """True when the vehicle's order, its overtime or the latest begin of a break was changed, or riders left it."""
    if old.overtime != new.overtime:
        return True
    due = {visit.id: visit.due for visit in new.visits if visit.kind == "break"}
    if any(visit.id in due and visit.due != due[visit.id] for visit in old.visits):
        return True
    ahead = {visit.id for visit in new.visits}
    was = [visit.id for visit in old.visits]
    if any(name not in ahead for name in was):
        return True
    known = set(was)
    return was != [visit.id for visit in new.visits if visit.id in known]


def _kept(slips: tuple[Slip, ...]) -> tuple[Slip, ...]:
    return slips if len(slips) <= MOST_KEPT else (slips[0], *slips[-MOST_KEPT + 1 :])


def _marked(route: Route, before: Plan, marked: Mapping[str, str | None], at: int, decided: bool) -> Route:
    silent, old = marked.get(route.vehicle.id), _by_id(before, route)
    if silent is None and route.vehicle.id in marked and decided:
        return replace(route, slips=())
    if silent is None or old is None or len(route.slips) < len(old.slips):
        return route
    slips = (*route.slips, RouteSlip(at, silent, old.visits, old.overtime))
    return replace(route, slips=slips if len(slips) <= MOST_KEPT else (slips[0], *slips[-MOST_KEPT + 1 :]))
