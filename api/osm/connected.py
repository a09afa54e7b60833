"""Keeps the part of the graph in which every place can be reached and left again, and says what lies outside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from api.osm.edges import Edge
from api.osm.tally import Left


def strongly_connected(edges: Sequence[Edge]) -> tuple[list[Edge], list[Left]]:
    """The edges of the largest strongly connected part, by metres, and the others by the parts they form."""
    number = {node: i for i, node in enumerate(dict.fromkeys(end for edge in edges for end in (edge.u, edge.v)))}
    parts = _parts(edges, number, directed=True)
    metres: dict[int, float] = defaultdict(float)
    for edge in edges:
        if parts[number[edge.u]] == parts[number[edge.v]]:
            metres[parts[number[edge.u]]] += edge.metres
    if not metres:
        return [], _left(edges, set())
    largest = max(metres, key=lambda part: metres[part])
    kept: list[Edge] = []
    others: list[Edge] = []
    for edge in edges:
        both = parts[number[edge.u]] == parts[number[edge.v]] == largest
        (kept if both else others).append(edge)
    return kept, _left(others, {end for edge in kept for end in (edge.u, edge.v)})


def _parts(edges: Sequence[Edge], number: dict[int, int], directed: bool) -> list[int]:
    """The part that each node belongs to."""
    pairs = [(number[edge.u], number[edge.v]) for edge in edges]
    pairs += [(v, u) for (u, v), edge in zip(pairs, edges, strict=True) if not edge.one_way]
    tail, head = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    graph = csr_array((np.ones(tail.size), (tail, head)), shape=(len(number), len(number)))
    found: list[int] = connected_components(graph, directed=directed, connection="strong")[1].tolist()
    return found


def _left(edges: Sequence[Edge], kept: set[int]) -> list[Left]:
    """Edges that hang together, the longest part first; "apart" unless they touch what was kept."""
    number = {node: i for i, node in enumerate(dict.fromkeys(end for edge in edges for end in (edge.u, edge.v)))}
    parts = _parts(edges, number, directed=False)
    joined = defaultdict(list)
    for edge in edges:
        joined[parts[number[edge.u]]].append(edge)
    rows = []
    for group in joined.values():
        longest = max(group, key=lambda edge: edge.metres)
        touches = any(end in kept for edge in group for end in (edge.u, edge.v))
        lon, lat = longest.points[len(longest.points) // 2]
        metres = round(sum(edge.metres for edge in group))
        reason = "no_way_back" if touches else "apart"
        rows.append(Left(reason, len(group), metres, longest.look.name, longest.way, lon, lat))
    return sorted(rows, key=lambda row: -row.metres)
