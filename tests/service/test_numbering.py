"""A town's folder changes under a database: plans lead to the same doors, and closed roads stay closed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from api.service.hands.wishes import ClosureWish
from api.service.numbering import opened_town
from api.service.wishes import Point
from api.store.database import Database
from api.store.locations import read_locations
from api.town import Town
from scheduler.model import Plan
from tests.service.running import DISPATCHER, KAMISHIHORO, TABLET, THURSDAY, Running

Spot = tuple[float, float]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KAMISHIHORO, tmp_path / "town"))


@pytest.fixture
def opened(folder: Path, database: Database) -> Iterator[Callable[[], Running]]:
    """Opens the service as a new process would, with the folder as it is now."""
    running: list[Running] = []

    def start() -> Running:
        own = Database(database.url)
        running.append(Running(opened_town(folder, None, own), own))
        return running[-1]

    yield start
    for one in running:
        one.service.close()
        one.database.close()


def drawn_anew(folder: Path) -> None:
    """The same roads in another order, so that every node gets another number, and some more beside them."""
    path = folder / "roads.geojson"
    roads = json.loads(path.read_text(encoding="utf-8"))
    roads["features"].reverse()
    first = roads["features"][0]
    lon, lat = first["geometry"]["coordinates"][0]
    lane = {**first, "geometry": {"type": "LineString", "coordinates": [[lon, lat], [lon + 0.004, lat + 0.001]]}}
    roads["features"].insert(0, {**lane, "properties": {**first["properties"], "metres": None, "name": "新しい道"}})
    path.write_text(json.dumps(roads), encoding="utf-8")


def spot(town: Town, location: int) -> Spot:
    return float(town.locations.lon[location]), float(town.locations.lat[location])


def halts(town: Town, plan: Plan) -> list[tuple[str, str, Spot, int]]:
    """Every visit of a plan with where it is."""
    return [
        (route.vehicle.id, visit.id, spot(town, visit.location), visit.arrival)
        for route in plan.routes
        for visit in route.visits
    ]


def test_a_stored_plan_leads_to_the_same_doors_when_the_roads_are_drawn_anew(
    folder: Path, opened: Callable[[], Running]
) -> None:
    run = opened()
    booking = run.book(actor=TABLET)
    before, old = halts(run.town, run.plan()), run.town
    drawn_anew(folder)
    again = opened()
    assert not np.array_equal(again.town.locations.node[: old.locations.size], old.locations.node)
    assert halts(again.town, again.plan()) == before
    assert again.town.locations.size == old.locations.size + 1
    for place in old.places.values():
        assert again.town.places[place.id].location == place.location
    times = again.town.travel(THURSDAY).arrays.seconds[: old.locations.size, : old.locations.size]
    assert np.array_equal(times, old.travel(THURSDAY).arrays.seconds)
    later = again.book("r-032", leave="13:00")
    vehicle = next(route.vehicle.id for route in again.plan().routes if route.visits)
    again.go_to("09:50")
    again.report(vehicle, "departed")
    assert again.service.booking(TABLET, booking.booking_id).broken == ()
    assert again.service.booking(DISPATCHER, later.booking_id).planned_pickup is not None


def test_a_database_knows_each_location_once_however_many_open_it_at_once(folder: Path, database: Database) -> None:
    towns: list[Town] = []
    for _ in range(2):
        threads = [
            Thread(target=lambda: towns.append(opened_town(folder, None, Database(database.url)))) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        drawn_anew(folder)
    with database.read() as connection:
        known = read_locations(connection, towns[0].id)
    assert len(towns) == 8
    for town in towns:
        assert [spot(town, number) for number in range(town.locations.size)] == known[: town.locations.size]
    assert len(set(known)) == len(known) == towns[-1].locations.size


def test_a_closed_road_is_the_same_road_when_the_roads_are_drawn_anew(
    folder: Path, opened: Callable[[], Running]
) -> None:
    run = opened()
    way = run.town.path(run.town.places["depot"].location, run.town.places["clinic"].location, THURSDAY)
    run.service.hands.close(DISPATCHER, ClosureWish(THURSDAY, "road", "倒木", points=(Point(*way[1]), Point(*way[3]))))
    before = _lines(run)
    assert before
    drawn_anew(folder)
    assert _lines(opened()) == before


def _lines(run: Running) -> set[frozenset[Spot]]:
    """The ends of each closed edge."""
    with run.database.read() as connection:
        run.service.context.plan(connection, THURSDAY)
    roads = run.town.roads
    ends = zip(roads.u.tolist(), roads.v.tolist(), strict=True)
    spots = [frozenset((float(roads.lon[n]), float(roads.lat[n])) for n in pair) for pair in ends]
    return {spots[edge] for edge in run.service.context.closed(THURSDAY).edges}
