"""The ways of Lindach as a mapper would tag them: points in metres, crossed where they meet on one level."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from making_lindach.ground import Point


@dataclass(frozen=True)
class Way:
    """A way of OpenStreetMap; `village` is where its houses stand, none beside a road through the fields."""

    key: str
    points: list[Point]
    tags: dict[str, str]
    village: str | None = None

    @property
    def layer(self) -> int:
        return int(self.tags.get("layer", "0"))


def _way(key: str, highway: str, points: list[Point], village: str | None = None, **tags: str) -> Way:
    """`key` is the name before its first slash; a key that begins with one leaves the way without a name."""
    name = key.split("/")[0]
    named = {"name": name} if name else {}
    spelt = {word.replace("__", ":"): value for word, value in tags.items()}
    return Way(key, points, {"highway": highway} | named | spelt, village)


def _ring(centre: Point, radius: float) -> list[Point]:
    """A roundabout as it is driven in Germany: against the clock, its last point the first."""
    turns = [2 * pi * i / 12 for i in range(12)]
    ring = [(round(centre[0] + radius * cos(a), 1), round(centre[1] + radius * sin(a), 1)) for a in turns]
    return [*ring, ring[0]]


MAIN = [
    _way("Hauptstraße", "secondary", [(-60, -900), (-40, -400), (0, 0), (30, 380), (80, 800)], "Lindach",
         maxspeed="50", ref="St 9901"),
    _way("Oberlindacher Straße", "secondary", [(80, 800), (150, 1500), (60, 2200)], ref="St 9901",
         source__maxspeed="DE:rural"),
    _way("Lindacher Straße", "secondary", [(60, 2200), (0, 2600), (-30, 2950)], "Oberlindach", maxspeed="DE:urban"),
    _way("/north", "secondary", [(-30, 2950), (-100, 4200), (-200, 6000)], ref="St 9901", maxspeed="100"),
    _way("Weiherer Straße", "secondary", [(-60, -900), (-200, -1700), (-420, -2600)], ref="St 9901"),
    _way("Seestraße", "secondary", [(-420, -2600), (-500, -2900), (-560, -3200)], "Weiher", maxspeed="50"),
    _way("/south", "secondary", [(-560, -3200), (-700, -4500), (-800, -6500)], ref="St 9901"),
    _way("Bahnhofstraße", "tertiary", [(0, 0), (-350, 30), (-700, -20)], "Lindach", maxspeed="50"),
    _way("Haselbacher Straße", "tertiary", [(-700, -20), (-1600, 150), (-2700, 350)]),
    _way("Dorfstraße/haselbach", "tertiary", [(-2700, 350), (-3000, 400), (-3300, 420)], "Haselbach", maxspeed="50"),
    _way("/west", "tertiary", [(-3300, 420), (-4300, 500), (-6500, 520)]),
    _way("Kirchberger Straße", "tertiary", [(30, 380), (500, 500), (882, 620)], "Lindach", maxspeed="50"),
    _way("Kirchberger Straße/east", "tertiary", [(918, 620), (1500, 1100), (2200, 1750)]),
    _way("Am Kirchberg", "tertiary", [(2200, 1750), (2400, 1900), (2650, 2050)], "Kirchberg", maxspeed="30"),
    _way("/roundabout", "primary", _ring((900, 620), 18), junction="roundabout", ref="B 999"),
    _way("Mooshamer Straße", "tertiary", [(-45, -480), (300, -520), (600, -600)], "Lindach", maxspeed="50"),
    _way("Mooshamer Straße/bridge", "tertiary", [(600, -600), (1200, -850)], bridge="yes", layer="1", maxspeed="60"),
    _way("Mooshamer Straße/fields", "tertiary", [(1200, -850), (1800, -1200), (2700, -1600)]),
    _way("Mooser Dorfstraße", "tertiary", [(2700, -1600), (2900, -1700), (3150, -1780)], "Moosham", maxspeed="50"),
]  # fmt: skip

_CARRIAGEWAY = {"oneway": "yes", "lanes": "2", "maxspeed": "70", "ref": "B 999"}

BYPASS = [
    _way("/b999/far north", "primary", [(900, 1500), (1000, 2560), (1500, 6000)], maxspeed="100", ref="B 999"),
    _way("/b999/south", "primary", [(900, -1500), (1000, -2560)], maxspeed="100", ref="B 999"),
    _way("/b999/far south", "primary", [(1000, -2560), (1200, -6500)], maxspeed="100", ref="B 999"),
    _way("Münchner Straße/northbound/a", "primary", [(900, -1500), (907, -1400), (907, -210)], "Lindach",
         **_CARRIAGEWAY),
    _way("Münchner Straße/northbound/b", "primary", [(907, -210), (907, 560), (900, 602)], "Lindach", **_CARRIAGEWAY),
    _way("Münchner Straße/northbound/c", "primary", [(900, 638), (907, 680), (907, 1400), (900, 1500)],
         **_CARRIAGEWAY),
    _way("Münchner Straße/southbound/a", "primary", [(900, 1500), (893, 1400), (893, 680), (900, 638)],
         **_CARRIAGEWAY),
    _way("Münchner Straße/southbound/b", "primary", [(900, 602), (893, 560), (893, -210)], "Lindach", **_CARRIAGEWAY),
    _way("Münchner Straße/southbound/c", "primary", [(893, -210), (893, -1400), (900, -1500)], "Lindach",
         **_CARRIAGEWAY),
    _way("/median", "primary_link", [(893, -210), (907, -210)], maxspeed="30"),
]  # fmt: skip

CENTRE = [
    _way("Schulstraße", "residential", [(-420, 220), (18, 222), (480, 240)], "Lindach", maxspeed="30"),
    _way("Kirchgasse", "living_street", [(-410, 105), (-300, 110), (9, 118)], "Lindach", oneway="yes"),
    _way("Gartenstraße", "residential", [(-450, -180), (-20, -200), (893, -210)], "Lindach", maxspeed="30"),
    _way("Bachgasse", "residential", [(-380, -320), (-33, -330), (400, -340)], "Lindach", oneway="-1",
         oneway__psv="no", maxspeed="30"),
    _way("Am Anger", "residential", [(-420, 220), (-410, 105), (-400, 20), (-450, -180), (-380, -320)], "Lindach",
         maxspeed="30"),
    _way("Lindenweg", "residential", [(250, 436), (260, 231), (250, -203), (240, -336)], "Lindach", maxspeed="30"),
    _way("Ringstraße", "residential", [(480, 495), (480, 240), (500, -206), (400, -340), (420, -552)], "Lindach",
         maxspeed="30"),
    _way("Wiesengrund", "residential", [(-700, -20), (-720, 180), (-560, 260), (-420, 220)], "Lindach",
         maxspeed="30"),
    _way("Mühlweg", "residential", [(-54, -750), (-300, -700), (-380, -320)], "Lindach", zone__traffic="DE:urban"),
    _way("Siedlungsstraße", "residential", [(907, -210), (1120, -230), (1400, -260)], "Lindach", maxspeed="30"),
    _way("Amselweg", "residential", [(1120, -230), (1110, -420), (1380, -440), (1400, -260)], "Lindach",
         maxspeed="30"),
    _way("Finkenweg", "living_street", [(1120, -230), (1130, -40), (1390, -60), (1400, -260)], "Lindach",
         maxspeed="walk"),
    _way("/doctors", "service", [(253, -60), (340, -62)]),
    _way("/supermarket", "service", [(490, 20), (560, 22), (600, 60)], service="parking_aisle"),
    _way("/bus gate", "service", [(485, 130), (700, 135), (893, 140)], access="no", bus="yes", maxspeed="30"),
    _way("/depot", "service", [(-300, -700), (-340, -760)]),
]  # fmt: skip

VILLAGE_LANES = [
    _way("Hangweg", "residential", [(0, 2600), (200, 2640), (330, 2760)], "Oberlindach"),
    _way("Am Holz", "residential", [(-20, 2830), (-220, 2850), (-300, 2700), (0, 2600)], "Oberlindach",
         maxspeed="30"),
    _way("Kirchsteig", "residential", [(2400, 1900), (2340, 2060), (2420, 2220)], "Kirchberg", maxspeed="30"),
    _way("Sonnenhang", "residential", [(2400, 1900), (2540, 1790), (2700, 1780)], "Kirchberg", maxspeed="30"),
    _way("Moosweg", "residential", [(2900, -1700), (2860, -1900), (2960, -2060)], "Moosham"),
    _way("Am Bach", "residential", [(2900, -1700), (3000, -1540), (3160, -1500)], "Moosham", maxspeed="30"),
    _way("Fischergasse", "residential", [(-500, -2900), (-700, -2880), (-840, -2960)], "Weiher", maxspeed="30"),
    _way("Uferweg", "residential", [(-540, -3100), (-340, -3130), (-240, -3050)], "Weiher"),
    _way("Obstgarten", "residential", [(-3000, 400), (-3040, 600), (-2900, 720)], "Haselbach", maxspeed="30"),
    _way("Am Graben", "residential", [(-3000, 400), (-2980, 210), (-3120, 90)], "Haselbach"),
]  # fmt: skip

FIELDS = [
    _way("/kirchberg to oberlindach", "unclassified", [(2340, 2060), (1300, 2500), (1000, 2560), (330, 2760)]),
    _way("/moosham to b999", "unclassified", [(2860, -1900), (1700, -2400), (1000, -2560)]),
    _way("/b999 to weiher", "unclassified", [(1000, -2560), (-420, -2600)]),
    _way("/haselbach to weiher", "unclassified", [(-2980, 210), (-2000, -1500), (-840, -2960)], maxspeed="80"),
    _way("/haselbach to oberlindach", "track", [(-2900, 720), (-1700, 1800), (-300, 2700)], tracktype="grade1"),
    _way("/forest track", "track", [(-1700, 1800), (-1500, 2400), (-1300, 2900)], tracktype="grade4"),
    _way("/farm track", "track", [(1800, -1200), (1900, -600)], tracktype="grade2", motor_vehicle="agricultural"),
    _way("Einöd", "service", [(-1600, 150), (-1650, 520), (-1500, 640)], "Haselbach"),
]  # fmt: skip

LEFT_OUT = [
    _way("Marktplatz", "pedestrian", [(0, 0), (60, 10), (90, -40)]),
    _way("Friedhofweg", "footway", [(-300, 110), (-290, 222)]),
    _way("Radweg am Bach", "cycleway", [(-33, -330), (-45, -480)]),
    _way("Schlossallee", "service", [(-700, -20), (-820, -300), (-700, -420)], access="private"),
    _way("Werkstraße", "service", [(907, -800), (1100, -760), (1240, -700)], oneway="yes"),
    _way("Am Steinbruch", "unclassified", [(-1500, -700), (-1300, -900), (-1250, -1150)]),
    _way("Inselweg", "residential", [(-1250, -3150), (-1350, -3260), (-1550, -3200)], "Weiher", maxspeed="30"),
    Way("Inselfähre", [(-840, -2960), (-1000, -3080), (-1250, -3150)],
        {"route": "ferry", "name": "Inselfähre", "motor_vehicle": "yes"}),
    _way("/planned", "construction", [(480, 240), (700, 250), (893, 300)], construction="residential"),
]  # fmt: skip
"""Ways an import leaves out: on foot, private, a one-way dead end, parts that hang on nothing, an island's ferry."""

WAYS = [*MAIN, *BYPASS, *CENTRE, *VILLAGE_LANES, *FIELDS, *LEFT_OUT]


@dataclass(frozen=True)
class Restriction:
    """A turn restriction: from a way over the node near `via`, or over the way of that key, to another way."""

    kind: str
    from_: str
    via: Point | str
    to: str
    tags: dict[str, str]


RESTRICTIONS = [
    Restriction("no_left_turn", "/median", (907, -210), "Münchner Straße/northbound/b", {}),
    Restriction("no_u_turn", "Münchner Straße/southbound/b", "/median", "Münchner Straße/northbound/b", {}),
    Restriction("no_left_turn", "Gartenstraße", (-20, -200), "Hauptstraße", {}),  # of which half nobody knows
    Restriction("only_straight_on", "/doctors", (253, -60), "Lindenweg", {"except": "psv;bus"}),
    Restriction("no_left_turn", "/moosham to b999", (1000, -2560), "/b999/far south", {"except": "bicycle"}),
]
