"""Roads as an import would write them, made of Kamishihoro's own and of a grid of streets around its town hall."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
from shapely.geometry import LineString

from tests.town.conftest import KAMISHIHORO

Rows = dict[str, list[Any]]
Point = tuple[float, float]

CLASSES = {"national": "trunk", "town": "residential"}
TYPES = {"u": "int32", "v": "int32", "metres": "int32", "kmh": "float32", "way": "int64"}
CENTRE = (143.2960, 43.2330)


def rows_of_kamishihoro() -> Rows:
    """Its roads: long edges with bends, numbered crossings, speeds of their own on trunk roads."""
    roads = json.loads((KAMISHIHORO / "roads.geojson").read_text(encoding="utf-8"))["features"]
    rows: Rows = {name: [] for name in ("u", "v", "metres", "road_class", "one_way", "kmh", "name", "way", "geometry")}
    count: dict[Point, int] = {}
    nodes: dict[Point, int] = {}
    for road in roads:
        for point in road["geometry"]["coordinates"]:
            count[tuple(point)] = count.get(tuple(point), 0) + 1
    for road in roads:
        points = [tuple(point) for point in road["geometry"]["coordinates"]]
        scale = (road["properties"].get("metres") or metres_of(points)) / metres_of(points)
        ends = [i for i, point in enumerate(points) if i in (0, len(points) - 1) or count[point] > 1]
        for a, b in pairwise(ends):
            add(rows, nodes, points[a : b + 1], CLASSES.get(road["properties"]["class"], "track"), scale)
    return rows


def rows_with_a_grid(side: int = 60, step: float = 0.0012) -> Rows:
    """The same with `side` × `side` more crossings around the town hall, one of which lies on a road of the town."""
    rows = rows_of_kamishihoro()
    nodes = {
        line.coords[i]: rows[end][row] for row, line in enumerate(rows["geometry"]) for i, end in ((0, "u"), (-1, "v"))
    }
    near = min(nodes, key=lambda point: np.hypot(point[0] - CENTRE[0], point[1] - CENTRE[1]))
    spots = {
        (i, j): (near[0] + (i - side // 2) * step, near[1] + (j - side // 2) * step * 0.7)
        for i in range(side)
        for j in range(side)
    }
    spots[side // 2, side // 2] = near
    for (i, j), spot in spots.items():
        for there in ((i + 1, j), (i, j + 1)):
            if there in spots and (i * 7 + j * 3) % 11:
                add(rows, nodes, [spot, spots[there]], "residential")
    return rows


def add(rows: Rows, nodes: dict[Point, int], line: list[Point], road_class: str, scale: float = 1.0) -> None:
    """One more edge along a line."""
    row = {
        "u": nodes.setdefault(line[0], len(nodes)),
        "v": nodes.setdefault(line[-1], len(nodes)),
        "metres": round(metres_of(line) * scale),
        "road_class": road_class,
        "one_way": False,
        "kmh": 60.0 if road_class == "trunk" else np.nan,
        "name": "",
        "way": len(rows["way"]),
        "geometry": LineString(line),
    }
    for name, value in row.items():
        rows[name].append(value)


def metres_of(line: list[Point]) -> float:
    """The length of a line near Kamishihoro."""
    east = np.cos(np.radians(43.2))
    return sum(111_195 * float(np.hypot((a[0] - b[0]) * east, a[1] - b[1])) for a, b in pairwise(line))


def write_roads(folder: Path, rows: Mapping[str, Any], crs: str = "EPSG:4326") -> None:
    """roads.parquet in place of roads.geojson."""
    (folder / "roads.geojson").unlink(missing_ok=True)
    frame = geopandas.GeoDataFrame(dict(rows), crs=crs)
    frame.astype({name: kind for name, kind in TYPES.items() if name in rows}).to_parquet(folder / "roads.parquet")


def with_speeds(folder: Path, summer: str, winter: str) -> Path:
    """The speeds of the two seasons in a copy of Kamishihoro."""
    text = (folder / "town.toml").read_text(encoding="utf-8")
    own = [line for line in text.splitlines() if line.startswith("speeds_kmh")]
    for old, new in zip(own, (summer, winter), strict=True):
        text = text.replace(old, f"speeds_kmh = {new}")
    (folder / "town.toml").write_text(text, encoding="utf-8")
    return folder
