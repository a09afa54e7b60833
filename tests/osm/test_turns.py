"""Turn restrictions in the graph give the times that a driver who obeys them needs."""

from __future__ import annotations

import heapq
from math import dist
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.osm.banned import with_turns
from api.osm.edges import Edge, Look, Numbers, metres_between
from api.osm.extract import Turn
from tests.osm.making import at, imported

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
    chains = [
        (a, b, c) for a in edges for b in edges for c in edges
        if len({a.way, b.way, c.way}) == 3 and {a.u, a.v} & {b.u, b.v} and {b.u, b.v} & {c.u, c.v}
    ]  # fmt: skip
    for a, b, c in draw(st.lists(st.sampled_from(chains), max_size=3)) if chains else ():
        turns.append(Turn(len(turns), False, frozenset({a.way}), 0, frozenset({c.way}), b.way))
    for _ in range(draw(st.integers(0, 5))):
        at = [e for e in edges if draw(st.booleans())]
        if len(at) < 2:
            continue
        via = at[0].v
        turns.append(Turn(len(turns), draw(st.booleans()), frozenset({at[0].way}), via, frozenset({at[1].way})))
    return edges, turns


def metres_obeying(edges: list[Edge], turns: list[Turn], start: int) -> dict[int, float]:
    """The way a driver finds who remembers on which two ways he came: over states of node and ways."""
    steps = [(e.u, e.v, e) for e in edges] + [(e.v, e.u, e) for e in edges if not e.one_way]
    best: dict[int, float] = {}
    seen = set()
    queue = [(0.0, start, 0, 0)]
    while queue:
        gone, node, came, before = heapq.heappop(queue)
        if (node, came, before) in seen:
            continue
        seen.add((node, came, before))
        best.setdefault(node, gone)
        going = {e.way for u, _, e in steps if u == node}
        here = [t for t in turns if not t.over and t.via == node and came in t.from_ and t.to & going]
        over = [t for t in turns if t.over and t.over == came and before in t.from_]
        for u, v, e in steps:
            banned = any((e.way in t.to) != t.only for t in here) or any(e.way in t.to for t in over)
            if u == node and not banned:
                heapq.heappush(queue, (gone + e.metres, v, e.way, came))
    return best


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
    over = {turn.over for turn in honoured}
    turning = {turn.via for turn in honoured if not turn.over} | {
        end for e in edges if e.way in over for end in (e.u, e.v)
    }
    free = set(range(SIZE)) - turning
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
    over_ways = [("w", 1, "from"), ("w", 2, "via"), ("w", 4, "via"), ("w", 3, "to")]
    through = [("w", 5, "from"), ("n", 2, "via"), ("w", 1, "to")]
    ways = [*ARMS, ([4, 2, 5], {"highway": "service"})]
    tally, _ = imported(tmp_path, CROSS, ways, [(over_ways, kind), (through, kind)])
    assert (tally.turns, tally.turns_unheard) == (0, [1, 2])


def test_a_turn_back_over_a_median_is_banned_along_all_of_it(tmp_path: Path) -> None:
    fast, link = {"highway": "primary", "oneway": "yes"}, {"highway": "service"}
    nodes = {1: (-500, 0), 2: (0, 0), 3: (500, 0), 4: (500, 80), 5: (0, 80), 6: (-500, 80), 7: (0, 300)}
    ways = [([1, 2], fast), ([2, 3], fast), ([3, 4], fast), ([4, 5], fast), ([5, 6], fast), ([6, 1], fast),
            ([2, 5], link), ([5, 7], link)]  # fmt: skip
    turn = ([("w", 1, "from"), ("w", 7, "via"), ("w", 5, "to")], {"type": "restriction", "restriction": "no_u_turn"})
    tally, rows = imported(tmp_path, nodes, ways, [turn], spacing=30.0)
    assert (tally.turns, tally.turns_unheard) == (1, [])
    made = [Edge(row["u"], row["v"], tuple(row["geometry"].coords), row["one_way"], LOOK, 0, 0, 0) for row in rows]
    spots = {node: edge.points[end] for edge in made for node, end in ((edge.u, 0), (edge.v, -1))}
    west_in, west_out, north = (min(spots, key=lambda node: dist(spots[node], at(*nodes[k]))) for k in (1, 6, 7))
    metres = metres_in(made, west_in)
    straight = metres_between(spots[west_in], at(0, 0)) + 80
    assert metres[north] == pytest.approx(straight + 220, abs=1)
    back = straight + metres_between(at(0, 80), spots[west_out])
    assert metres[west_out] >= back + 2 * 25  # up the street to the next place to turn, and back
