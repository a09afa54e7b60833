"""Locations keep their numbers for as long as a database lives: what it stores names them by number."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from api.store.database import Database
from api.store.locations import NumbersTaken, Point, add_locations, read_locations
from api.town.build import build_town
from api.town.load import load_sources
from api.town.locations import Locations
from api.town.model import Town
from api.town.source import Sources


def numbered_town(folder: Path, sources: Sources, cache_folder: Path | None, database: Database) -> Town:
    """The town of a folder as this database numbers its locations.

    Where the folder's roads, places or areas have changed, a known location is now the one nearest to where it was,
    so that a stored plan still leads to the same doors; what is new comes after.
    """
    while True:
        with database.read() as connection:
            known = read_locations(connection, sources.town.id)
        town = build_town(folder, sources, cache_folder, _locations(known))
        if town.locations.size == len(known) or _added(database, town, known):
            return town


def opened_town(folder: Path, cache_folder: Path | None, database: Database) -> Town:
    """The same from the files. Raises TownError as `load_town` does."""
    return numbered_town(folder, load_sources(folder), cache_folder, database)


def _added(database: Database, town: Town, known: list[Point]) -> bool:
    """Keeps what is new; False where another process did so first."""
    new = np.stack([town.locations.lon, town.locations.lat], axis=1)[len(known) :].tolist()
    try:
        with database.write() as connection:
            if len(read_locations(connection, town.id)) != len(known):
                return False
            add_locations(connection, town.id, len(known), [(lon, lat) for lon, lat in new])
    except NumbersTaken:
        return False
    return True


def _locations(points: list[Point]) -> Locations | None:
    """Known points; the nodes they lie on are found by the town's roads."""
    if not points:
        return None
    lon, lat = np.array(points, dtype=np.float64).T
    return Locations(lon, lat, np.full(lon.size, -1, dtype=np.int32))
