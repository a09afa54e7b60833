"""Where vehicles may stop in a town of many roads: spread over what is served, at every place, and always the same."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import cKDTree

from api.town import Town, load_town
from api.town.build import build_town
from api.town.load import load_sources
from api.town.locations import FEWEST, MOST, Locations
from api.town.thinning import thinned
from scheduler.travel.search import Search
from tests.town.conftest import KAMISHIHORO
from tests.town.made_roads import rows_with_a_grid, with_speeds, write_roads

THURSDAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def dense(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Kamishihoro with thousands of crossings."""
    folder = Path(shutil.copytree(KAMISHIHORO, tmp_path_factory.mktemp("dense") / "town"))
    write_roads(folder, rows_with_a_grid())
    return with_speeds(folder, "{ track = 30, residential = 30 }", "{ track = 20, residential = 20 }")


@pytest.fixture(scope="module")
def big(dense: Path) -> Town:
    return load_town(dense)


def test_a_town_of_few_nodes_may_be_stopped_at_each_of_them(town: Town) -> None:
    assert town.locations.node.tolist() == list(range(town.roads.size))


def test_a_town_of_many_nodes_has_locations_spread_over_what_is_served_and_one_for_each_place(big: Town) -> None:
    locations, places = big.locations, big.places.values()
    assert big.roads.size > 2 * MOST
    assert FEWEST <= locations.size <= MOST + len({place.location for place in places})
    assert len(set(locations.node.tolist())) == locations.size
    spread = cKDTree(_metres(locations.lon, locations.lat))
    served = [area for line in big.lines for area in line.areas]
    inside = big.areas.inside(served, big.roads.lon, big.roads.lat)
    away = spread.query(_metres(big.roads.lon[inside], big.roads.lat[inside]))[0]
    assert np.percentile(away, 95) < 400
    for place in places:
        there = _metres(big.locations.lon[[place.location]], big.locations.lat[[place.location]])[0]
        door = _metres(np.array([place.lon]), np.array([place.lat]))[0]
        assert np.hypot(*(there - door)) <= big.roads.nearest(place.lon, place.lat)[1] + 150


def test_the_table_between_locations_is_that_between_their_nodes(big: Town) -> None:
    search = Search(big.roads, big.roads.edge_seconds(big.speeds(THURSDAY)))
    nodes = big.locations.node.astype(np.int64)
    travel = big.travel(THURSDAY)
    rows = np.arange(0, nodes.size, 97)
    seconds, metres = search.table(nodes[rows], nodes)
    assert np.array_equal(travel.arrays.seconds[rows], seconds)
    assert [travel.distance(int(a), 5) for a in rows] == metres[:, 5].tolist()
    a, b = (big.places[name].location for name in ("depot", "clinic"))
    way = big.path(a, b, THURSDAY)
    ends = [(float(big.locations.lon[end]), float(big.locations.lat[end])) for end in (a, b)]
    assert [way[0], way[-1]] == ends


def test_closed_roads_change_only_the_ways_over_them(big: Town) -> None:
    a, b = (big.places[name].location for name in ("depot", "clinic"))
    before = big.travel(THURSDAY)
    node = big.locations.node
    way = big.matrices.way(big.roads, int(node[a]), int(node[b]), big.pace(THURSDAY))
    assert way
    closed = frozenset(big.roads.arcs.edge[way[len(way) // 2 :][:3]].tolist())
    after = big.travel(THURSDAY, closed)
    seconds = big.roads.edge_seconds(big.speeds(THURSDAY))
    seconds[list(closed)] = -1
    rows = np.array([a, b, 0, 7, node.size - 1])
    expected = Search(big.roads, seconds).table(node[rows].astype(np.int64), node.astype(np.int64))[0]
    assert np.array_equal(after.arrays.seconds[rows], expected)
    assert (after.arrays.seconds >= before.arrays.seconds).all()
    assert (after.arrays.seconds > before.arrays.seconds).any()
    assert not set(big.path(a, b, THURSDAY, closed)) >= set(big.path(a, b, THURSDAY))


def test_locations_that_are_known_keep_their_numbers_when_the_folder_changes(big: Town, dense: Path) -> None:
    again = build_town(dense, load_sources(dense), None, big.locations)
    assert np.array_equal(again.locations.node, big.locations.node)
    sources = load_sources(KAMISHIHORO)
    other = build_town(KAMISHIHORO, sources, None, big.locations)
    assert other.locations.size >= other.roads.size
    gone = _metres(big.locations.lon, big.locations.lat)
    roads = cKDTree(_metres(other.roads.lon, other.roads.lat))
    now = _metres(other.locations.lon, other.locations.lat)[: big.locations.size]
    assert np.hypot(*(now - gone).T) == pytest.approx(roads.query(gone)[0], abs=0.5)
    assert {int(node) for node in other.locations.node} == set(range(other.roads.size))


def test_no_new_location_is_put_beside_a_known_one(big: Town, dense: Path) -> None:
    """Half of them known, the rest are found again: a town does not grow with every change of its folder."""
    half = Locations(*(part[::2].copy() for part in (big.locations.lon, big.locations.lat, big.locations.node)))
    again = build_town(dense, load_sources(dense), None, half)
    assert again.locations.size <= big.locations.size * 1.2
    assert np.array_equal(again.locations.node[: half.size], half.node)


def test_nobody_gets_out_on_a_motorway(dense: Path, tmp_path: Path) -> None:
    rows = rows_with_a_grid(20)
    rows["road_class"] = ["motorway" if name == "trunk" else name for name in rows["road_class"]]
    folder = Path(shutil.copytree(dense, tmp_path / "town"))
    write_roads(folder, rows)
    town = load_town(folder)
    streets = {
        node
        for edge, name in enumerate(town.roads.road_class)
        if name != "motorway"
        for node in (int(town.roads.u[edge]), int(town.roads.v[edge]))
    }
    assert set(town.locations.node.tolist()) <= streets


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 5000)), min_size=1, max_size=300), st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_thinning_keeps_few_points_that_lie_apart(points: list[tuple[int, int]], most: int) -> None:
    x, y = np.array(points, dtype=np.float64).T
    chosen, side = thinned(np.arange(x.size), x, y, most)
    assert 0 < chosen.size <= max(most, 1)
    if side:
        squares = {(int(x[i] // side), int(y[i] // side)) for i in range(x.size)}
        assert chosen.size == len(squares)


def _metres(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    return np.stack([(lon - 143.3) * 111_195 * np.cos(np.radians(43.25)), (lat - 43.2) * 111_195], axis=1)


def test_what_is_stored_is_read_and_only_new_places_are_computed(dense: Path, big: Town, tmp_path: Path) -> None:
    first = load_town(dense, tmp_path).travel(THURSDAY)
    assert np.array_equal(first.arrays.seconds, big.travel(THURSDAY).arrays.seconds)
    written = _written(tmp_path)
    assert {name.split("-")[0] for name in written} == {"roads", "travel"}
    again = load_town(dense, tmp_path)
    assert np.array_equal(again.travel(THURSDAY).arrays.seconds, first.arrays.seconds)
    assert _written(tmp_path) == written
    node = np.arange(0, big.roads.size, 5, dtype=np.int32)
    others = Locations(big.roads.lon[node], big.roads.lat[node], node)
    more = build_town(dense, load_sources(dense), tmp_path, others)
    alone = build_town(dense, load_sources(dense), None, others)
    assert not np.isin(more.locations.node, big.locations.node).all()
    assert np.array_equal(more.travel(THURSDAY).arrays.seconds, alone.travel(THURSDAY).arrays.seconds)
    assert {name for name, at in _written(tmp_path).items() if written[name] != at} == {
        name for name in written if name.startswith("travel")
    }


@pytest.mark.parametrize("name", ["order", "head", "node_count"])
@pytest.mark.parametrize("left", [0.0, 0.5])
def test_a_stored_order_of_the_nodes_that_is_damaged_is_found_anew(
    dense: Path, big: Town, tmp_path: Path, name: str, left: float
) -> None:
    town = load_town(dense, tmp_path)
    a, b = (town.places[place].location for place in ("depot", "clinic"))
    way = town.path(a, b, THURSDAY)
    [part] = tmp_path.glob(f"roads-*/{name}")
    whole = part.read_bytes()
    part.write_bytes(whole[: int(len(whole) * left) // 4 * 4])
    assert load_town(dense, tmp_path).path(a, b, THURSDAY) == way
    assert part.read_bytes() == whole


def _written(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
