"""Stops that everybody can walk to: as few as can be, and told to rider, driver and office."""

from __future__ import annotations

import json
import shutil
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.town import load_town
from api.town.walks import Pairs, Walks
from api.town_making.stops.cover import fewest
from scheduler.travel.roads import METRES_PER_DEGREE, RoadNetwork
from tests.api.serving import serving
from tests.cli.running import noriai

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"
METRE = 1 / METRES_PER_DEGREE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KAMISHIHORO, tmp_path / "town"))


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The town with stops, made once, and what the command said."""
    town = Path(shutil.copytree(KAMISHIHORO, tmp_path_factory.mktemp("stops") / "town"))
    return town, noriai("town", "propose-stops", town, "--walk", "400", "--json").stdout


@pytest.fixture
def stopped(proposed: tuple[Path, str], tmp_path: Path) -> Path:
    """A copy of the town with stops."""
    return Path(shutil.copytree(proposed[0], tmp_path / "town"))


def straight(classes: tuple[str, ...] = ("residential",) * 4, one_way: bool = True) -> RoadNetwork:
    """A road along the equator with a node each 100 m."""
    size = len(classes)
    return RoadNetwork(
        lon=np.arange(size + 1) * 100 * METRE, lat=np.zeros(size + 1),
        u=np.arange(size, dtype=np.int32), v=np.arange(1, size + 1, dtype=np.int32),
        metres=np.full(size, 100, dtype=np.int32), road_class=classes, one_way=np.full(size, one_way),
    )  # fmt: skip


def at(*points: tuple[float, float]) -> np.ndarray:
    return np.array(points) * METRE


def walked(walks: Walks, door: tuple[float, float], stop: tuple[float, float]) -> float | None:
    pairs = walks.pairs(at(door), at(stop), 1000)
    return float(pairs.metres[0]) if pairs.metres.size else None


def test_people_walk_from_the_door_to_the_road_and_along_it_also_against_a_one_way_street() -> None:
    walks = Walks(straight())
    assert walked(walks, (250, 30), (100, 0)) == pytest.approx(180, abs=0.1)
    assert walked(walks, (50, 30), (380, -20)) == pytest.approx(380, abs=0.1)
    assert walked(walks, (120, 10), (180, 10)) == pytest.approx(80, abs=0.1)


def test_nobody_walks_on_a_motorway() -> None:
    walks = Walks(straight(("residential", "motorway", "residential")))
    assert walked(walks, (50, 0), (100, 0)) == pytest.approx(50, abs=0.1)
    assert walked(walks, (50, 0), (250, 0)) is None


REACH = st.dictionaries(
    st.integers(0, 7), st.dictionaries(st.integers(0, 7), st.integers(1, 200), min_size=1), min_size=1
)


@settings(max_examples=60, deadline=None)
@given(near=REACH, given_=st.sets(st.integers(0, 7), max_size=2))
def test_no_fewer_stops_would_do_and_of_as_few_none_walk_less(
    near: dict[int, dict[int, int]], given_: set[int]
) -> None:
    rows = [(door, stop, float(metres)) for door, reach in near.items() for stop, metres in reach.items()]
    door, stop, metres = (np.array(part) for part in zip(*rows, strict=True))
    chosen = fewest(Pairs(door, stop, metres), sorted(given_))
    left = {one: reach for one, reach in near.items() if not reach.keys() & given_}

    def walking(stops: tuple[int, ...]) -> int | None:
        walks = [min((reach[one] for one in stops if one in reach), default=None) for reach in left.values()]
        return None if None in walks else sum(walks)  # type: ignore[arg-type]

    mine = walking(tuple(chosen))
    assert mine is not None
    assert all(walking(few) is None for size in range(len(chosen)) for few in combinations(range(8), size))
    others = [walking(few) for few in combinations(range(8), len(chosen))]
    assert mine == min(other for other in others if other is not None)


def test_every_home_has_a_stop_within_the_walk_and_the_bus_halts_there(proposed: tuple[Path, str]) -> None:
    folder, said = proposed
    done = json.loads(said)
    town = load_town(folder)
    homes = [place for place in town.places.values() if place.kind == "home"]
    assert done["homes"] == len(homes)
    assert done["without"] == []
    assert done["longest"] <= 400
    walks = Walks(town.roads)
    for home in homes:
        assert home.stop is not None
        assert home.location == home.stop.location
        assert walks.pairs(*(np.array([[one.lon, one.lat]]) for one in (home, home.stop)), 400).metres.size == 1
    names = [place.name.ja for place in town.places.values() if place.kind == "stop"]
    assert len(set(names)) == len(names) == done["added"]
    assert not any("の家" in name for name in names)
    assert noriai("town", "check", folder).returncode == 0


def test_what_a_hand_has_moved_stays_and_only_who_is_new_gets_a_new_stop(stopped: Path) -> None:
    first = json.loads(noriai("town", "propose-stops", stopped, "--walk", "400", "--json").stdout)
    before = (stopped / "places.geojson").read_text()
    assert noriai("town", "propose-stops", stopped, "--walk", "400").returncode == 0
    assert (stopped / "places.geojson").read_text() == before
    town = load_town(stopped)
    stops = [place for place in town.places.values() if place.kind == "stop"]
    lonely = next(
        place for place in town.places.values()
        if place.kind == "address" and place.area == "orube"
        and all(np.hypot(place.lon - one.lon, place.lat - one.lat) > 0.01 for one in stops)
    )  # fmt: skip
    file = stopped.parent / "more.csv"
    file.write_text(f"id,name,kind,lon,lat\nfar,遠い家,home,{lonely.lon},{lonely.lat}\n", encoding="utf-8")
    assert noriai("town", "import-places", file, "--town", stopped).returncode == 0
    again = json.loads(noriai("town", "propose-stops", stopped, "--walk", "400", "--json").stdout)
    assert (again["kept"], again["added"]) == (first["kept"], 1)
    assert (stopped / "places.geojson").read_text().startswith(before[: before.index("]}")].rstrip())


def test_a_home_with_no_road_in_reach_is_listed_and_keeps_its_door(folder: Path) -> None:
    done = json.loads(noriai("town", "propose-stops", folder, "--walk", "20", "--json").stdout)
    assert done["without"]
    town = load_town(folder)
    assert all(town.places[name].stop is None for name in done["without"])
    told = noriai("town", "propose-stops", folder, "--walk", "20").stdout
    assert done["without"][0] in told
    assert "homes without a stop" in told


def test_a_town_without_homes_is_told_what_to_say(folder: Path) -> None:
    text = (folder / "places.geojson").read_text()
    (folder / "places.geojson").write_text(text.replace('"kind":"home"', '"kind":"address"'))
    result = noriai("town", "propose-stops", folder)
    assert result.returncode == 2
    assert "--also address" in result.stderr
    assert noriai("town", "propose-stops", folder, "--also", "office", "--walk", "300").returncode == 0


def test_rider_office_and_driver_are_told_the_stop_beside_the_home(stopped: Path, tmp_path: Path) -> None:
    town = load_town(stopped)
    with serving(town, tmp_path / "state") as served:
        booking = served.book()
        home = town.places[town.residents["r-028"].home]
        assert home.stop is not None
        assert booking["origin"]["id"] == home.id
        assert booking["origin"]["stop"]["id"] == home.stop.id
        assert booking["destination"]["stop"] is None
        vehicle = booking["vehicle"]["id"]
        plan = served.call("GET", "/v1/plan?date=2026-11-26", "dispatcher").json()
        stops = next(one for one in plan["vehicles"] if one["id"] == vehicle)["stops"]
        halt = next(one for one in stops if any(visit["kind"] == "pickup" for visit in one["visits"]))
        assert halt["place"]["name"]["ja"] == home.stop.name.ja
        assert (halt["place"]["lon"], halt["place"]["lat"]) == (home.stop.lon, home.stop.lat)
        assert halt["visits"][0]["door"]["ja"] == home.name.ja
        calendar = served.call("GET", "/v1/bookings.ics", "tablet", headers={"Accept-Language": "en"}).text
        assert f"LOCATION:{home.stop.name.en}" in calendar.replace("\\,", ",")
        shown = served.call("GET", "/v1/town/places", "tablet").json()
        assert next(one for one in shown if one["id"] == home.id)["stop"]["id"] == home.stop.id
