"""The modelled roads: survey grid, centre streets, national roads 273 and 241, one stop before each place."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache

import geopandas as gpd
import pandas as pd
from shapely import Point, box
from shapely.geometry import LineString
from shapely.ops import substring

from making.grid import DEGREES, METRES, TOWN_HALL, addresses, column_name, node

FARM_REACH = 1300
"""Grid roads are drawn this near (m) to an address outside the mountains."""

CENTRE = (1, 4, -2, 2)
"""First and last column, first and last row of the grid that the centre's streets fill."""
BLOCKS = 4
"""Streets a grid cell: one each 136 m."""

TRUNK_COLUMN, TRUNK_ROW = 2, 1
"""National road 273 follows this column (東二線) northwards, 241 this row eastwards."""

MOUNTAIN_ROAD = [
    (143.2880, 43.2990), (143.2790, 43.3120), (143.2660, 43.3270), (143.2560, 43.3400), (143.2480, 43.3500),
    (143.2330, 43.3530), (143.2200, 43.3580), (143.2050, 43.3590), (143.1940, 43.3640), (143.1880, 43.3700),
    (143.1800, 43.3850), (143.1650, 43.4000), (143.1450, 43.4180), (143.1300, 43.4380), (143.1230, 43.4600),
    (143.1180, 43.4850), (143.1200, 43.5100), (143.1235, 43.5320),
]  # fmt: skip
BENDS = 1.36
"""A mountain road is this much longer than the few points it is drawn with: 24 km to ぬかびら源泉郷."""

SIDE_ROADS = ([(143.3010, 43.3050), (143.2996, 43.3307)], [(143.1700, 43.3795), (143.1650, 43.3797)])
"""Roads to addresses that lie off the grid, 字上士幌 and 字ぬかびら源泉郷, each begun at the nearest crossing."""

CORRIDORS = (("column", -16, 1, 12), ("column", 9, -4, 4), ("column", TRUNK_COLUMN, -4, 12), ("row", TRUNK_ROW, 2, 20))
"""Grid roads that are there whatever is near: to the north of 上音更, to the south of 居辺, 273 and 241."""

STOP_AT_CROSSING = 10
"""A place this near (m) to a crossing has its stop there."""

STOP_EVERY = 280
"""On the grid a bus can halt at least this often (m), so half-way between crossings too."""

Edge = tuple[tuple[float, float], tuple[float, float], str, str | None]


def _grid_edges() -> Iterator[Edge]:
    for column in range(-17, 21):
        for row in range(-5, 18):
            yield node(column, row), node(column, row + 1), "farm", column_name(column)
            yield node(column, row), node(column + 1, row), "farm", None


def _centre_edges() -> Iterator[Edge]:
    west, east, south, north = CENTRE
    step = 1 / BLOCKS
    for i in range((east - west) * BLOCKS + 1):
        for j in range((north - south) * BLOCKS + 1):
            x, y = west + i * step, south + j * step
            if y < north:
                yield node(x, y), node(x, y + step), "town", column_name(int(x)) if x.is_integer() else None
            if x < east:
                yield node(x, y), node(x + step, y), "town", None


def _frame(edges: Iterator[Edge] | list[Edge]) -> gpd.GeoDataFrame:
    rows = list(edges)
    return gpd.GeoDataFrame(
        {"class": [row[2] for row in rows], "name": [row[3] for row in rows]},
        geometry=[LineString(row[:2]) for row in rows],
        crs=DEGREES,
    )


def _farm() -> gpd.GeoDataFrame:
    """The grid near the addresses, without what the centre's streets replace."""
    grid = _frame(_grid_edges())
    known = addresses()
    anchors = known[~known["mountain"]].to_crs(METRES).geometry
    centre = gpd.GeoSeries([Point(TOWN_HALL)], crs=DEGREES).to_crs(METRES)
    reach = anchors.buffer(FARM_REACH).union_all() | centre.buffer(2 * FARM_REACH).union_all()
    west, east, south, north = CENTRE
    streets = box(*node(west, south), *node(east, north)).buffer(1e-6)
    kept = grid.to_crs(METRES).within(reach)
    for direction, at, first, last in CORRIDORS:
        ends = (node(at, first), node(at, last)) if direction == "column" else (node(first, at), node(last, at))
        kept |= grid.within(LineString(ends).buffer(1e-6))
    return grid[kept & ~grid.within(streets)]


def _trunk(roads: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Marks the national roads among the grid's and the centre's edges."""
    bounds = roads.bounds
    middle = pd.DataFrame({"x": (bounds.minx + bounds.maxx) / 2, "y": (bounds.miny + bounds.maxy) / 2})
    east, north = node(TRUNK_COLUMN, TRUNK_ROW)
    on_column = (middle.x - east).abs() < 1e-5
    on_row = ((middle.y - north).abs() < 1e-5) & (middle.x > east)
    roads.loc[on_column & (middle.y < north), "name"] = "国道241号・273号"
    roads.loc[on_column & (middle.y > north), "name"] = "国道273号"
    roads.loc[on_row, "name"] = "国道241号"
    roads.loc[(on_column | on_row) & (roads["class"] == "farm"), "class"] = "national"
    return roads


def _beyond(roads: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The mountain road and the side roads, each begun at the crossing nearest to its first point."""
    edges: list[Edge] = []
    crossings = [Point(end) for line in roads.geometry for end in line.coords]
    ways = [(MOUNTAIN_ROAD, "mountain", "国道273号")] + [(way, "farm", None) for way in SIDE_ROADS]
    for way, kind, name in ways:
        start = min(crossings, key=Point(way[0]).distance)
        points = [(start.x, start.y), *way]
        edges += [(a, b, kind, name) for a, b in itertools.pairwise(points)]
        crossings += [Point(point) for point in way]
    return _frame(edges)


def _with_stops(roads: gpd.GeoDataFrame, stops: gpd.GeoSeries) -> gpd.GeoDataFrame:
    """Divides the edge nearest to each place where its virtual stop stands; both frames in metres."""
    nearest = roads.sindex.nearest(stops.geometry, return_all=False)[1]
    cuts: dict[int, set[float]] = {}
    for place, edge in zip(stops, nearest, strict=True):
        line = roads.geometry.iloc[edge]
        along = line.project(place)
        if STOP_AT_CROSSING < along < line.length - STOP_AT_CROSSING:
            cuts.setdefault(int(edge), set()).add(round(along))
    rows = []
    for index, row in enumerate(roads.itertuples()):
        ends = [0.0, *sorted(cuts.get(index, ())), row.geometry.length]
        rows += [(row[1], row[2], substring(row.geometry, a, b)) for a, b in itertools.pairwise(ends)]
    return gpd.GeoDataFrame(rows, columns=["class", "name", "geometry"], crs=METRES)


@cache
def plain_roads() -> gpd.GeoDataFrame:
    """Edges in degrees with `class` and `name`, before any stop is set."""
    plain = _trunk(pd.concat([_farm(), _frame(_centre_edges())], ignore_index=True))
    return pd.concat([plain, _beyond(plain)], ignore_index=True)


def make_roads(places: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Edges in degrees with `class`, `name`, `metres`; a node lies before each of `places` (degrees)."""
    roads = _with_stops(plain_roads().to_crs(METRES), places.geometry.to_crs(METRES))
    grid = roads["class"].isin(["farm", "national"])
    roads.loc[grid, "geometry"] = roads.loc[grid].geometry.segmentize(STOP_EVERY)
    bends = roads["class"].map({"mountain": BENDS}).fillna(1.0)
    roads["metres"] = (roads.geometry.length * bends).round().clip(lower=1).astype(int)
    return roads.to_crs(DEGREES)
