"""`noriai town import-roads`: a municipality's roads from an extract, and what is said when the input is wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import installed, noriai
from tests.osm.lindach import DATA, write_sources
from tests.osm.making import at

LINDACH = DATA / "lindach"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sources(tmp_path_factory.mktemp("lindach"))


@pytest.fixture(scope="module")
def outcome(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the command says of Lindach, with the roads it wrote."""
    import geopandas as gpd

    town = tmp_path_factory.mktemp("town")
    done = noriai("town", "import-roads", sources / "lindach.osm.pbf", "--area", sources / "area.geojson",
                  "--town", town, "--country", "de", "--json")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert [file.name for file in town.iterdir()] == ["roads.parquet"]
    return json.loads(done.stdout) | {"rows": gpd.read_parquet(town / "roads.parquet")}


def test_what_is_left_out_is_told_with_its_length_and_a_place_to_look(outcome: dict[str, Any]) -> None:
    left = {row["reason"]: (row["roads"], row["name"]) for row in outcome["left"]}
    assert left["ferry"] == (1, "Inselfähre")
    assert left["private"] == (1, "Schlossallee")
    assert left["foot"][0] == 3
    assert left["track"][0] == 2
    parts = {row["name"]: row for row in outcome["parts"]}
    assert {name: row["reason"] for name, row in parts.items()} == {
        "Am Steinbruch": "apart", "Inselweg": "apart", "Werkstraße": "no_way_back",
    }  # fmt: skip
    assert parts["Am Steinbruch"]["metres"] == pytest.approx(538, abs=2)
    assert (parts["Am Steinbruch"]["lon"], parts["Am Steinbruch"]["lat"]) == pytest.approx((12.382, 48.612), abs=1e-3)


def test_every_place_on_the_roads_can_be_reached_and_left(outcome: dict[str, Any]) -> None:
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    rows = outcome["rows"]
    two_way = rows[~rows.one_way]
    tail, head = np.concatenate([rows.u, two_way.v]), np.concatenate([rows.v, two_way.u])
    graph = csr_array((np.ones(tail.size), (tail, head)), shape=(outcome["nodes"],) * 2)
    assert connected_components(graph, connection="strong")[0] == 1
    assert set(tail) | set(head) == set(range(outcome["nodes"]))


def test_the_roundabout_is_driven_one_way_and_the_bridge_joins_nothing(outcome: dict[str, Any]) -> None:
    rows = outcome["rows"]
    ring = rows[(rows.name == "B 999") & (rows.metres < 40)]
    assert len(ring) == 4
    assert ring.one_way.all()
    bridge = rows[rows.name == "Mooshamer Straße"].geometry
    dual = rows[rows.name == "Münchner Straße"]
    ends = [{end for line in lines for end in line.coords} for lines in (bridge, dual.geometry)]
    assert not ends[0] & ends[1]


def test_restrictions_and_sides_are_in_the_graph(outcome: dict[str, Any]) -> None:
    assert (outcome["turns"], outcome["turns_unheard"]) == (3, [3])
    rows = outcome["rows"]
    assert rows[rows.name == "Münchner Straße"].side.all()
    assert set(rows[rows.side].name) == {"Münchner Straße"}


def test_speeds_are_those_of_signs_and_of_german_law(outcome: dict[str, Any]) -> None:
    rows = outcome["rows"]
    kmh = {
        name: set(rows[rows.name == name].kmh.tolist()) for name in ("Gartenstraße", "Hangweg", "Finkenweg", "Einöd")
    }
    assert kmh == {"Gartenstraße": {30.0}, "Hangweg": {50.0}, "Finkenweg": {7.0}, "Einöd": {20.0}}
    assert set(rows[rows.name == "St 9901"].kmh.tolist()) == {80.0, 100.0}


def test_the_report_is_a_table_for_people_in_both_languages(sources: Path, tmp_path: Path) -> None:
    done = run(sources, tmp_path)
    assert done.returncode == 0, done.stderr
    for words in ("Where to look", "フェリー", "Werkstraße", "restrictions not honoured"):
        assert words in done.stdout


def test_whom_the_roads_are_from_is_shown_with_the_map(sources: Path, tmp_path: Path) -> None:
    from api.town import load_town

    town = Path(shutil.copytree(LINDACH, tmp_path / "town"))
    assert run(sources, town).returncode == 0
    assert load_town(town).notice.en.endswith("© OpenStreetMap contributors, ODbL 1.0")
    assert run(sources, town, "--attribution", "").returncode == 0
    assert load_town(town).notice == load_town(LINDACH).notice


def run(sources: Path, town: Path, *more: str, command: Callable[..., Any] = noriai) -> Any:
    where = ("--area", sources / "area.geojson", "--town", town)
    return command("town", "import-roads", sources / "lindach.osm.pbf", *where, *(more or ("--country", "de")))


@pytest.fixture
def broken(sources: Path, tmp_path: Path) -> Path:
    """Lindach's files to break."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for file in sources.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def refused(broken: Path, *more: str) -> str:
    """One line on stderr, and nothing written."""
    town = broken.parent / "town"
    town.mkdir(exist_ok=True)
    before = {file.name: file.read_bytes() for file in town.iterdir()}
    done = run(broken, town, *more)
    assert done.returncode == 2, done.stdout
    assert done.stderr.count("\n") == 1
    assert {file.name: file.read_bytes() for file in town.iterdir()} == before
    return done.stderr


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.75, 0.999])
def test_an_extract_that_is_cut_off_is_refused(broken: Path, share: float) -> None:
    file = broken / "lindach.osm.pbf"
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    assert "cut off" in refused(broken)


def test_another_kind_of_file_is_refused(broken: Path) -> None:
    (broken / "lindach.osm.pbf").write_bytes(b"PK\x03\x04" + bytes(5000))
    assert "not readable as an OpenStreetMap extract" in refused(broken)


def area(broken: Path, ring: list[tuple[float, float]], indent: int | None = None) -> None:
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    (broken / "area.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}, indent=indent)
    )


def test_an_area_that_crosses_itself_is_told_with_its_place(broken: Path) -> None:
    area(broken, [(12.3, 48.5), (12.5, 48.7), (12.5, 48.5), (12.3, 48.7), (12.3, 48.5)], indent=1)
    said = refused(broken)
    assert "area.geojson:4: " in said
    assert "Self-intersection[12.4 48.6]" in said


def test_swapped_coordinates_are_told_as_swapped(broken: Path) -> None:
    text = json.loads((broken / "area.geojson").read_text())
    ring = [(lat, lon) for lon, lat in text["geometry"]["coordinates"][0]]
    area(broken, ring)
    assert "longitude and latitude are swapped" in refused(broken)


def test_an_area_elsewhere_is_told_with_where_the_roads_are(broken: Path) -> None:
    area(broken, [at(0, 0), at(100, 0), at(0, 100), at(0, 0)])
    said = refused(broken)
    assert "the area lies outside the roads of lindach.osm.pbf" in said
    assert "12.3116" in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "area.geojson:1: JSON"),
        ('{"type": "Point", "coordinates": [12, 48]}', "not a Point"),
        ('{"type": "Polygon", "coordinates": [[["a"]]]}', "not a polygon"),
        ('{"type": "FeatureCollection", "features": []}', "holds no polygon"),
        ('{"type": "Polygon", "coordinates": [[[190, 4], [191, 4], [191, 5], [190, 4]]]}', "the order is [lon, lat]"),
        ("[" * 100_000, "area.geojson:1: "),
    ],
)  # fmt: skip
def test_what_is_no_area_is_refused(broken: Path, text: str, words: str) -> None:
    (broken / "area.geojson").write_text(text)
    assert words in refused(broken)


def test_an_area_that_reaches_beyond_the_extract_is_told_by_how_much(broken: Path) -> None:
    area(broken, [(12.3, 48.5), (12.4, 48.5), (12.4, 48.7), (12.3, 48.7), (12.3, 48.5)])
    town = broken.parent / "town"
    town.mkdir()
    done = run(broken, town)
    assert "50.3% of the area lies outside what the extract covers" in done.stdout


def test_a_country_must_be_known(broken: Path) -> None:
    assert "--country" in refused(broken, "--country", "xx")
    assert "say which country" in refused(broken, "--json")


def test_the_country_follows_from_the_towns_clock(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "town.toml").write_text('timezone = "Asia/Tokyo"\n')
    assert json.loads(run(sources, tmp_path, "--json").stdout)["country"] == "jp"


def test_drawn_roads_are_only_replaced_when_that_is_said(broken: Path) -> None:
    town = broken.parent / "town"
    town.mkdir()
    (town / "roads.geojson").write_text("{}")
    assert "--replace" in refused(broken)
    assert run(broken, town, "--country", "de", "--replace").returncode == 0
    assert [file.name for file in town.iterdir()] == ["roads.parquet"]


def test_a_folder_that_cannot_take_the_roads_keeps_what_it_has(broken: Path) -> None:
    (broken.parent / "town" / "roads.parquet").mkdir(parents=True)
    done = run(broken, broken.parent / "town")
    assert done.returncode == 2
    assert "cannot be written to" in done.stderr
    assert [file.name for file in (broken.parent / "town").iterdir()] == ["roads.parquet"]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e400", "null", "[]"])
def test_an_area_of_strange_numbers_is_refused(broken: Path, number: str) -> None:
    ring = f"[[{number}, 48], [13, 48], [13, 49], [{number}, 48]]"
    (broken / "area.geojson").write_text('{"type": "Polygon", "coordinates": [' + ring + "]}")
    assert "area.geojson:1: " in refused(broken)


def test_the_installed_command_answers_a_mistake_in_one_line(tmp_path: Path) -> None:
    done = run(tmp_path, tmp_path, command=installed)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "there is no such file" in done.stderr
