"""What a proposed stop is called: by the road it stands on, else by the public place beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry import shape

from api.town.model import Town
from api.town.parts import Place, Words
from api.town.roads_table import FILE as IMPORTED_ROADS

BESIDE_DEGREES = 0.0015
"""A road or place further away than this does not name a stop; some 100 to 170 m."""


class NamedRoads(NamedTuple):
    """The roads that have a name."""

    tree: shapely.STRtree
    names: list[str]


def named_roads(town: Town) -> NamedRoads:
    """From whichever of the two files of roads the town has."""
    if (town.folder / IMPORTED_ROADS).exists():
        import geopandas

        table = geopandas.read_parquet(town.folder / IMPORTED_ROADS, columns=["name", "geometry"])
        table = table[table["name"].fillna("") != ""]
        return NamedRoads(shapely.STRtree(table.geometry.to_numpy()), table["name"].tolist())
    named = [one for one in town.layers["roads"]["features"] if one["properties"].get("name")]
    shapes = [shape(one["geometry"]) for one in named]
    return NamedRoads(shapely.STRtree(shapes), [one["properties"]["name"] for one in named])


def names_of(
    points: Sequence[tuple[float, float]], roads: NamedRoads, places: Iterable[Place], taken: Iterable[str]
) -> list[Words]:
    """A name for each stop, no two alike. Homes name none: where people live is nobody's business."""
    public = [place for place in places if place.kind not in ("home", "stop", "depot")]
    bases = [_road_at(point, roads) or _beside(point, public) for point in points]
    used = Counter(dict.fromkeys(taken, 0))
    count = Counter(base.ja for base in bases if base is not None)
    found = []
    for base in bases:
        found.append(_numbered(base, count, used))
    return found


def _numbered(base: Words | None, count: Counter[str], used: Counter[str]) -> Words:
    """The plain name where it is the only one, else with the next free number."""
    ja, en = base or Words("", "")
    if base is not None and count[ja] == 1 and f"{ja} 停留所" not in used:
        used[f"{ja} 停留所"] += 1
        return Words(f"{ja} 停留所", f"{en}, stop")
    number = 1
    while f"{ja} 停留所{number}".strip() in used:
        number += 1
    name = f"{ja} 停留所{number}".strip()
    used[name] += 1
    return Words(name, f"{en}, stop {number}" if en else f"Stop {number}")


def _road_at(point: tuple[float, float], roads: NamedRoads) -> Words | None:
    near = roads.tree.query_nearest(shapely.Point(point), max_distance=BESIDE_DEGREES / 10, all_matches=False)
    return Words(roads.names[near[0]], roads.names[near[0]]) if len(near) else None


def _beside(point: tuple[float, float], public: Sequence[Place]) -> Words | None:
    if not public:
        return None
    away = np.hypot([place.lon - point[0] for place in public], [place.lat - point[1] for place in public])
    nearest = int(away.argmin())
    return public[nearest].name if away[nearest] <= BESIDE_DEGREES else None
