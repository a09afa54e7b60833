"""What the tags of a way mean for a bus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.osm.access import blocks, refused
from api.osm.countries import COUNTRIES
from api.osm.oneways import direction
from api.osm.speeds import kmh_of, parsed
from api.osm.turns import holds
from api.town.country import country_of, drives_left

DE = COUNTRIES["de"]


def tags(text: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in text.split())


@pytest.mark.parametrize(
    ("way", "reason"),
    [
        ("highway=residential", None),
        ("highway=service access=destination", None),
        ("highway=service access=no bus=yes", None),
        ("highway=service access=private", "private"),
        ("highway=residential motor_vehicle=no", "no_access"),
        ("highway=residential motor_vehicle=no psv=yes", None),
        ("highway=unclassified bus=no", "no_access"),
        ("highway=track", "track"),
        ("highway=track tracktype=grade1", None),
        ("highway=track tracktype=grade3 motor_vehicle=yes", None),
        ("highway=track tracktype=grade1 motor_vehicle=agricultural", "no_access"),
        ("highway=pedestrian", "foot"),
        ("highway=pedestrian access=yes", "foot"),
        ("highway=pedestrian bus=designated", None),
        ("highway=cycleway", "foot"),
        ("highway=construction construction=primary", "being_built"),
        ("highway=service area=yes", "area"),
        ("highway=pedestrian area=yes", "foot"),
        ("highway=bus_stop", "not_road"),
        ("route=ferry motor_vehicle=yes", "ferry"),
        ("highway=busway", None),
    ],
)
def test_a_way_is_driven_or_left_out_with_its_reason(way: str, reason: str | None) -> None:
    assert refused(tags(way)) == reason


@pytest.mark.parametrize(
    ("barrier", "closed"),
    [
        ("barrier=bollard", True), ("barrier=bollard bus=yes", False), ("barrier=bus_trap", False),
        ("barrier=gate", False), ("barrier=gate access=private", True), ("barrier=lift_gate access=no psv=yes", False),
    ],
)  # fmt: skip
def test_a_barrier_stops_a_bus_unless_it_is_made_for_one(barrier: str, closed: bool) -> None:
    assert blocks(tags(barrier)) is closed


@pytest.mark.parametrize(
    ("way", "course"),
    [
        ("highway=primary", "both"),
        ("highway=primary oneway=yes", "forward"),
        ("highway=primary oneway=-1", "backward"),
        ("highway=primary oneway=reversible", "none"),
        ("highway=primary oneway=yes oneway:bus=no", "both"),
        ("highway=primary oneway=-1 oneway:psv=no", "both"),
        ("highway=primary oneway=yes busway=opposite_lane", "both"),
        ("highway=primary oneway=no oneway:motor_vehicle=yes", "forward"),
        ("highway=motorway", "forward"),
        ("highway=tertiary junction=roundabout", "forward"),
        ("highway=tertiary junction=circular oneway=no", "both"),
    ],
)
def test_one_ways_are_those_of_a_bus(way: str, course: str) -> None:
    assert direction(tags(way)) == course


@pytest.mark.parametrize(
    ("value", "kmh"),
    [
        ("50", 50), ("30 mph", 48.28), ("30mph", 48.28), ("walk", 7), ("DE:urban", 50), ("DE:rural", 80),
        ("DE:zone30", 30), ("DE:zone:20", 20), ("AT:urban", 50), ("GB:nsl_single", 80.47), ("XX:urban", 50),
        ("50;30", 30), ("none", 80), ("signals", None), ("variable", None), ("", None), ("0", None), ("fast", None),
        ("999", None),
    ],
)  # fmt: skip
def test_a_maxspeed_is_read_in_all_the_ways_it_is_written(value: str, kmh: float | None) -> None:
    found = parsed(value, DE)
    assert found == (None if kmh is None else pytest.approx(kmh, abs=0.01))


@given(st.text(max_size=20))
def test_no_text_as_a_maxspeed_breaks_the_import(value: str) -> None:
    found = parsed(value, DE)
    assert found is None or found > 0


@pytest.mark.parametrize(
    ("way", "built_up", "kmh"),
    [
        ("highway=secondary maxspeed=70", True, 70),
        ("highway=secondary", False, 80),
        ("highway=secondary", True, 50),
        ("highway=residential", False, 50),
        ("highway=living_street", True, 7),
        ("highway=service", True, 20),
        ("highway=secondary zone:traffic=DE:urban", False, 50),
        ("highway=secondary maxspeed=100 maxspeed:bus=60", False, 60),
        ("highway=secondary maxspeed:forward=70 maxspeed:backward=50", False, 50),
        ("highway=secondary maxspeed=signals source:maxspeed=DE:urban", False, 50),
    ],
)
def test_the_speed_is_tagged_or_the_countrys_default(way: str, built_up: bool, kmh: float) -> None:
    assert kmh_of(tags(way), True, True, built_up, DE) == kmh


@pytest.mark.parametrize(
    ("way", "kmh"),
    [
        ("highway=residential", 30), ("highway=tertiary", 60), ("highway=unclassified lane_markings=no", 30),
        ("highway=residential lanes=2", 60), ("highway=unclassified lanes=1", 30),
        ("highway=residential maxspeed=40", 40),
    ],
)  # fmt: skip
def test_in_japan_a_road_without_a_centre_line_has_a_limit_of_its_own(way: str, kmh: float) -> None:
    assert kmh_of(tags(way), True, True, True, COUNTRIES["jp"]) == kmh


def test_a_one_way_road_has_the_speed_of_its_direction() -> None:
    way = tags("highway=secondary maxspeed:forward=70 maxspeed:backward=50")
    assert kmh_of(way, True, False, False, DE) == 70


def test_the_country_follows_from_the_towns_clock() -> None:
    assert (country_of("Europe/Berlin"), country_of("Asia/Tokyo"), country_of("UTC")) == ("de", "jp", None)
    assert (drives_left("Asia/Tokyo"), drives_left("Europe/Berlin"), drives_left("UTC")) == (True, False, False)


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ("restriction=no_left_turn", "no_left_turn"),
        ("restriction=no_left_turn except=psv", None),
        ("restriction=no_left_turn except=bicycle;bus", None),
        ("restriction=no_left_turn except=bicycle", "no_left_turn"),
        ("restriction:hgv=no_left_turn", None),
        ("restriction:bus=only_straight_on restriction=no_left_turn", "only_straight_on"),
        ("restriction=no_pedestrian_crossing", None),
    ],
)
def test_a_restriction_holds_for_a_bus_or_not(relation: str, kind: str | None) -> None:
    assert holds(tags(relation)) == kind


def test_a_restriction_of_some_hours_is_taken_to_hold_always() -> None:
    assert holds({"restriction:conditional": "no_right_turn @ (Mo-Fr 07:00-09:00)"}) == "no_right_turn"
