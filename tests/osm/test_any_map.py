"""Whatever a mapper drew: an import says what is wrong, or makes roads that load and lead everywhere."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from api.osm.problem import ImportProblem
from api.osm.roads import import_roads
from api.town.read_roads import read_roads
from api.town.report import Report
from scheduler.travel.fastest import fastest
from tests.osm.making import write_osm, write_square

SIZE = 7
KEYS = {
    "highway": ["residential", "primary", "track", "footway", "service", "motorway_link", "living_street", "nonsense"],
    "oneway": ["yes", "-1", "no", "reversible", "alternating", "maybe"],
    "junction": ["roundabout"],
    "access": ["private", "no", "yes", "destination"],
    "bus": ["yes", "no"],
    "maxspeed": ["50", "walk", "-5", "1e9", "DE:urban", "none", "30 mph", "0", "999"],
    "lanes": ["1", "4", "-3", "many"],
    "name": ["Straße", "道", "'; drop table roads; --", ""],
}

way_tags = st.fixed_dictionaries({}, optional={key: st.sampled_from(values) for key, values in KEYS.items()})
node = st.integers(1, SIZE + 1)  # one of them is not in the file
ways = st.lists(st.tuples(st.lists(node, min_size=1, max_size=5), way_tags), min_size=1, max_size=9)
places = st.lists(st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=SIZE, max_size=SIZE)
turns = st.lists(
    st.tuples(
        st.lists(
            st.tuples(st.sampled_from("nw"), st.integers(1, 9), st.sampled_from(["from", "via", "to", ""])), max_size=4
        ),
        st.sampled_from(["no_left_turn", "only_straight_on", "no_u_turn", "nonsense"]),
    ),
    max_size=4,
)
barriers = st.dictionaries(
    st.integers(1, SIZE), st.sampled_from([{"barrier": "bollard"}, {"barrier": "gate"}]), max_size=2
)


@settings(max_examples=60, deadline=None)
@given(places, ways, turns, barriers, st.sampled_from([30.0, 100.0, 5000.0]))
def test_any_map_is_refused_or_becomes_roads_that_lead_everywhere(
    points: list[tuple[int, int]],
    drawn: list[tuple[list[int], dict[str, str]]],
    restrictions: list[tuple[list[tuple[str, int, str]], str]],
    stopped: dict[int, dict[str, str]],
    spacing: float,
) -> None:
    relations = [(members, {"type": "restriction", "restriction": kind}) for members, kind in restrictions]
    with TemporaryDirectory() as name:
        folder = Path(name)
        extract = write_osm(folder / "any.osm.pbf", dict(enumerate(points, 1)), drawn, relations, stopped)
        try:
            tally = import_roads(extract, write_square(folder / "area.geojson"), folder, "de", spacing=spacing)
        except ImportProblem:
            assert not (folder / "roads.parquet").exists()
            return
        report = Report(folder)
        roads = read_roads(folder, report)
    assert roads is not None, report.findings
    network = roads.network
    assert (network.size, network.u.size) == (tally.nodes, tally.edges)
    assert (network.metres <= np.ceil(spacing)).all()
    assert np.isfinite(network.kmh).all()
    everywhere = np.arange(network.size)
    seconds = fastest(network, network.edge_seconds({})).seconds(everywhere, everywhere)
    assert seconds.max(initial=0) < 1_000_000
