"""Proposes stops for a town and writes them, with each home's own, into its places."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from api.town.load import load_town
from api.town.model import Town
from api.town.parts import Place, Words
from api.town.walks import WALK, Points, Walks, points_of
from api.town_making.files import PLACES, as_features, read_places, write_features
from api.town_making.stops.cover import by_door, fewest
from api.town_making.stops.names import named_roads, names_of

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
    stops = _made(town, [(float(lon), float(lat)) for lon, lat in spots[fresh]], kept)
    id_of = dict(zip([*given, *fresh], [*(place.id for place in kept), *stops], strict=True))
    near = by_door(pairs)
    found: dict[str, tuple[float, str]] = {}
    for number, home in enumerate(homes):
        reach = [(metres, id_of[stop]) for stop, metres in near.get(number, {}).items() if stop in id_of]
        if reach:
            found[home.id] = min(reach)
    _write(folder, walk, list(stops.values()), {one: stop for one, (_, stop) in found.items()}, homes, afresh)
    far = [metres for metres, _ in found.values()]
    without = tuple(home for home in homes if home.id not in found)
    return Proposed(len(stops), len(kept), len(found), float(np.mean(far or [0])), max(far, default=0.0), without)


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


def _made(town: Town, points: list[tuple[float, float]], kept: Collection[Place]) -> dict[str, dict[str, Any]]:
    """A place for each new stop, by its id, in the order of `points`."""
    names = names_of(points, named_roads(town), town.places.values(), [place.name.ja for place in kept])
    ids = free_ids({place.id for place in kept} | {one for one in town.places if not one.startswith("stop-")})
    return {id_: stop_feature(id_, name, point) for id_, name, point in zip(ids, names, points, strict=False)}


def free_ids(taken: Collection[str]) -> Iterable[str]:
    """stop-1, stop-2, … without those taken."""
    return (name for name in (f"stop-{number}" for number in range(1, 1_000_000)) if name not in taken)


def stop_feature(id_: str, name: Words, point: tuple[float, float]) -> dict[str, Any]:
    """A stop as places.geojson has it."""
    properties = {"id": id_, "name_ja": name.ja, "name_en": name.en, "kana": "", "kind": "stop", "source": "invented"}
    where = {"type": "Point", "coordinates": [round(point[0], 7), round(point[1], 7)]}
    return {"type": "Feature", "properties": properties, "geometry": where}


def _write(
    folder: Path, walk: int, stops: list[dict[str, Any]], stop_of: dict[str, str], homes: list[Place], afresh: bool
) -> None:
    places = read_places(folder)
    features = as_features(places)
    if afresh:
        features = [one for one in features if one["properties"]["kind"] != "stop"]
    asked = {home.id for home in homes}
    for feature in features:
        properties = feature["properties"]
        if afresh or properties["id"] in asked:
            properties.pop("stop", None)
        if properties["id"] in stop_of:
            properties["stop"] = stop_of[properties["id"]]
    metadata = (places.metadata if places else {}) | {WALK: walk}
    write_features(folder / PLACES, features + stops, metadata)
