"""The areas of the service: the market town, and sectors of the municipality around it."""

from __future__ import annotations

from math import cos, radians, sin

import geopandas as gpd
from shapely import Point, Polygon

from making_lindach.ground import BOUNDARY, degrees

CENTRE, RADIUS = (150, 0), 1300.0
FAR = 9000.0

NAMES = {
    "centre": ("リンダッハ中心部", "Lindach centre"),
    "north": ("北部 (オーバーリンダッハ・キルヒベルク)", "North (Oberlindach, Kirchberg)"),
    "west": ("西部 (ハーゼルバッハ)", "West (Haselbach)"),
    "south": ("南部 (モースハム・ヴァイアー)", "South (Moosham, Weiher)"),
}
SECTORS = {"north": (5, 135), "west": (135, 215), "south": (215, 365)}
"""From and to, in degrees against the clock from the east."""


def make_areas() -> gpd.GeoDataFrame:
    """Polygons in degrees with `id` and names, without overlaps, the centre first."""
    town = Polygon(BOUNDARY)
    centre = Point(CENTRE).buffer(RADIUS, quad_segs=4).intersection(town)
    shapes = {"centre": centre}
    for area, (first, last) in SECTORS.items():
        turns = [first + (last - first) * i / 12 for i in range(13)]
        edge = [(CENTRE[0] + FAR * cos(radians(turn)), CENTRE[1] + FAR * sin(radians(turn))) for turn in turns]
        shapes[area] = Polygon([CENTRE, *edge]).intersection(town).difference(centre)
    rows = [(area, *names, _on_earth(shapes[area])) for area, names in NAMES.items()]
    frame = gpd.GeoDataFrame(rows, columns=["id", "name_ja", "name_en", "geometry"], crs="EPSG:4326")
    frame.geometry = frame.geometry.set_precision(1e-6)
    return frame


def _on_earth(shape: Polygon) -> Polygon:
    return Polygon([degrees(point) for point in shape.exterior.coords])
