"""The area whose roads are wanted, from a GeoJSON file, with a margin around it."""

from __future__ import annotations

import json
from math import cos, radians
from pathlib import Path
from typing import Any

from shapely import is_valid_reason, unary_union
from shapely.affinity import scale
from shapely.errors import ShapelyError
from shapely.geometry import box as rectangle
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from api.osm.extract import Bounds
from api.osm.problem import ImportProblem
from api.town.positions import json_lines, line_of
from scheduler.travel.roads import METRES_PER_DEGREE

Path_ = tuple[str | int, ...]


def read_area(file: Path) -> BaseGeometry:
    """The polygon of a GeoJSON geometry, feature or collection, in degrees. Raises ImportProblem where it is none."""
    try:
        text = file.read_bytes()
        content = json.loads(text)
    except FileNotFoundError as error:
        raise ImportProblem(file, "ファイルがありません", "there is no such file") from error
    except OSError as error:
        raise ImportProblem(file, "ファイルを読めません", f"the file cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ImportProblem(file, "UTF-8 で書かれていません", "not written in UTF-8", 1) from error
    except json.JSONDecodeError as error:
        raise ImportProblem(file, "JSON の書き方が違います", f"not valid JSON: {error.msg}", error.lineno) from error
    except RecursionError as error:
        raise ImportProblem(file, "入れ子が深すぎます", "nested too deeply", 1) from error
    parts = [_polygon(geometry, path, file, text) for geometry, path in _geometries(content, ())]
    if not parts:
        raise ImportProblem(file, "区域の多角形がありません", "holds no polygon", 1)
    return unary_union(parts)


def _geometries(content: Any, path: Path_) -> list[tuple[Any, Path_]]:
    if not isinstance(content, dict):
        return []
    if content.get("type") == "FeatureCollection" and isinstance(content.get("features"), list):
        features = content["features"]
        return [found for i, one in enumerate(features) for found in _geometries(one, (*path, "features", i))]
    if content.get("type") == "Feature":
        return [(content.get("geometry"), path)]
    return [(content, path)]


def _polygon(geometry: Any, path: Path_, file: Path, text: bytes) -> BaseGeometry:
    line = line_of(json_lines(text), path) if path else 1
    try:
        polygon = shape(geometry)
    except (ShapelyError, ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
        raise ImportProblem(file, "区域の形が読めません", "the area's coordinates are not a polygon", line) from error
    if polygon.geom_type not in ("Polygon", "MultiPolygon") or polygon.is_empty:
        ja, en = (
            "区域は Polygon か MultiPolygon です",
            f"an area is a Polygon or MultiPolygon, not a {polygon.geom_type}",
        )
        raise ImportProblem(file, ja, en, line)
    if not polygon.is_valid:
        reason = is_valid_reason(polygon)
        ja, en = "区域の線が交わるなど, 形が正しくありません", "the area is not a proper polygon"
        raise ImportProblem(file, f"{ja} ({reason})", f"{en}: {reason} (longitude latitude)", line)
    west, south, east, north = polygon.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        ja, en = (
            "経度と緯度の範囲を外れています. 順は [経度, 緯度] です",
            "beyond longitude and latitude; the order is [lon, lat]",
        )
        raise ImportProblem(file, ja, en, line)
    return polygon


def widened(area: BaseGeometry, metres: float) -> BaseGeometry:
    """The area with a margin around it, rounder or flatter by less than the Earth is round."""
    lat = (area.bounds[1] + area.bounds[3]) / 2
    east = cos(radians(lat))
    flat = scale(area, xfact=east, yfact=1.0, origin=(0, 0))
    return scale(flat.buffer(metres / METRES_PER_DEGREE), xfact=1 / east, yfact=1.0, origin=(0, 0))


def share_outside(area: BaseGeometry, box: Bounds | None) -> float:
    """How much of the area (0 to 1) lies beyond what an extract covers; 0 where the extract does not say."""
    return 0.0 if box is None else float(area.difference(rectangle(*box)).area / area.area)


def check_inside(area: BaseGeometry, bounds: Bounds | None, file: Path, extract: Path) -> None:
    """Raises ImportProblem for an area that the extract does not cover at all, and says when it looks swapped."""
    if bounds is None:
        return
    west, south, east, north = area.bounds
    if west <= bounds[2] and east >= bounds[0] and south <= bounds[3] and north >= bounds[1]:
        return
    where = ", ".join(f"{value:.4f}" for value in bounds)
    if south <= bounds[2] and north >= bounds[0] and west <= bounds[3] and east >= bounds[1]:
        ja = "経度と緯度が逆です. GeoJSON の順は [経度, 緯度] です"
        en = "longitude and latitude are swapped; GeoJSON has [longitude, latitude]"
    else:
        ja = f"区域が {extract.name} の道路の外にあります"
        en = f"the area lies outside the roads of {extract.name}"
    raise ImportProblem(
        file, f"{ja} (道路の範囲 {where})", f"{en} (the roads reach from west, south to east, north: {where})", 1
    )
