"""Stops on the driving side of wide roads, and closures that close a road in every lane and for every turn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra

from api.town.ground import same_ground
from api.town.read_roads import read_roads
from api.town.report import Report
from api.town.road_map import RoadMap
from api.town.sides import shared_points, with_fronts
from tests.osm.making import EAST, NORTH, at, imported

STREET = {"highway": "residential"}
WIDE = {"highway": "primary", "lanes": "4"}
# A wide road from west to east along y = 0 with a way round, and a street beside it from (500, 20) to the north.
NODES = {
    1: (0, 0), 2: (500, 0), 3: (1000, 0), 4: (1000, 800), 5: (0, 800), 6: (500, 800), 7: (500, 100), 8: (650, 100),
    9: (650, 300),
}  # fmt: skip
WAYS = [([1, 2, 3], WIDE), ([3, 4, 6, 5, 1], STREET), ([2, 7, 6], STREET), ([7, 8, 9], STREET)]


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> RoadMap:
    return road_map(tmp_path_factory.mktemp("wide"), NODES, WAYS)


def road_map(folder: Path, *osm: object, **more: object) -> RoadMap:
    imported(folder, *osm, **more)
    report = Report(folder)
    found = read_roads(folder, report)
    assert found is not None, report.findings
    return found


def metres(roads: RoadMap, start: int) -> np.ndarray:
    """Of the shortest ways from a node to all."""
    arcs = roads.network.arcs
    weight = roads.network.metres[arcs.edge].astype(float)
    order = np.lexsort((-weight, arcs.head, arcs.tail))
    matrix = np.full((roads.network.size,) * 2, np.inf)
    matrix[arcs.tail[order], arcs.head[order]] = weight[order]
    return dijkstra(csr_array(np.where(np.isfinite(matrix), matrix, 0)), indices=start)


def node_at(roads: RoadMap, x: float, y: float) -> int:
    return roads.network.nearest(*at(x, y))[0]


@pytest.mark.parametrize(
    ("y", "left", "coming_from"), [(-12, False, 0), (12, False, 1000), (-12, True, 1000), (12, True, 0)]
)
def test_a_place_is_reached_on_the_lane_of_its_side(roads: RoadMap, y: float, left: bool, coming_from: float) -> None:
    sided, nodes = with_fronts(roads, [at(300, y)], left)
    front = nodes[0]
    assert (sided.network.lon[front], sided.network.lat[front]) == pytest.approx(at(300, 0), abs=20 * NORTH)
    straight = abs(coming_from - (sided.network.lon[front] - at(0, 0)[0]) / EAST)
    assert metres(sided, node_at(sided, coming_from, 0))[front] == pytest.approx(straight, abs=3)
    against = metres(sided, node_at(sided, 1000 - coming_from, 0))[front]
    assert against >= 1000 - straight + 390  # on to the next crossing and back, not across the road


def test_a_place_on_a_street_near_a_wide_road_keeps_to_its_street(roads: RoadMap) -> None:
    sided, nodes = with_fronts(roads, [at(655, 95), at(480, 60)], False)
    assert nodes == {0: node_at(sided, 650, 100), 1: node_at(sided, 500, 100)}
    assert sided.network.size == roads.network.size


def test_roads_without_a_side_or_places_far_from_one_stay_as_they_are(roads: RoadMap, tmp_path: Path) -> None:
    assert with_fronts(roads, [at(500, 700)], False) == (roads, {})
    plain = road_map(tmp_path, NODES, [(refs, STREET) for refs, _ in WAYS])
    assert with_fronts(plain, [at(300, 5)], False) == (plain, {})


@settings(max_examples=60, deadline=None)
@given(
    places=st.lists(st.tuples(st.integers(15, 985), st.integers(-14, 14).filter(bool)), max_size=8), left=st.booleans()
)
def test_wherever_the_places_are_all_can_be_reached_and_no_way_gets_longer(
    roads: RoadMap, places: list[tuple[int, int]], left: bool
) -> None:
    sided, nodes = with_fronts(roads, [at(x, y) for x, y in places], left)
    arcs = sided.network.arcs
    graph = csr_array((np.ones(arcs.tail.size), (arcs.tail, arcs.head)), shape=(sided.network.size,) * 2)
    assert connected_components(graph, connection="strong")[0] == 1
    for place, node in nodes.items():
        x = (sided.network.lon[node] - at(0, 0)[0]) / EAST
        assert abs(x - places[place][0]) < 21
    for start in range(roads.network.size):
        before, after = metres(roads, start), metres(sided, start)[: roads.network.size]
        assert np.abs(before - after).max() <= 2  # parts are whole metres


def test_of_a_dual_carriageway_a_place_is_on_the_nearer_one(tmp_path: Path) -> None:
    fast = {"highway": "primary", "oneway": "yes"}
    nodes = {1: (0, 0), 2: (600, 0), 3: (600, 15), 4: (0, 15), 5: (-300, 7), 6: (900, 7)}
    ways = [([1, 2], fast), ([3, 4], fast), ([4, 5, 1], fast), ([2, 6, 3], fast), ([5, 6], STREET)]
    roads = road_map(tmp_path, nodes, [*ways[:4], ([5, 1], STREET), ([6, 3], STREET)])
    sided, fronts = with_fronts(roads, [at(290, -10), at(290, 25), at(290, 7)], False)
    north = [(sided.network.lat[fronts[i]] - at(0, 0)[1]) / NORTH for i in range(3)]
    assert north[:2] == pytest.approx([0, 15], abs=0.1)
    assert north[2] in (pytest.approx(0, abs=0.1), pytest.approx(15, abs=0.1))


def test_a_road_closed_in_one_lane_is_closed_in_the_other(roads: RoadMap) -> None:
    sided, nodes = with_fronts(roads, [at(200, -10), at(300, 10), at(700, 10)], False)
    of = {(int(u), int(v)): i for i, (u, v) in enumerate(zip(sided.network.u, sided.network.v, strict=True))}
    west, south = node_at(sided, 0, 0), nodes[0]
    closed = set(same_ground(sided, [of[west, south]]))
    back = {edge for (u, v), edge in of.items() if v == west and sided.network.one_way[edge]}
    assert closed == {of[west, south], *back}


def test_closing_one_carriageway_or_street_leaves_what_crosses_it_open(roads: RoadMap) -> None:
    street = next(i for i, name in enumerate(roads.network.road_class) if name == "residential")
    assert same_ground(roads, [street]) == (street,)
    assert same_ground(roads, []) == ()


def test_copies_of_a_crossing_for_a_turn_are_no_places_to_halt(tmp_path: Path) -> None:
    turn = [("w", 1, "from"), ("n", 2, "via"), ("w", 3, "to")]
    nodes = {1: (-500, 0), 2: (0, 0), 3: (500, 0), 4: (0, 500)}
    ways = [([1, 2], STREET), ([2, 3], STREET), ([2, 4], STREET)]
    roads = road_map(tmp_path, nodes, ways, [(turn, {"type": "restriction", "restriction": "no_left_turn"})])
    shared = np.flatnonzero(shared_points(roads))
    assert shared.size == 2
    assert {(roads.network.lon[node], roads.network.lat[node]) for node in shared} == {at(0, 0)}
    into_the_crossing = next(i for i in range(roads.network.u.size) if roads.network.one_way[i])
    assert len(same_ground(roads, [into_the_crossing])) > 1
