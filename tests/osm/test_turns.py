"""Turn restrictions in the graph give the times that a driver who obeys them needs."""

from __future__ import annotations

import heapq
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from api.osm.banned import with_turns
from api.osm.edges import Edge, Look, Numbers
from api.osm.extract import Turn
from tests.osm.making import imported

LOOK = Look("residential", 50.0, "")
SIZE = 6


def edge(way: int, u: int, v: int, one_way: bool) -> Edge:
    points = ((u * 0.001, (u * u % 7) * 0.001), (v * 0.001, (v * v % 7) * 0.001))
    return Edge(u, v, points, one_way, LOOK, way, way, way)


@st.composite
def restricted(draw: st.DrawFn) -> tuple[list[Edge], list[Turn]]:
    """A small graph, each edge a way of its own, with restrictions at its nodes."""
    pairs = draw(st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1), st.booleans()), max_size=14))
    edges = [edge(i, u, v, one_way) for i, (u, v, one_way) in enumerate(pairs, 1) if u != v]
    turns = []
    for _ in range(draw(st.integers(0, 5))):
        at = [e for e in edges if draw(st.booleans())]
        if len(at) < 2:
            continue
        via = at[0].v
        turns.append(Turn(len(turns), draw(st.booleans()), frozenset({at[0].way}), via, frozenset({at[1].way})))
    return edges, turns


def metres_obeying(edges: list[Edge], turns: list[Turn], start: int) -> dict[int, float]:
    """The way a driver finds who remembers on which way he came: over states of node and way."""
    steps = [(e.u, e.v, e) for e in edges] + [(e.v, e.u, e) for e in edges if not e.one_way]
    best: dict[tuple[int, int], float] = {}
    queue = [(0.0, start, 0)]
    while queue:
        gone, node, came = heapq.heappop(queue)
        if (node, came) in best:
            continue
        best[node, came] = gone
        going = {e.way for u, _, e in steps if u == node}
        here = [t for t in turns if t.via == node and came in t.from_ and t.to & going]
        for u, v, e in steps:
            banned = any((e.way in turn.to) != turn.only for turn in here)
            if u == node and not banned:
                heapq.heappush(queue, (gone + e.metres, v, e.way))
    nodes: dict[int, float] = {}
    for (node, _), gone in best.items():
        nodes[node] = min(gone, nodes.get(node, gone))
    return nodes


def metres_in(edges: list[Edge], start: int) -> dict[int, float]:
    """Plain Dijkstra on the graph as it was made."""
    best: dict[int, float] = {}
    queue = [(0.0, start)]
    while queue:
        gone, node = heapq.heappop(queue)
        if node in best:
            continue
        best[node] = gone
        for e in edges:
            if e.u == node:
                heapq.heappush(queue, (gone + e.metres, e.v))
            if e.v == node and not e.one_way:
                heapq.heappush(queue, (gone + e.metres, e.u))
    return best


@settings(max_examples=300, deadline=None)
@given(restricted())
def test_every_way_is_as_long_as_for_a_driver_who_obeys(graph: tuple[list[Edge], list[Turn]]) -> None:
    edges, turns = graph
    made, honoured = with_turns(edges, turns, Numbers())
    free = set(range(SIZE)) - {turn.via for turn in honoured}
    for start in free:
        ours, theirs = metres_in(made, start), metres_obeying(edges, honoured, start)
        for node in free:
            assert abs(ours.get(node, -1) - theirs.get(node, -1)) < 1e-6


CROSS = {1: (-500, 0), 2: (0, 0), 3: (500, 0), 4: (0, 500), 5: (0, -500)}
ARMS = [([1, 2], {"highway": "residential"}), ([2, 3], {"highway": "residential"}),
        ([2, 4], {"highway": "residential"}), ([2, 5], {"highway": "residential"})]  # fmt: skip


def test_an_exception_for_buses_leaves_the_crossing_as_it_is(tmp_path: Path) -> None:
    turn = ([("w", 1, "from"), ("n", 2, "via"), ("w", 3, "to")], {"type": "restriction", "restriction": "no_left_turn"})
    tally, rows = imported(tmp_path, CROSS, ARMS, [(turn[0], turn[1] | {"except": "psv"})])
    assert (tally.turns, tally.nodes, len(rows)) == (0, 5, 4)
    tally, rows = imported(tmp_path, CROSS, ARMS, [turn])
    assert (tally.turns, tally.nodes) == (1, 6)
    assert sum(row["one_way"] for row in rows) == 3


def test_restrictions_that_cannot_be_honoured_are_named(tmp_path: Path) -> None:
    kind = {"type": "restriction", "restriction": "no_u_turn"}
    over_a_way = [("w", 1, "from"), ("w", 2, "via"), ("w", 3, "to")]
    through = [("w", 5, "from"), ("n", 2, "via"), ("w", 1, "to")]
    ways = [*ARMS, ([4, 2, 5], {"highway": "service"})]
    tally, _ = imported(tmp_path, CROSS, ways, [(over_a_way, kind), (through, kind)])
    assert (tally.turns, tally.turns_unheard) == (0, [1, 2])
