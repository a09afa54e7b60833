"""Where lines run, as feeds say it: the areas of a line as one zone, and the public places in it.

One zone a line rather than one an area: any place of a line may be asked for from any other, and a trip may not name
two zones that overlap, which areas may do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from api.town.model import LineInfo, Place, Town, Words

PRIVATE = frozenset({"home", "address", "housing", "depot"})
"""Kinds of place where people live, or where nobody gets in. No feed names them."""

DEGREES = 1e-6
"""Coordinates are rounded to this, a tenth of a metre."""


@dataclass(frozen=True, slots=True)
class Zone:
    """`areas` are the ids of its areas, `stops` the public places in them. Lines of the same areas share a zone."""

    id: str
    name: Words
    areas: tuple[str, ...]
    shape: BaseGeometry
    stops: tuple[Place, ...]


def is_public(place: Place) -> bool:
    """Whether feeds may name a place."""
    return place.kind not in PRIVATE


def door_to_door(town: Town) -> bool:
    """Whether vehicles come to the door: not where homes have stops, to which their people walk."""
    return all(place.stop is None for place in town.places.values())


@lru_cache(maxsize=16)
def zones(town: Town) -> dict[str, Zone]:
    """The zone of each line, by line id."""
    made: dict[tuple[str, ...], Zone] = {}
    for line in town.lines:
        areas = tuple(sorted(line.areas))
        if areas not in made:
            made[areas] = _zone(town, line, areas)
    return {line.id: made[tuple(sorted(line.areas))] for line in town.lines}


def area_names(town: Town) -> dict[str, Words]:
    """What each area is called."""
    properties = [feature["properties"] for feature in town.layers["areas"]["features"]]
    return {one["id"]: Words(one["name_ja"], one["name_en"]) for one in properties}


def joined(names: Iterable[Words]) -> Words:
    """Several names as one."""
    called = list(names)
    return Words("と".join(one.ja for one in called), ", ".join(one.en for one in called))


def rounded(shape: BaseGeometry) -> BaseGeometry:
    """A valid shape on rounded coordinates, outer rings counterclockwise as RFC 7946 wants them."""
    return shapely.orient_polygons(shapely.set_precision(shape, DEGREES).normalize())


def _zone(town: Town, line: LineInfo, areas: tuple[str, ...]) -> Zone:
    names = area_names(town)
    return Zone(
        id="_".join(areas),  # ids of areas have no underscore
        name=joined(names[area] for area in line.areas),
        areas=areas,
        shape=rounded(shapely.union_all([town.areas.polygons[area] for area in areas])),
        stops=tuple(place for place in town.places.values() if place.area in areas and is_public(place)),
    )
