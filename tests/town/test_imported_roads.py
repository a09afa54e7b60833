"""Roads imported into roads.parquet: read with their lines and speeds, and every mistake told by its row."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
from shapely.geometry import LineString, Point

from api.town import Town, TownError, load_town
from tests.town.conftest import KAMISHIHORO
from tests.town.made_roads import Rows, metres_of, rows_of_kamishihoro, with_speeds, write_roads

SUMMER, WINTER = date(2026, 7, 2), date(2026, 11, 26)


@pytest.fixture(scope="module")
def rows() -> Rows:
    return rows_of_kamishihoro()


@pytest.fixture
def imported(folder: Path, rows: Rows) -> Path:
    """Kamishihoro with imported roads: a track has 20 km/h in summer and is closed in winter."""
    write_roads(folder, rows)
    summer, winter = "{ track = 20, residential = 30 }", "{ trunk = 50, track = 15, residential = 30 }"
    return with_speeds(folder, summer, winter)


def test_imported_roads_keep_their_lines_and_places_between_crossings_have_their_stop_nearby(
    imported: Path, rows: Rows
) -> None:
    town, drawn = load_town(imported), load_town(KAMISHIHORO)
    assert int(town.roads.metres.max()) <= 301
    for place in town.places.values():
        assert _apart(town, place.location, (place.lon, place.lat)) < 400
    assert int(town.roads.metres.sum()) == sum(rows["metres"])
    a, b = (town.places[name].location for name in ("town-hall", "nukabira"))
    way = town.path(a, b, SUMMER)
    assert way[0] == pytest.approx((town.locations.lon[a], town.locations.lat[a]))
    assert len(way) > 50
    there = [drawn.places[name].location for name in ("town-hall", "nukabira")]
    assert town.travel(SUMMER).distance(a, b) == pytest.approx(drawn.travel(SUMMER).distance(*there), rel=0.05)


def test_an_edge_has_its_own_speed_but_none_above_its_class_and_is_closed_without_either(
    imported: Path, rows: Rows
) -> None:
    town = load_town(imported)
    edges = np.flatnonzero(town.roads.metres > 90)
    kmh = {}
    for day in (SUMMER, WINTER):
        seconds = town.roads.edge_seconds(town.speeds(day))
        kmh[day] = {
            town.roads.road_class[edge]: round(float(town.roads.metres[edge] * 3.6 / seconds[edge])) for edge in edges
        }
    assert kmh[SUMMER] == pytest.approx({"trunk": 60, "residential": 30, "track": 20}, abs=4)
    assert kmh[WINTER] == pytest.approx({"trunk": 50, "residential": 30, "track": 15}, abs=4)
    closed = town.roads.edge_seconds({"residential": 30})
    assert {town.roads.road_class[edge] for edge in np.flatnonzero(closed < 0)} == {"track"}


def test_the_map_of_imported_roads_is_small_and_true(imported: Path, rows: Rows) -> None:
    layer = load_town(imported).layers["roads"]
    assert {feature["properties"]["class"] for feature in layer["features"]} == {"trunk", "residential", "track"}
    assert len(json.dumps(layer)) < (KAMISHIHORO / "roads.geojson").stat().st_size
    drawn = geopandas.GeoDataFrame.from_features(layer).geometry.union_all()
    for line in rows["geometry"]:
        assert drawn.distance(Point(line.coords[0])) < 0.00012


def test_a_speed_of_nought_closes_a_class_for_the_season(imported: Path) -> None:
    text = (imported / "town.toml").read_text(encoding="utf-8")
    (imported / "town.toml").write_text(text.replace("track = 15", "track = 0"), encoding="utf-8")
    town = load_town(imported)
    assert (town.roads.edge_seconds(town.speeds(WINTER)) < 0).any()
    assert (town.roads.edge_seconds(town.speeds(SUMMER)) > 0).all()


def _set(name: str, row: int, value: Any) -> Callable[[Rows], None]:
    def change(rows: Rows) -> None:
        rows[name][row] = value

    return change


def _without(name: str) -> Callable[[Rows], None]:
    def change(rows: Rows) -> None:
        del rows[name]

    return change


MISTAKES: list[tuple[Callable[[Rows], None], int, str, str]] = [
    (_set("u", 4, -1), 5, "節点の番号は0からです", "nodes are numbered from 0"),
    (_set("v", 7, 99_999), 8, "節点がありません", "numbers must have no gaps"),
    (_set("metres", 2, -5), 3, "metres は0から", "metres must be from 0"),
    (_set("kmh", 3, 900.0), 4, "kmh は0より大きく", "kmh must be above 0"),
    (_set("road_class", 6, None), 7, "road_class が空です", "road_class is empty"),
    (_set("geometry", 1, Point(143.2, 43.2)), 2, "LineString", "no LineString"),
    (_set("geometry", 1, LineString([(43.2, 143.2), (43.3, 143.3)])), 2, "経度緯度", "no longitude and latitude"),
    (_set("geometry", 1, LineString([(143.0, 43.0), (143.1, 43.0)])), 2, "線の端", "does not end where others"),
    (_without("kmh"), 1, "列がありません: kmh", "columns are missing: kmh"),
]


@pytest.mark.parametrize(("change", "row", "ja", "en"), MISTAKES, ids=[en for *_, en in MISTAKES])
def test_a_mistake_in_imported_roads_is_told_by_its_row(
    folder: Path, rows: Rows, change: Callable[[Rows], None], row: int, ja: str, en: str
) -> None:
    wrong = {name: list(column) for name, column in rows.items()}
    change(wrong)
    write_roads(folder, wrong)
    with pytest.raises(TownError) as caught:
        load_town(folder)
    assert (caught.value.file, caught.value.line) == ("roads.parquet", row)
    assert ja in caught.value.message.ja
    assert en in caught.value.message.en


def test_metres_instead_of_degrees_or_no_parquet_at_all_are_told(folder: Path, rows: Rows) -> None:
    write_roads(folder, rows, crs="EPSG:6680")
    with pytest.raises(TownError, match=r"roads\.parquet:1: .*EPSG:4326"):
        load_town(folder)
    whole = (folder / "roads.parquet").read_bytes()
    (folder / "roads.parquet").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(TownError, match=r"roads\.parquet:1: .*cannot be read as Parquet"):
        load_town(folder)


def test_a_town_has_either_drawn_roads_or_imported_ones(folder: Path, rows: Rows) -> None:
    write_roads(folder, rows)
    shutil.copy(KAMISHIHORO / "roads.geojson", folder)
    with pytest.raises(TownError, match=r"roads\.parquet:1: .*keep one of them"):
        load_town(folder)


def _apart(town: Town, location: int, point: tuple[float, float]) -> float:
    return metres_of([(float(town.locations.lon[location]), float(town.locations.lat[location])), point])
