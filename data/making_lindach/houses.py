"""The houses beside the streets with their addresses, and the town's public buildings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shapely import LineString
from shapely import Point as Spot

from making_lindach.ground import POSTCODES, Point
from making_lindach.streets import WAYS, Way

APART = {"Lindach": 58.0}
"""Metres from one house to the next on a side of the street, by village."""
USUALLY_APART = 64.0
FROM_STREET = 14.0
CLEAR = 11.0
"""No house stands nearer (m) to the middle of any street."""


@dataclass(frozen=True)
class House:
    """A house with an address; `spot` is its middle in metres."""

    spot: Point
    street: str
    number: str
    village: str

    @property
    def tags(self) -> dict[str, str]:
        return {
            "building": "house",
            "addr:street": self.street,
            "addr:housenumber": self.number,
            "addr:postcode": POSTCODES[self.village],
            "addr:city": "Lindach",
            "addr:suburb": self.village,
        }


def houses() -> list[House]:
    """All houses, street by street; a street's numbers run on over all of its ways."""
    streets = [LineString(way.points) for way in WAYS if "route" not in way.tags]
    found: list[House] = []
    last: dict[tuple[str, str, int], int] = {}
    for way in WAYS:
        if way.village is None:
            continue
        for spot, side in _spots(way, APART.get(way.village, USUALLY_APART)):
            near = any(street.distance(Spot(spot)) < CLEAR for street in streets)
            if near or any(abs(spot[0] - h.spot[0]) + abs(spot[1] - h.spot[1]) < 20 for h in found):
                continue
            street = way.tags["name"]
            number = last.get((street, way.village, side), side - 2) + 2
            last[street, way.village, side] = number
            found.append(House(spot, street, str(number), way.village))
    return found


def _spots(way: Way, apart: float) -> Iterator[tuple[Point, int]]:
    """Spots on both sides of a way in turn: odd numbers on the left, even ones on the right."""
    line = LineString(way.points)
    oneway = way.tags.get("oneway") == "yes" and "lanes" in way.tags
    along = apart / 2
    while along < line.length:
        here, ahead = line.interpolate(along), line.interpolate(min(along + 1, line.length))
        dx, dy = ahead.x - here.x, ahead.y - here.y
        size = (dx * dx + dy * dy) ** 0.5 or 1.0
        for side, out in ((1, FROM_STREET), (2, -FROM_STREET)):
            if not (oneway and side == 1):  # the left of a carriageway is the other one
                yield (round(here.x - dy / size * out, 1), round(here.y + dx / size * out, 1)), side
        along += apart


@dataclass(frozen=True)
class Building:
    """A building that people travel to, with its tags."""

    spot: Point
    tags: dict[str, str]


def _building(name: str, spot: Point, street: str, number: str, **tags: str) -> Building:
    address = {"addr:street": street, "addr:housenumber": number, "addr:postcode": "00000", "addr:city": "Lindach"}
    return Building(spot, {"name": name} | address | tags)


BUILDINGS = [
    _building("Rathaus Lindach", (22, 40), "Hauptstraße", "100", amenity="townhall"),
    _building("Bahnhof Lindach", (-722, -40), "Bahnhofstraße", "100", railway="station", public_transport="station"),
    _building("Ärztehaus am Lindenweg", (345, -75), "Lindenweg", "100", amenity="doctors"),
    _building("Linden-Apotheke", (-22, 62), "Hauptstraße", "101", amenity="pharmacy"),
    _building("Dorfladen Lindach", (605, 75), "Ringstraße", "100", shop="supermarket"),
    _building("Hofmarkt Münchner Straße", (928, 250), "Münchner Straße", "100", shop="supermarket"),
    _building("Pfarrheim St. Martin", (-180, 128), "Kirchgasse", "100", amenity="community_centre"),
    _building("Bücherei Lindach", (120, 240), "Schulstraße", "100", amenity="library"),
    _building("Post Lindach", (20, -60), "Hauptstraße", "102", amenity="post_office"),
    _building("Seniorenheim am See", (-520, -3010), "Seestraße", "100", amenity="social_facility"),
    _building("Busbetriebshof Lindach", (-352, -778), "Mühlweg", "100", amenity="bus_depot"),
]
