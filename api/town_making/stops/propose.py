"""Proposes stops for a town and writes them, with each home's own, into its places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from api.town.load import load_town
from api.town.model import Town
from api.town.parts import Place
from api.town.walks import Points, Walks, points_of
from api.town_making.stops.cover import by_door, fewest
from api.town_making.stops.names import named_roads, names_of
from api.town_making.stops.write import StopAt, write_stops

_NO_HALT = frozenset({"motorway", "motorway_link", "trunk", "trunk_link"})
"""Roads on which no bus may stop for somebody."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What came of it: new stops and those that were kept, the homes that have one, how far they walk (metres), and
    the homes that have none in reach."""

    added: int
    kept: int
    homes: int
    mean: float
    longest: float
    without: tuple[Place, ...]


def propose(folder: Path, walk: int, kinds: Collection[str], afresh: bool) -> Proposed:
    """Writes stops such that every place of `kinds` has one within `walk` metres, where any road allows it.

    Stops that are there stay where they are, unless `afresh`. Raises TownError for a folder that does not load.
    """
    town = load_town(folder)
    homes = [place for place in town.places.values() if place.kind in kinds]
    kept = [] if afresh else [place for place in town.places.values() if place.kind == "stop"]
    walks = Walks(town.roads)
    spots = np.concatenate([points_of(kept), candidates(town, walks)])
    pairs = walks.pairs(points_of(homes), spots, walk)
    given = list(range(len(kept)))
    fresh = fewest(pairs, given)
    stops = {one.id: StopAt(one.name.ja, one.name.en, one.lon, one.lat) for one in kept}
    stops |= _made(town, [(float(lon), float(lat)) for lon, lat in spots[fresh]], kept)
    id_of = dict(zip([*given, *fresh], stops, strict=True))
    near = by_door(pairs)
    found: dict[str, tuple[float, str]] = {}
    for number, home in enumerate(homes):
        reach = [(metres, id_of[stop]) for stop, metres in near.get(number, {}).items() if stop in id_of]
        if reach:
            found[home.id] = min(reach)
    write_stops(folder, walk, stops, {one: stop for one, (_, stop) in found.items()}, {home.id for home in homes})
    far = [metres for metres, _ in found.values()]
    without = tuple(home for home in homes if home.id not in found)
    return Proposed(len(fresh), len(kept), len(found), float(np.mean(far or [0])), max(far, default=0.0), without)


def candidates(town: Town, walks: Walks) -> Points:
    """The road nodes where a vehicle may halt for people: within the lines' areas, reached from a base and back."""
    roads, areas = town.roads, sorted({area for line in town.lines for area in line.areas})
    arcs = roads.arcs
    graph = coo_array((np.ones(arcs.tail.size), (arcs.tail, arcs.head)), shape=(roads.size, roads.size))
    part = connected_components(graph, connection="strong")[1]
    bases = {int(town.locations.node[shift.start]) for info in town.vehicle_infos for shift in info.shifts}
    reached = np.isin(part, [part[node] for node in bases])
    halting = np.zeros(roads.size, dtype=bool)
    open_ = np.array([name not in _NO_HALT for name in roads.road_class], dtype=bool)
    halting[roads.u[open_]] = halting[roads.v[open_]] = True
    fit = reached & halting & town.areas.inside(areas, roads.lon, roads.lat)
    return walks.nodes[np.unique(walks.node_of[fit])]


def _made(town: Town, points: list[tuple[float, float]], kept: Collection[Place]) -> dict[str, StopAt]:
    """Each new stop by its id, in the order of `points`."""
    names = names_of(points, named_roads(town), town.places.values(), [place.name.ja for place in kept])
    taken = {place.id for place in kept} | {place.id for place in town.places.values() if place.kind != "stop"}
    ids = (name for name in (f"stop-{number}" for number in count(1)) if name not in taken)
    return {id_: StopAt(*name, *point) for id_, name, point in zip(ids, names, points, strict=False)}
