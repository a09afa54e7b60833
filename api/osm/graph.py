"""From ways to edges: cut to the area, judged, and split where they meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import shapely
from shapely import LineString, STRtree
from shapely.geometry.base import BaseGeometry

from api.osm.access import refused
from api.osm.countries import Country
from api.osm.edges import Edge, Look, Numbers, length
from api.osm.extract import Extract, Point, Way
from api.osm.oneways import direction
from api.osm.speeds import kmh_of
from api.osm.tally import Refused

Run = tuple[Way, list[int]]
"""A stretch of a way that can be driven, by its nodes."""


def graph_edges(extract: Extract, area: BaseGeometry, country: Country, numbers: Numbers, out: Refused) -> list[Edge]:
    """Edges between junctions, ends and barriers within `area`; ways that cannot be driven are told to `out`.

    A barrier becomes two points of `extract.points`, one on each side of it, the new ones from `numbers`.
    """
    inside = _inside(extract.points, area)
    runs = [run for way in extract.ways for run in _driven(extract, way, inside, numbers, out)]
    uses = Counter(node for _, nodes in runs for node in nodes)
    uses.update(end for _, nodes in runs for end in (nodes[0], nodes[-1]))
    towns = STRtree(extract.built_up)
    return [edge for way, nodes in runs for edge in _split(extract.points, way, nodes, uses, towns, country)]


def _inside(points: dict[int, Point], area: BaseGeometry) -> set[int]:
    places = np.array(list(points.values())).reshape(-1, 2)
    found = shapely.intersects_xy(area, places[:, 0], places[:, 1])
    return {id_ for id_, here in zip(points, found.tolist(), strict=True) if here}


def _driven(extract: Extract, way: Way, inside: set[int], numbers: Numbers, out: Refused) -> Iterator[Run]:
    """The stretches of a way inside the area that can be driven, in the order of its nodes."""
    for nodes in _near(way.nodes, inside):
        points = tuple(extract.points[node] for node in nodes)
        reason = refused(way.tags) or ("reversible" if direction(way.tags) == "none" else None)
        if reason is None:
            yield from ((way, run) for run in _between_barriers(extract, nodes, numbers))
        elif reason != "not_road":
            out.add(reason, length(points), way.tags.get("name", ""), way.id, points[len(points) // 2])


def _near(nodes: tuple[int, ...], inside: set[int]) -> Iterator[list[int]]:
    """Runs of consecutive nodes of which each step has an end in the area, none standing twice in a row."""
    run: list[int] = []
    for a, b in pairwise(nodes):
        if a != b and (a in inside or b in inside):
            run = [*run, b] if run else [a, b]
        elif a != b:
            if run:
                yield run
            run = []
    if run:
        yield run


def _between_barriers(extract: Extract, nodes: list[int], numbers: Numbers) -> Iterator[list[int]]:
    run = [nodes[0]]
    for node in nodes[1:-1]:
        if node not in extract.barriers:
            run.append(node)
            continue
        sides = numbers.new(), numbers.new()
        extract.points.update(dict.fromkeys(sides, extract.points[node]))
        yield [*run, sides[0]]
        run = [sides[1]]
    yield [*run, nodes[-1]]


def _split(
    points: dict[int, Point], way: Way, nodes: list[int], uses: Counter[int], towns: STRtree, country: Country
) -> Iterator[Edge]:
    course = direction(way.tags)
    if course == "backward":
        nodes = nodes[::-1]
    middle = LineString([points[node] for node in nodes]).interpolate(0.5, normalized=True)
    built_up = bool(towns.query(middle, predicate="intersects").size)
    kmh = kmh_of(way.tags, course != "backward", course != "forward", built_up, country)
    name = way.tags.get("name") or way.tags.get("ref") or ""
    ring = way.tags.get("junction") in ("roundabout", "circular")
    look = Look(way.tags["highway"].removesuffix("_link"), round(kmh, 1), name, not ring and _wide(way.tags), ring)
    start = 0
    for i in range(1, len(nodes)):
        if uses[nodes[i]] > 1:
            line = tuple(points[node] for node in nodes[start : i + 1])
            yield Edge(nodes[start], nodes[i], line, course != "both", look, way.id, way.id, way.id)
            start = i


def _wide(tags: dict[str, str]) -> bool:
    """At least two lanes in each direction that is driven, so that nobody crosses it to get in."""
    if direction(tags) == "both":
        sides = [_lanes(tags, "lanes:forward"), _lanes(tags, "lanes:backward")]
        return min(sides) >= 2 if any(sides) else _lanes(tags, "lanes") >= 4
    return _lanes(tags, "lanes") >= 2 or tags.get("dual_carriageway") == "yes"


def _lanes(tags: dict[str, str], key: str) -> int:
    value = tags.get(key, "")
    return int(value) if value.isdecimal() else 0
