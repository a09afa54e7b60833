"""What the clock supposed of silent vehicles, written down so that reports which come late can take it back.

A vehicle that reports nothing is taken to stand still: its times slip, limits are let out, riders are moved to
others. A report from before such a moment shows that it was wrong, and the plan is put back to what it was then;
a report from after it confirms it. So the plan after a report depends on what happened on the road and when,
not on when the service heard of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

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
    reported = {event.vehicle_id for event in outcome.events if event.kind in _REPORTED}
    routes = [(old, _by_id(after, old)) for old in before.routes if old.vehicle.id not in reported]
    strained = [(old, new) for old, new in routes if new is not None and new is not old and _strained(old, new)]
    if not slipped and not strained:
        return after
    silent = _Silent(before, at, travel, outcome.events, reported)
    about = {old.id: silent.of(old, new) for old, new in slipped}
    bookings = dict(after.bookings)
    for old, new in slipped:
        vehicle = about[old.id]
        if vehicle is not None:
            slip = Slip(at, vehicle, old.vehicle_id, old.limits, old.broken)
            bookings[old.id] = replace(new, slips=_kept((*new.slips, slip)))
    left = {old.vehicle_id for old, new in slipped if about[old.id] and old.vehicle_id != new.vehicle_id}
    marked = {old.vehicle.id for old, _ in strained} | left
    return replace(after, bookings=bookings, routes=tuple(_marked(r, before, marked, at) for r in after.routes))


class _Silent:
    """Whose silence a change is put down to."""

    def __init__(
        self,
        before: Plan,
        at: int,
        travel: Callable[[], Travel],
        events: tuple[Event, ...],
        reported: set[str | None],
    ) -> None:
        self._before, self._at, self._travel, self._reported = before, at, travel, reported
        self._decided = {event.booking_id for event in events if event.kind in _DECIDED}
        self._improved = any(event.kind == "improved" for event in events)
        self._late: list[str] | None = None

    def of(self, old: Booking, new: Booking) -> str | None:
        """The silent vehicle; None when somebody decided or reported what changed the booking."""
        if old.vehicle_id in self._reported or old.id in self._decided or len(new.slips) < len(old.slips):
            return None  # the last: what was supposed of it was taken back
        if old.vehicle_id == new.vehicle_id:
            return old.vehicle_id
        if self._improved:
            return None
        late = self._late_vehicles()
        if old.vehicle_id in late:
            return old.vehicle_id
        if self._reported:
            return None  # moved to make room for somebody whom the report concerns
        return late[0] if late else old.vehicle_id

    def _late_vehicles(self) -> list[str]:
        if self._late is None:
            work = Workspace(self._before, self._at, self._travel().arrays)
            self._late = [
                route.vehicle.id
                for v, route in enumerate(self._before.routes)
                if not work.feasible[v] or work.is_late(v)
            ]
        return self._late


def _state(booking: Booking) -> tuple[object, ...]:
    return booking.limits, booking.broken, booking.vehicle_id


def _by_id(plan: Plan, route: Route) -> Route | None:
    return next((other for other in plan.routes if other.vehicle.id == route.vehicle.id), None)


def _strained(old: Route, new: Route) -> bool:
    """True when the vehicle's overtime or the latest begin of a break was let out."""
    due = {visit.id: visit.due for visit in old.visits if visit.kind == "break"}
    later = any(visit.id in due and visit.due != due[visit.id] for visit in new.visits)
    return later or old.overtime != new.overtime


def _kept(slips: tuple[Slip, ...]) -> tuple[Slip, ...]:
    return slips if len(slips) <= MOST_KEPT else (slips[0], *slips[-MOST_KEPT + 1 :])


def _marked(route: Route, before: Plan, marked: set[str], at: int) -> Route:
    if route.vehicle.id not in marked:
        return route
    old = _by_id(before, route)
    if old is None:
        return route
    slips = (*route.slips, RouteSlip(at, old.visits, old.overtime))
    return replace(route, slips=slips if len(slips) <= MOST_KEPT else (slips[0], *slips[-MOST_KEPT + 1 :]))
