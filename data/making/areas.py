"""The service's areas: each point belongs to the line of the address nearest to it, the centre to every line.

The town publishes no map of the lines, so the addresses' names decide: 居辺 is the east; 萩ケ岡, a
settlement by the old railway north of the centre, takes 上士幌 and 勢多 in the north; 上音更 is the west
with the neighbouring 上士幌基線 and 上士幌西一線. The mountains belong to no line.
"""

from __future__ import annotations

from functools import cache

import geopandas as gpd
from shapely import Point

from making.grid import DEGREES, METRES, TOWN_HALL, addresses
from making.roads import plain_roads

CENTRE_RADIUS = 1300
REACH = 700
"""An area ends this far (m) from the roads."""
MOUNTAIN_REACH = 1500

NAMES = {
    "centre": ("市街地", "Town centre"),
    "orube": ("居辺方面", "Orube"),
    "hagigaoka": ("萩ケ岡方面", "Hagigaoka"),
    "kami-otofuke": ("上音更方面", "Kami-Otofuke"),
    "mountains": ("ぬかびら・三股方面 (福祉バスの区域外)", "Nukabira and Mitsumata (no welfare bus)"),
}


def line_of(address: str, mountain: bool) -> str:
    """The area of one address."""
    if mountain:
        return "mountains"
    if address.startswith("字居辺"):
        return "orube"
    if address.startswith("字上音更") or address in ("字上士幌基線", "字上士幌西一線"):
        return "kami-otofuke"
    return "hagigaoka"


@cache
def make_areas() -> gpd.GeoDataFrame:
    """Polygons in degrees with `id` and names, without overlaps, the centre first."""
    known = addresses().to_crs(METRES)
    known["id"] = [line_of(*row) for row in zip(known["name"], known["mountain"], strict=True)]
    cells = gpd.GeoDataFrame(geometry=known.geometry.voronoi_polygons(extend_to=known.union_all().buffer(9000)))
    cells = gpd.sjoin(cells, known[["id", "geometry"]], predicate="contains")
    centre = gpd.GeoSeries([Point(TOWN_HALL)], crs=DEGREES).to_crs(METRES).buffer(CENTRE_RADIUS, quad_segs=4).iloc[0]
    roads = plain_roads().to_crs(METRES)
    reach = roads["class"].map({"mountain": MOUNTAIN_REACH}).fillna(REACH)
    limits = roads.geometry.buffer(reach, quad_segs=3).union_all().buffer(900).buffer(-900).simplify(40)
    shapes = cells.dissolve("id").geometry.intersection(limits).difference(centre)
    shapes["centre"] = centre
    rows = [(area, *names, shapes[area]) for area, names in NAMES.items()]
    frame = gpd.GeoDataFrame(rows, columns=["id", "name_ja", "name_en", "geometry"], crs=METRES).to_crs(DEGREES)
    frame.geometry = frame.geometry.set_precision(1e-6)
    return frame


def area_of(point: Point) -> str | None:
    """The id of the area a point in degrees lies in."""
    areas = make_areas()
    found = areas.loc[areas.geometry.intersects(point), "id"]
    return None if found.empty else str(found.iloc[0])
