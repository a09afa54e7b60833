"""Where somebody lives or was fetched, only as exactly as those who plan need it: a square with several homes in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from api.planning.setting import DOORS
from api.service.actors import Actor
from api.service.context import Context
from api.service.views import BookingView, PlaceRefView, StopView
from api.town.model import Town, Words

FEWEST_HOMES = 5
"""Of fewer homes one could tell who lives there."""

FINEST = 1 / 400
"""The smallest square, in degrees: about 280 m from south to north."""

COARSENINGS = 12

SOMEWHERE = Words("およその場所", "An approximate place")


class Spot(NamedTuple):
    """The middle of a square."""

    lon: float
    lat: float


def spot_of(town: Town, lon: float, lat: float) -> Spot:
    """The middle of the smallest square around a point with FEWEST_HOMES homes of the town's folder in it; the town's
    where there is none. Squares are halves of larger ones, so that none tells more by being compared with another."""
    for step, homes in enumerate(_homes(town)):
        square = _square(lon, lat, step)
        if homes[square] >= FEWEST_HOMES:
            side = FINEST * 2**step
            return Spot(round((square[0] + 0.5) * side, 6), round((square[1] + 0.5) * side, 6))
    return Spot(*town.centre)


def seen_place(context: Context, actor: Actor, place: PlaceRefView) -> PlaceRefView:
    """A place as the actor may see it: those who plan see exactly only what is public."""
    if actor.role != "planner" or is_public(context.town, place.id):
        return place
    return PlaceRefView(None, SOMEWHERE, *spot_of(context.town, place.lon, place.lat))


def seen_booking(context: Context, actor: Actor, view: BookingView) -> BookingView:
    """A booking with its places as the actor may see them."""
    if actor.role != "planner":
        return view
    ends = seen_place(context, actor, view.origin), seen_place(context, actor, view.destination)
    return replace(view, origin=ends[0], destination=ends[1])


def seen_stop(context: Context, actor: Actor, view: StopView) -> StopView:
    """A vehicle's stop with its place as the actor may see it, and no door beside it."""
    if actor.role != "planner":
        return view
    visits = tuple(replace(visit, door=None) for visit in view.visits)
    return replace(view, place=seen_place(context, actor, view.place), visits=visits)


def is_public(town: Town, place_id: str | None) -> bool:
    """True for a place that everybody may know; nobody lives there."""
    place = town.places.get(place_id or "")
    return place is not None and place.kind not in DOORS


@cache
def _homes(town: Town) -> tuple[Counter[tuple[int, int]], ...]:
    """How many homes each square has, the smallest squares first."""
    doors = [place for place in town.places.values() if place.kind in DOORS]
    return tuple(Counter(_square(door.lon, door.lat, step) for door in doors) for step in range(COARSENINGS))


def _square(lon: float, lat: float, step: int) -> tuple[int, int]:
    side = FINEST * 2**step
    return int(lon // side), int(lat // side)
