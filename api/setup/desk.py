"""A town's stops while somebody moves them: who would walk where, and how they are written down."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from api.schemas.base import Words
from api.setup.forms import Door, Home, Plan, Setup, Stop, StopAsked
from api.town.load import load_town
from api.town.parts import Place
from api.town.walks import WALK, Walks, points_of
from api.town_making.files import PLACES, read_places
from api.town_making.stops.names import named_roads, names_of
from api.town_making.stops.propose import candidates
from api.town_making.stops.write import StopAt, write_stops

USUAL_WALK = 200


class Changed(Exception):
    """The folder is no longer what the page has read."""


class SetupDesk:
    """One town's folder. Raises TownError where it does not load."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.version = self._version()
        self.town = load_town(folder)
        self._walks = Walks(self.town.roads)
        self._spots = candidates(self.town, self._walks)
        self._roads = named_roads(self.town)
        self._homes = [
            place
            for place in self.town.places.values()
            if place.kind != "stop" and (place.kind == "home" or place.stop is not None)
        ]

    def setup(self) -> Setup:
        """The town as its folder has it."""
        places = read_places(self.folder)
        walk = USUAL_WALK if places is None else places.metadata.get(WALK, USUAL_WALK)
        stops = [place for place in self.town.places.values() if place.kind == "stop"]
        shown = [_shown(place.id, place.name.ja, place.name.en, (place.lon, place.lat)) for place in stops]
        return Setup(
            name=Words(ja=self.town.name.ja, en=self.town.name.en),
            notice=Words(ja=self.town.notice.ja, en=self.town.notice.en),
            version=self.version,
            bounds=self.town.bounds,
            walk=walk,
            doors=[_door(home) for home in self._homes],
            taken=[place.id for place in self.town.places.values() if place.kind != "stop"],
            plan=Plan(stops=shown, homes=self._walked(shown, walk)),
        )

    def plan(self, asked: Sequence[StopAsked], walk: int) -> Plan:
        """The stops where vehicles can halt, each with a name, and who would walk to which."""
        stops = self._named([self._halting(one) for one in asked])
        return Plan(stops=stops, homes=self._walked(stops, walk))

    def save(self, asked: Sequence[StopAsked], walk: int, version: str) -> Setup:
        """Writes the stops, and each home's own, into the folder. Raises Changed where somebody else has."""
        if version != self._version():
            raise Changed
        plan = self.plan(asked, walk)
        stop_of = {home.id: home.stop for home in plan.homes if home.stop is not None}
        stops = {one.id: StopAt(one.ja, one.en, one.lon, one.lat) for one in plan.stops}
        write_stops(self.folder, walk, stops, stop_of, {home.id for home in self._homes})
        self.__init__(self.folder)  # type: ignore[misc]
        return self.setup()

    def _version(self) -> str:
        return hashlib.sha256((self.folder / PLACES).read_bytes()).hexdigest()[:16]

    def _halting(self, asked: StopAsked) -> Stop:
        """A stop that was not moved stays; any other goes to the nearest place at a road."""
        known = self.town.places.get(asked.id)
        if known is not None and (known.lon, known.lat) == (asked.lon, asked.lat):
            return _shown(asked.id, asked.ja, asked.en, (asked.lon, asked.lat))
        east = np.cos(np.radians(asked.lat))
        away = ((self._spots[:, 0] - asked.lon) * east) ** 2 + (self._spots[:, 1] - asked.lat) ** 2
        lon, lat = self._spots[int(away.argmin())].round(7).tolist()
        return _shown(asked.id, asked.ja, asked.en, (lon, lat))

    def _named(self, stops: list[Stop]) -> list[Stop]:
        """Those without a name are called after their road."""
        bare = [one for one in stops if not (one.ja and one.en)]
        taken = [one.ja for one in stops if one.ja]
        names = names_of([(one.lon, one.lat) for one in bare], self._roads, self.town.places.values(), taken)
        named = {one.id: name for one, name in zip(bare, names, strict=True)}
        return [
            one.model_copy(update={"ja": one.ja or named[one.id].ja, "en": one.en or named[one.id].en})
            if one.id in named
            else one
            for one in stops
        ]

    def _walked(self, stops: Sequence[Stop], walk: int) -> list[Home]:
        spots = np.array([(one.lon, one.lat) for one in stops], dtype=np.float64).reshape(-1, 2)
        pairs = self._walks.pairs(points_of(self._homes), spots, walk)
        best: dict[int, tuple[float, str]] = {}
        for door, stop, metres in zip(pairs.door.tolist(), pairs.stop.tolist(), pairs.metres.tolist(), strict=True):
            best[door] = min(best.get(door, (np.inf, "")), (metres, stops[stop].id))
        return [
            Home(id=home.id, stop=best[i][1], metres=round(best[i][0], 1))
            if i in best
            else Home(id=home.id, stop=None, metres=None)
            for i, home in enumerate(self._homes)
        ]


def _shown(id_: str, ja: str, en: str, point: tuple[float, float]) -> Stop:
    return Stop(id=id_, ja=ja, en=en, lon=point[0], lat=point[1])


def _door(place: Place) -> Door:
    return Door(id=place.id, name=Words(ja=place.name.ja, en=place.name.en), lon=place.lon, lat=place.lat)
