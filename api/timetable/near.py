"""Which place of a town a stop is at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from api.town.schema.layers import PlaceFeature
from api.town.timetable.gtfs import Row, degrees_of
from scheduler.travel.roads import METRES_PER_DEGREE

NOT_FOR_CHANGING = frozenset({"home", "address", "stop", "depot"})
"""Kinds of place at which nobody changes to a train."""


def halts(stop: Row) -> bool:
    """Whether vehicles stop at this row of stops.txt: a station is only the roof over such rows."""
    return stop["location_type"] in ("", "0")


class Near:
    """The places of a town at which people change, and how far a stop may be from one."""

    def __init__(self, places: Iterable[PlaceFeature], metres: float) -> None:
        here = [place for place in places if place.properties.kind not in NOT_FOR_CHANGING]
        self.ids: Sequence[str] = [place.properties.id for place in here]
        self.metres = metres
        self._lon = np.array([place.geometry.coordinates[0] for place in here])
        self._lat = np.array([place.geometry.coordinates[1] for place in here])
        self._terminal = np.array([place.properties.kind == "terminal" for place in here], dtype=bool)

    def place_of(self, stop: Row) -> str:
        """The id of the nearest place within reach, a terminal before any other; empty when there is none."""
        away = self._away(stop)
        if away is None:
            return ""
        within = away <= self.metres
        if (within & self._terminal).any():
            within &= self._terminal
        return self.ids[int(np.where(within, away, np.inf).argmin())] if within.any() else ""

    def nearest(self, stops: Iterable[Row]) -> tuple[Row, str, int] | None:
        """The stop that comes nearest to any place, that place, and the metres between; None without stops."""
        best: tuple[Row, str, int] | None = None
        for stop in stops:
            away = self._away(stop)
            if away is not None and (best is None or away.min() < best[2]):
                best = stop, self.ids[int(away.argmin())], int(away.min())
        return best

    def _away(self, stop: Row) -> NDArray[np.float64] | None:
        position = degrees_of(stop["stop_lon"], stop["stop_lat"])
        if position is None or not self.ids:
            return None
        east = METRES_PER_DEGREE * np.cos(np.radians(position[1]))
        away: NDArray[np.float64] = np.hypot(
            (self._lon - position[0]) * east, (self._lat - position[1]) * METRES_PER_DEGREE
        )
        return away
