"""When a vehicle is not shown: while it is in the neighbourhood of a private address it comes from or goes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from api.feeds.realtime.neighbourhoods import DWELLINGS, neighbourhoods
from api.feeds.zones import is_public
from api.service.wishes import Point
from api.store.bookings import BookingRow, End
from api.store.vehicles import DoneVisit
from api.town.model import Town
from scheduler.model import Route, Visit


def hidden(town: Town, route: Route, done: Sequence[DoneVisit], rows: Mapping[str, BookingRow], here: Point) -> bool:
    """Whether feeds keep a vehicle at `here` to themselves. `done` are its finished visits, `rows` bookings by id."""
    near = neighbourhoods(town)
    return near.of(*here) in {near.of(*point) for point in _private_ends(town, route, done, rows)}


def _private_ends(
    town: Town, route: Route, done: Sequence[DoneVisit], rows: Mapping[str, BookingRow]
) -> Iterator[Point]:
    """The private addresses at either end of the way: each itself, and where its vehicle stops for it."""
    around: list[Visit | DoneVisit] = [*done[-1:], *route.visits[: max(route.committed, 1)]]
    for visit in around:
        end = _end(visit, rows)
        if end is None and visit.booking_id is not None:
            yield _point(town, visit.location)  # a booking that is not known is nobody's business
        elif end is not None and _is_private(town, end):
            yield Point(end.lon, end.lat)
            yield _point(town, visit.location)
        elif end is None and _is_home(town, visit.location):
            yield _point(town, visit.location)
    if not done and _is_home(town, route.location):
        yield _point(town, route.location)


def _end(visit: Visit | DoneVisit, rows: Mapping[str, BookingRow]) -> End | None:
    row = rows.get(visit.booking_id or "")
    if row is None:
        return None
    return row.origin if visit.kind == "pickup" else row.destination


def _is_private(town: Town, end: End) -> bool:
    """A home, or a point that somebody chose on the map."""
    place = town.places.get(end.place_id or "")
    return place is None or not is_public(place)


def _is_home(town: Town, location: int) -> bool:
    """A base or a place of rest where somebody lives and nothing else is."""
    kinds = [place.kind for place in town.places.values() if place.location == location]
    return bool(kinds) and all(kind in DWELLINGS for kind in kinds)


def _point(town: Town, location: int) -> Point:
    return Point(float(town.locations.lon[location]), float(town.locations.lat[location]))
