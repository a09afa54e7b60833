"""Where somebody lives or was fetched, only as exactly as those who plan need it: a square with several homes in it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import NamedTuple

from api.planning.setting import DOORS
from api.town.model import Town

FEWEST_HOMES = 5
"""Of fewer homes one could tell who lives there."""

FINEST = 1 / 400
"""The smallest square, in degrees: about 280 m from south to north."""

COARSENINGS = 12


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


def seen_point(town: Town, location: int) -> Spot:
    """A location as those who plan may see it: exactly where everybody may know what is there, else its square."""
    lon, lat = float(town.locations.lon[location]), float(town.locations.lat[location])
    return Spot(round(lon, 6), round(lat, 6)) if location in public_locations(town) else spot_of(town, lon, lat)


@cache
def public_locations(town: Town) -> frozenset[int]:
    """Where there is a place that everybody may know."""
    return frozenset(place.location for place in town.places.values() if place.kind not in DOORS)


@cache
def _homes(town: Town) -> tuple[Counter[tuple[int, int]], ...]:
    """How many homes each square has, the smallest squares first."""
    doors = [place for place in town.places.values() if place.kind in DOORS]
    return tuple(Counter(_square(door.lon, door.lat, step) for door in doors) for step in range(COARSENINGS))


def _square(lon: float, lat: float, step: int) -> tuple[int, int]:
    side = FINEST * 2**step
    return int(lon // side), int(lat // side)
