"""What turns one version of a plan into the next, and no more than that: changed routes, bookings and visits only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from scheduler.model import Booking, Plan, Route, Visit

Changed = Mapping[str, Any]
"""The fields of something that changed, with their new values. In a field that lists visits or slips, a number is
the item that stood there before; three numbers are a visit that stood there, with another arrival and begin."""

_LISTS = frozenset({"visits", "slips"})


@dataclass(frozen=True, slots=True)
class PlanDifference:
    """`order` names the vehicles of the routes when they are others than before, or stand in another order."""

    version: int
    order: tuple[str, ...] | None = None
    new_routes: tuple[Route, ...] = ()
    routes: Mapping[str, Changed] = field(default_factory=dict)
    new_bookings: tuple[Booking, ...] = ()
    bookings: Mapping[str, Changed] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


class DoesNotApply(ValueError):
    """A difference belongs to another plan than the one it was applied to."""


def difference(before: Plan, after: Plan) -> PlanDifference:
    """What `applied` needs to make `after` of `before`, two versions of one day."""
    old = {route.vehicle.id: route for route in before.routes}
    names = tuple(route.vehicle.id for route in after.routes)
    pairs = [(route, old.get(route.vehicle.id)) for route in after.routes]
    stayed = [(new, before.bookings.get(key)) for key, new in after.bookings.items()]
    return PlanDifference(
        version=after.version,
        order=None if names == tuple(old) else names,
        new_routes=tuple(route for route, was in pairs if was is None),
        routes={r.vehicle.id: _changed(was, r) for r, was in pairs if was is not None and was is not r and was != r},
        new_bookings=tuple(new for new, was in stayed if was is None),
        bookings={
            new.id: _changed(was, new) for new, was in stayed if was is not None and was is not new and was != new
        },
        gone=tuple(key for key in before.bookings if key not in after.bookings),
    )


def applied(plan: Plan, change: PlanDifference) -> Plan:
    """The version after `plan`. Raises DoesNotApply when the difference is not to this plan."""
    if change.version != plan.version + 1:
        raise DoesNotApply(f"version {change.version} does not follow {plan.version}")
    routes = {route.vehicle.id: route for route in plan.routes}
    bookings = dict(plan.bookings)
    try:
        for name, changed in change.routes.items():
            routes[name] = replace(routes[name], **_values(routes[name], changed))
        routes |= {route.vehicle.id: route for route in change.new_routes}
        for name in change.gone:
            del bookings[name]
        for name, changed in change.bookings.items():
            bookings[name] = replace(bookings[name], **_values(bookings[name], changed))
        bookings |= {booking.id: booking for booking in change.new_bookings}
        order = tuple(routes) if change.order is None else change.order
        return Plan(plan.day, change.version, tuple(routes[name] for name in order), bookings)
    except (LookupError, TypeError) as error:
        raise DoesNotApply(f"version {change.version}: {error!r}") from error


def _changed(before: Route | Booking, after: Route | Booking) -> Changed:
    found = {}
    for one in fields(after):
        old, new = getattr(before, one.name), getattr(after, one.name)
        if old is not new and old != new:
            found[one.name] = _items(old, new) if one.name in _LISTS else new
    return found


def _items(before: Sequence[Any], after: Sequence[Any]) -> tuple[Any, ...]:
    places = {item.id if isinstance(item, Visit) else item: number for number, item in enumerate(before)}
    return tuple(_item(before, places.get(item.id if isinstance(item, Visit) else item), item) for item in after)


def _item(before: Sequence[Any], place: int | None, item: Any) -> Any:
    if place is None:
        return item
    if before[place] == item:
        return place
    if isinstance(item, Visit) and replace(before[place], arrival=item.arrival, begin=item.begin) == item:
        return (place, item.arrival, item.begin)
    return item


def _values(before: Route | Booking, changed: Changed) -> dict[str, Any]:
    return {
        name: tuple(_whole(getattr(before, name), item) for item in value) if name in _LISTS else value
        for name, value in changed.items()
    }


def _whole(before: Sequence[Any], item: Any) -> Any:
    if isinstance(item, int):
        return before[item]
    if isinstance(item, tuple):
        place, arrival, begin = item
        return replace(before[place], arrival=arrival, begin=begin)
    return item
