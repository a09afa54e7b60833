"""What a proposed stop is called: by the road it stands on, else by the public place beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from api.town.parts import Place, Words

BESIDE_DEGREES = 0.0015
"""A road or place further away than this does not name a stop; some 100 to 170 m."""


def names_of(
    points: Sequence[tuple[float, float]], roads: Mapping[str, Any], places: Iterable[Place], taken: Iterable[str]
) -> list[Words]:
    """A name for each stop, no two alike. Homes name none: where people live is nobody's business."""
    public = [place for place in places if place.kind not in ("home", "stop", "depot")]
    tree, names = _named(roads)
    bases = [_road_at(point, tree, names) or _beside(point, public) for point in points]
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


def _named(roads: Mapping[str, Any]) -> tuple[shapely.STRtree, list[str]]:
    named = [one for one in roads["features"] if one["properties"].get("name")]
    return shapely.STRtree([shape(one["geometry"]) for one in named]), [one["properties"]["name"] for one in named]


def _road_at(point: tuple[float, float], tree: shapely.STRtree, names: Sequence[str]) -> Words | None:
    nearest = tree.query_nearest(shapely.Point(point), max_distance=BESIDE_DEGREES / 10, all_matches=False)
    return Words(names[nearest[0]], names[nearest[0]]) if len(nearest) else None


def _beside(point: tuple[float, float], public: Sequence[Place]) -> Words | None:
    if not public:
        return None
    away = np.hypot([place.lon - point[0] for place in public], [place.lat - point[1] for place in public])
    nearest = int(away.argmin())
    return public[nearest].name if away[nearest] <= BESIDE_DEGREES else None
