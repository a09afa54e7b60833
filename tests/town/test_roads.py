"""Road times against properties, and against another implementation of shortest ways."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from api.town import Town
from scheduler.travel.closing import closed_table
from scheduler.travel.fastest import Fastest
from scheduler.travel.hierarchy import Hierarchy, Weighted
from scheduler.travel.roads import UNREACHABLE, RoadNetwork
from scheduler.travel.search import Search

SPEEDS = {"wide": 60.0, "narrow": 20.0}
SNAIL = {"wide": 60.0, "narrow": 0.2}
"""At this pace a drive takes many hours, which are more than fit into one number with its metres."""
SUMMER, WINTER = date(2026, 7, 2), date(2026, 11, 26)


def network(size: int, edges: list[tuple[int, int, int, str, bool]]) -> RoadNetwork:
    u, v, metres, classes, one_way = zip(*edges, strict=True) if edges else ((), (), (), (), ())
    return RoadNetwork(
        lon=np.linspace(143.0, 143.1, size),
        lat=np.full(size, 43.0),
        u=np.array(u, dtype=np.int32),
        v=np.array(v, dtype=np.int32),
        metres=np.array(metres, dtype=np.int32),
        road_class=tuple(classes),
        one_way=np.array(one_way, dtype=np.bool_),
    )


def plain_dijkstra(roads: RoadNetwork, start: int, speeds: Mapping[str, float] = SPEEDS) -> dict[int, tuple[int, int]]:
    """Textbook Dijkstra over (seconds, metres), with a heap."""
    seconds = roads.edge_seconds(speeds)
    neighbours: dict[int, list[tuple[int, int, int]]] = {}
    for i, (a, b) in enumerate(zip(roads.u.tolist(), roads.v.tolist(), strict=True)):
        if seconds[i] >= 0:
            neighbours.setdefault(a, []).append((b, int(seconds[i]), int(roads.metres[i])))
            if not roads.one_way[i]:
                neighbours.setdefault(b, []).append((a, int(seconds[i]), int(roads.metres[i])))
    best: dict[int, tuple[int, int]] = {}
    queue = [(0, 0, start)]
    while queue:
        time, way, node = heapq.heappop(queue)
        if node not in best:
            best[node] = (time, way)
            for to, more, metres in neighbours.get(node, []):
                heapq.heappush(queue, (time + more, way + metres, to))
    return best


@st.composite
def networks(draw: st.DrawFn) -> RoadNetwork:
    size = draw(st.integers(1, 9))
    node = st.integers(0, size - 1)
    edge = st.tuples(node, node, st.integers(0, 3000), st.sampled_from(["wide", "narrow", "closed"]), st.booleans())
    return network(size, draw(st.lists(edge, max_size=25)))


def both(roads: RoadNetwork, speeds: Mapping[str, float] = SPEEDS) -> list[Fastest]:
    """Ways as a search finds them, and as a hierarchy does."""
    seconds = roads.edge_seconds(speeds)
    return [Search(roads, seconds), Weighted(Hierarchy(roads), seconds)]


def all_nodes(roads: RoadNetwork) -> NDArray[np.int64]:
    return np.arange(roads.size, dtype=np.int64)


@given(networks(), st.sampled_from([SPEEDS, SNAIL]))
@settings(max_examples=150, deadline=None)
def test_times_and_metres_equal_a_textbook_dijkstra(roads: RoadNetwork, speeds: Mapping[str, float]) -> None:
    nodes = all_nodes(roads)
    for ways in both(roads, speeds):
        seconds, metres = ways.table(nodes, nodes)
        assert np.array_equal(ways.seconds(nodes, nodes), seconds)
        for a in range(roads.size):
            best = plain_dijkstra(roads, a, speeds)
            for b in range(roads.size):
                assert (seconds[a, b], metres[a, b]) == best.get(b, (UNREACHABLE, UNREACHABLE))


@given(networks(), st.sampled_from([SPEEDS, SNAIL]), st.data())
@settings(max_examples=100, deadline=None)
def test_the_way_drawn_takes_the_time_and_metres_of_the_table(
    roads: RoadNetwork, speeds: Mapping[str, float], data: st.DataObject
) -> None:
    a, b = (data.draw(st.integers(0, roads.size - 1)) for _ in range(2))
    takes = roads.edge_seconds(speeds)
    for ways in both(roads, speeds):
        seconds, metres = (int(part[0, 0]) for part in ways.table(np.array([a]), np.array([b])))
        way = ways.way(a, b)
        if seconds == UNREACHABLE:
            assert way is None
        else:
            assert way is not None
            assert [a, *roads.arcs.head[way]] == [*roads.arcs.tail[way], b]
            edges = roads.arcs.edge[way]
            assert (int(takes[edges].sum()), int(roads.metres[edges].sum())) == (seconds, metres)


@given(networks(), st.sampled_from([SPEEDS, SNAIL]), st.data())
@settings(max_examples=150, deadline=None)
def test_a_table_mended_for_closed_roads_is_the_table_without_them(
    roads: RoadNetwork, speeds: Mapping[str, float], data: st.DataObject
) -> None:
    edges = data.draw(st.sets(st.integers(0, max(len(roads.road_class) - 1, 0)), max_size=4))
    closed = roads.arcs_of(edges)
    seconds, nodes = roads.edge_seconds(speeds), all_nodes(roads)
    without = np.where(np.isin(np.arange(seconds.size), list(edges)), -1, seconds)
    expected = Search(roads, without).table(nodes, nodes)
    for ways in both(roads, speeds):
        mended = closed_table(ways, roads.arcs, seconds[roads.arcs.edge], nodes, ways.table(nodes, nodes), closed)
        assert [part.tolist() for part in mended] == [part.tolist() for part in expected]
        assert [part.tolist() for part in ways.table(nodes, nodes, closed)] == [part.tolist() for part in expected]


def test_no_detour_in_the_town_is_faster_than_the_table(town: Town) -> None:
    seconds = town.travel(WINTER).arrays.seconds
    for middle in range(0, town.roads.size, 7):
        assert (seconds <= seconds[:, [middle]] + seconds[[middle], :]).all()


def test_the_towns_roads_are_as_fast_back_as_there(town: Town) -> None:
    seconds = town.travel(SUMMER).arrays.seconds
    assert (seconds == seconds.T).all()


def test_every_crossing_of_the_town_is_reached(town: Town) -> None:
    assert town.travel(SUMMER).arrays.seconds.max() < UNREACHABLE


def test_winter_is_slower_on_every_way(town: Town) -> None:
    summer, winter = town.travel(SUMMER).arrays.seconds, town.travel(WINTER).arrays.seconds
    apart = ~np.eye(town.roads.size, dtype=bool)
    assert (winter >= summer).all()
    assert winter[apart].mean() > 1.2 * summer[apart].mean()


def test_nukabira_lies_some_24_km_from_the_town_hall(town: Town) -> None:
    hall, springs = town.places["town-hall"].location, town.places["nukabira"].location
    assert town.travel(SUMMER).distance(hall, springs) == pytest.approx(24_000, abs=1000)


def test_a_way_between_neighbours_is_not_shorter_than_the_crow_flies(town: Town) -> None:
    roads = town.roads
    for i in range(0, len(roads.road_class), 11):
        a, b = int(roads.u[i]), int(roads.v[i])
        east = (roads.lon[a] - roads.lon[b]) * 111_195 * np.cos(np.radians(43.25))
        north = (roads.lat[a] - roads.lat[b]) * 111_195
        assert roads.metres[i] >= np.hypot(east, north) * 0.995 - 1


@pytest.mark.parametrize("edge", [(0, 5, 10, "wide", False), (-1, 0, 10, "wide", False), (0, 1, -1, "wide", False)])
def test_an_edge_without_its_nodes_or_with_a_negative_length_is_refused(edge: tuple[int, int, int, str, bool]) -> None:
    with pytest.raises(ValueError, match="an edge must join two nodes"):
        network(2, [edge])
