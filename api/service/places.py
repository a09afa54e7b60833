"""Places as asked and as shown: a known one by its id, or any point of the town."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.views import HaltView, PlaceRefView
from api.service.wishes import Point
from api.store.bookings import End
from api.town.model import Place, Town, Words

POINT = Words("地図で選んだ場所", "A place chosen on the map")


class Found(NamedTuple):
    """An end of a ride; `location` is None where no road of the area is near."""

    end: End
    location: int | None


def find(context: Context, asked: str | Point) -> Found:
    """The asked place. Raises ServiceProblem unknown_place for an id the town does not have."""
    if isinstance(asked, Point):
        return Found(End(None, asked.lon, asked.lat), context.town.snap(asked.lon, asked.lat))
    place = context.people.place(asked)
    if place is None:
        raise ServiceProblem("unknown_place", {"place_id": asked})
    return Found(End(place.id, place.lon, place.lat), place.location)


def end_view(context: Context, end: End) -> PlaceRefView:
    """An end as shown; a place the town no longer has is shown as the point it was."""
    known = _town_places(context.town).get(end.place_id or "")
    if known is not None:
        return known
    place = context.people.place(end.place_id) if end.place_id else None
    if place is None:
        return PlaceRefView(None, POINT, end.lon, end.lat)
    return place_view(place)


@cache
def _town_places(town: Town) -> dict[str, PlaceRefView]:
    """Made once: a busy day names thousands of ends."""
    return {place.id: place_view(place) for place in town.places.values()}


def place_view(place: Place) -> PlaceRefView:
    """A known place as shown."""
    return PlaceRefView(place.id, place.name, place.lon, place.lat, halt_view(place.stop))


def halt_view(stop: Place | None) -> HaltView | None:
    """The stop of a place as shown."""
    return None if stop is None else HaltView(stop.id, stop.name, stop.lon, stop.lat)


def location_view(context: Context, location: int) -> PlaceRefView:
    """A location as shown: by the public place there, if there is one."""
    for place in context.town.places.values():
        if place.location == location and place.kind not in ("home", "address"):
            return place_view(place)
    where = context.town.locations
    return PlaceRefView(None, POINT, float(where.lon[location]), float(where.lat[location]))
