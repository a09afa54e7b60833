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


def _building(ja: str, en: str, name: str, spot: Point, street: str, **tags: str) -> Building:
    """A building with its names in Japanese, English and German; public buildings are number 100 and up."""
    number = tags.pop("number", "100")
    names = {"name": name, "name:ja": ja, "name:en": en}
    address = {"addr:street": street, "addr:housenumber": number, "addr:postcode": "00000", "addr:city": "Lindach"}
    return Building(spot, names | address | tags)


BUILDINGS = [
    _building("リンダッハ町役場", "Lindach town hall", "Rathaus Lindach", (22, 40), "Hauptstraße", amenity="townhall"),
    _building("リンダッハ駅", "Lindach station", "Bahnhof Lindach", (-722, -40), "Bahnhofstraße", railway="station"),
    _building("リンデン通り診療所", "Lindenweg surgery", "Ärztehaus am Lindenweg", (345, -75), "Lindenweg",
              amenity="doctors"),
    _building("リンデン薬局", "Linden pharmacy", "Linden-Apotheke", (-22, 62), "Hauptstraße", number="101",
              amenity="pharmacy"),
    _building("リンダッハ商店", "Lindach village shop", "Dorfladen Lindach", (605, 75), "Ringstraße",
              shop="supermarket"),
    _building("ミュンヘン通りスーパー", "Münchner Straße supermarket", "Hofmarkt Münchner Straße", (928, 250),
              "Münchner Straße", shop="supermarket"),
    _building("聖マルティン会館", "St Martin parish hall", "Pfarrheim St. Martin", (-180, 128), "Kirchgasse",
              amenity="community_centre"),
    _building("リンダッハ図書館", "Lindach library", "Bücherei Lindach", (120, 240), "Schulstraße", amenity="library"),
    _building("リンダッハ郵便局", "Lindach post office", "Post Lindach", (20, -60), "Hauptstraße", number="102",
              amenity="post_office"),
    _building("湖畔ホーム", "Lakeside home", "Seniorenheim am See", (-520, -3010), "Seestraße",
              amenity="social_facility"),
]  # fmt: skip
