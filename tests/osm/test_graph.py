"""From ways to a graph: what is joined, what is cut, and which way it may be driven."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.osm.making import at, imported

ROAD = {"highway": "residential"}
CROSS = {1: (-500, 0), 2: (0, 0), 3: (500, 0), 4: (0, 500), 5: (0, -500)}


def test_ways_that_share_a_point_are_joined_and_ways_that_only_cross_are_not(tmp_path: Path) -> None:
    nodes = CROSS | {6: (250, -500), 7: (250, 500)}
    ways = [([1, 2, 3], ROAD), ([5, 2, 4], ROAD), ([6, 7], ROAD | {"bridge": "yes", "layer": "1"})]
    tally, rows = imported(tmp_path, nodes, ways)
    assert len(rows) == 4
    assert tally.parts[0].reason == "apart"
    assert tally.parts[0].metres == 1000


def test_where_nothing_branches_off_one_edge_is_left(tmp_path: Path) -> None:
    nodes = {1: (0, 0), 2: (100, 0), 3: (200, 50), 4: (300, 0)}
    tally, rows = imported(tmp_path, nodes, [([1, 2], ROAD), ([3, 2], ROAD), ([3, 4], ROAD)])
    assert (tally.edges, tally.nodes, tally.metres) == (1, 2, round(100 + 2 * 111.803))
    assert len(rows[0]["geometry"].coords) == 4


def test_a_change_of_speed_keeps_its_point(tmp_path: Path) -> None:
    nodes = {1: (0, 0), 2: (100, 0), 3: (200, 0)}
    _, rows = imported(tmp_path, nodes, [([1, 2], ROAD | {"maxspeed": "30"}), ([2, 3], ROAD | {"maxspeed": "50"})])
    assert sorted((row["metres"], row["kmh"]) for row in rows) == [(100, 30.0), (100, 50.0)]


@pytest.mark.parametrize("spacing", [40.0, 100.0, 333.0])
def test_a_long_road_is_cut_so_that_one_can_stop_often(tmp_path: Path, spacing: float) -> None:
    nodes = {1: (0, 0), 2: (130, 0), 3: (130, 500), 4: (1000, 500)}
    tally, rows = imported(tmp_path, nodes, [([1, 2, 3, 4], ROAD)], spacing=spacing)
    assert max(row["metres"] for row in rows) <= spacing
    assert sum(row["metres"] for row in rows) == pytest.approx(1500, abs=len(rows) / 2)
    assert tally.nodes == len(rows) + 1
    assert {row["way"] for row in rows} == {1}


def test_a_road_that_comes_back_to_itself_keeps_places_to_stop(tmp_path: Path) -> None:
    nodes = {1: (-300, 0), 2: (0, 0), 3: (50, 50), 4: (100, 0)}
    tally, rows = imported(tmp_path, nodes, [([1, 2], ROAD), ([2, 3, 4, 2], ROAD)])
    assert all(row["u"] != row["v"] for row in rows)
    assert tally.nodes == 3


def test_a_one_way_road_runs_along_its_points_or_against_them(tmp_path: Path) -> None:
    nodes = {1: (0, 0), 2: (500, 0), 3: (500, 500), 4: (0, 500)}
    ways = [([1, 2], ROAD | {"oneway": "yes"}), ([3, 2], ROAD | {"oneway": "-1"}), ([3, 4, 1], ROAD)]
    _, rows = imported(tmp_path, nodes, ways)
    one_way = [row["geometry"].coords for row in rows if row["one_way"]]
    assert [list(line) for line in one_way] == [[at(0, 0), at(500, 0), at(500, 500)]]
    assert sum(not row["one_way"] for row in rows) == 1


def test_a_one_way_dead_end_is_told_as_no_way_back(tmp_path: Path) -> None:
    ways = [([1, 2, 3], ROAD), ([2, 4], ROAD), ([2, 5], ROAD | {"oneway": "yes", "name": "Sackgasse"})]
    tally, rows = imported(tmp_path, CROSS, ways)
    assert len(rows) == 3
    assert [(part.reason, part.name, part.metres) for part in tally.parts] == [("no_way_back", "Sackgasse", 500)]


def test_a_bollard_divides_a_road_for_buses(tmp_path: Path) -> None:
    nodes = {1: (-900, 0), 2: (0, 0), 3: (500, 0)}
    tally, rows = imported(tmp_path, nodes, [([1, 2, 3], ROAD)], tagged={2: {"barrier": "bollard"}})
    assert [row["metres"] for row in rows] == [900]
    assert [part.metres for part in tally.parts] == [500]


def test_roads_end_a_margin_outside_the_area(tmp_path: Path) -> None:
    nodes = {i: (600 * i, 0) for i in range(1, 21)}
    tally, _ = imported(tmp_path, nodes, [(list(nodes), ROAD)])
    # The area reaches 3,000 m east, the margin 1,000 m more, and the step that leads out of it is the last: to 4,200 m.
    assert tally.metres == 3600


def test_points_the_file_does_not_hold_cut_a_road_and_are_counted(tmp_path: Path) -> None:
    nodes = {1: (0, 0), 2: (300, 0), 3: (800, 0), 4: (1000, 0)}
    tally, rows = imported(tmp_path, nodes, [([1, 2, 99, 3, 4], ROAD)])
    assert tally.missing_points == 1
    assert [row["metres"] for row in rows] == [300]


def test_streets_in_a_built_up_area_have_its_limit(tmp_path: Path) -> None:
    nodes = {1: (-900, 0), 2: (0, 0), 3: (900, 0), 11: (-950, -50), 12: (50, -50), 13: (50, 50), 14: (-950, 50)}
    road = {"highway": "tertiary"}
    ways = [([1, 2], road), ([2, 3], road), ([11, 12, 13, 14, 11], {"landuse": "residential"})]
    _, rows = imported(tmp_path, nodes, ways)
    assert [row["kmh"] for row in rows] == [50.0, 80.0]


def test_dual_carriageways_and_wide_roads_have_a_side(tmp_path: Path) -> None:
    fast = {"highway": "primary", "oneway": "yes"}
    nodes = {
        1: (0, 0), 2: (500, 0), 3: (500, 15), 4: (0, 15), 5: (-400, 7), 6: (900, 7), 7: (-400, 600), 8: (900, 600),
    }  # fmt: skip
    ways = [
        ([1, 2], fast), ([3, 4], fast), ([4, 5, 1], fast), ([2, 6, 3], fast),
        ([5, 7], {"highway": "primary", "lanes": "4"}), ([7, 8], ROAD), ([8, 6], ROAD | {"oneway": "yes"}),
    ]  # fmt: skip
    _, rows = imported(tmp_path, nodes, ways)
    assert [(row["road_class"], row["one_way"], row["side"]) for row in rows] == [
        ("primary", True, True), ("primary", True, True), ("primary", False, True),
        ("residential", False, False), ("residential", True, False),
    ]  # fmt: skip
