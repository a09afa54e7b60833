"""The ground Lindach is drawn on: metres east and north of its market place, and where that would be on Earth."""

from __future__ import annotations

from math import cos, radians

LON, LAT = 12.40, 48.62
"""An arbitrary point in Lower Bavaria, so that Europe/Berlin and German defaults apply."""

METRES_PER_DEGREE = 111_195.0

Point = tuple[float, float]

VILLAGES: dict[str, Point] = {
    "Lindach": (0, 0),
    "Oberlindach": (0, 2600),
    "Kirchberg": (2400, 1900),
    "Moosham": (2900, -1700),
    "Weiher": (-500, -2900),
    "Haselbach": (-3000, 400),
}

BUILT_UP: list[tuple[Point, float]] = [
    ((150, 0), 950), ((0, 2600), 420), ((2400, 1900), 420), ((2900, -1700), 420), ((-500, -2900), 420),
    ((-3000, 400), 420),
]  # fmt: skip
"""Where people live: the middle of a square and half its side, in metres."""

DEPOT: Point = (-352, -778)

POSTCODES = dict.fromkeys(VILLAGES, "00000")
"""No place has this postcode."""

BOUNDARY: list[Point] = [
    (-3900, 1500), (-1800, 3100), (300, 3600), (2200, 3000), (3700, 2100), (3500, 300), (3900, -1200), (3500, -2600),
    (1400, -3300), (-400, -3800), (-2000, -3300), (-3600, -1400), (-4200, 200),
]  # fmt: skip
"""The municipality's border, closed by its first point."""


def degrees(point: Point) -> Point:
    """Longitude and latitude of a point in metres, to a centimetre, as OpenStreetMap keeps them."""
    x, y = point
    return round(LON + x / (METRES_PER_DEGREE * cos(radians(LAT))), 7), round(LAT + y / METRES_PER_DEGREE, 7)
