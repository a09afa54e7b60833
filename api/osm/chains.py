"""Joins edges where nothing branches off, and cuts long ones so that a vehicle can stop often enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from math import ceil

from api.osm.edges import Edge, Numbers, metres_between
from api.osm.extract import Point


def joined(edges: Iterable[Edge], fixed: Collection[int]) -> list[Edge]:
    """Edges that look alike and meet where no other does become one, unless they meet at a node of `fixed`."""
    alive = dict(enumerate(edges))
    at: dict[int, list[int]] = defaultdict(list)
    for i, edge in alive.items():
        at[edge.u].append(i)
        at[edge.v].append(i)
    for node, ends in at.items():
        if len(ends) != 2 or node in fixed:
            continue
        i, j = ends
        whole = _one(alive[i], alive[j], node) if i != j else None
        if whole is not None:
            alive[i] = whole
            del alive[j]
            at[whole.v] = [i if end == j else end for end in at[whole.v]]
            at[whole.u] = [i if end == j else end for end in at[whole.u]]
    return list(alive.values())


def _one(a: Edge, b: Edge, node: int) -> Edge | None:
    """Two edges that share `node` as one; None when they differ or run against each other."""
    if a.look != b.look or a.one_way != b.one_way:
        return None
    if a.one_way and a.u == node and b.v == node:
        a, b = b, a
    elif not a.one_way:
        a = a if a.v == node else a.turned()
        b = b if b.u == node else b.turned()
    if a.v != node or b.u != node:
        return None
    return Edge(a.u, b.v, a.points + b.points[1:], a.one_way, a.look, a.way, a.first, b.last)


def cut(edges: Iterable[Edge], spacing: float, numbers: Numbers) -> list[Edge]:
    """Edges of at most `spacing` metres, each cut into equal parts; an edge back to its own node into two at least."""
    found: list[Edge] = []
    for edge in edges:
        parts = max(ceil(edge.metres / spacing), 2 if edge.u == edge.v else 1)
        lines = _equal(edge.points, parts, edge.metres)
        nodes = [edge.u, *(numbers.new() for _ in lines[1:]), edge.v]
        for i, line in enumerate(lines):
            first, last = edge.first if i == 0 else 0, edge.last if i == len(lines) - 1 else 0
            found.append(replace(edge, u=nodes[i], v=nodes[i + 1], points=line, first=first, last=last))
    return found


def _equal(points: tuple[Point, ...], parts: int, metres: float) -> list[tuple[Point, ...]]:
    """A line cut into parts of one length."""
    lines: list[tuple[Point, ...]] = []
    line, gone, target = [points[0]], 0.0, metres / parts
    for b in points[1:]:
        a, step = line[-1], metres_between(line[-1], b)
        while len(lines) < parts - 1 and gone + step > target * (len(lines) + 1):
            share = (target * (len(lines) + 1) - gone) / step
            middle = (round(a[0] + share * (b[0] - a[0]), 7), round(a[1] + share * (b[1] - a[1]), 7))
            lines.append((*line, middle))
            line, a, gone, step = [middle], middle, target * len(lines), step * (1 - share)
        line.append(b)
        gone += step
    return [*lines, tuple(line)]
