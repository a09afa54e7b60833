"""The order of a route with one booking in it: where the dispatcher wants it, and where a booking stands now."""

from __future__ import annotations

from scheduler.dispatch.hands.records import Position
from scheduler.model import Route, Visit


def ordered(visits: list[Visit], booking: list[Visit], at: Position) -> list[Visit] | None:
    """`visits` with the pickup (unless aboard) and drop-off of `booking` where `at` says; None when it cannot be.

    A pickup may be named to stand before its own drop-off. A visit that is not there, or a drop-off before its
    pickup, makes the order impossible.
    """
    dropoff = booking[-1]
    place = _index(visits, at.dropoff_before)
    if place is None:
        return None
    order = [*visits[:place], dropoff, *visits[place:]]
    if len(booking) == 1:
        return order
    first = dropoff.id if at.pickup_before == at.dropoff_before else at.pickup_before
    pickup = _index(order, first)
    if pickup is None or pickup > place:
        return None
    return [*order[:pickup], booking[0], *order[pickup:]]


def _index(visits: list[Visit], before: str | None) -> int | None:
    if before is None:
        return len(visits)
    return next((k for k, visit in enumerate(visits) if visit.id == before), None)


def position_of(route: Route, booking_id: str) -> Position | None:
    """Where the booking stands in the route, so that it can be put back there; None when it is not in it."""
    mine = [k for k, visit in enumerate(route.visits) if visit.booking_id == booking_id]
    if not mine:
        return None
    return Position(_next(route, mine[0], booking_id), _next(route, mine[-1], booking_id))


def _next(route: Route, k: int, booking_id: str) -> str | None:
    following = (visit.id for visit in route.visits[k + 1 :] if visit.booking_id != booking_id)
    return next(following, None)
