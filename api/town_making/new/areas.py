"""The areas of a new town: what a GeoJSON file holds, or a square around the centre."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from math import cos, radians
from pathlib import Path
from typing import Any

from api.town_making.addresses.row import id_of, tidy
from api.town_making.new.unclear import Unclear
from scheduler.travel.roads import METRES_PER_DEGREE

Point = tuple[float, float]
HALF_SIDE = 10_000
"""Metres from the centre to the border where nobody has said where the border is."""


def square(centre: Point) -> list[dict[str, Any]]:
    """One area, 20 km by 20 km."""
    lat = HALF_SIDE / METRES_PER_DEGREE
    lon = lat / cos(radians(centre[1]))
    (x, y), corners = centre, ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    ring = [[round(x + dx * lon, 6), round(y + dy * lat, 6)] for dx, dy in corners]
    return [_feature("all", "全域", "Everywhere", {"type": "Polygon", "coordinates": [ring]})]


def from_file(file: Path, centre: Point) -> list[dict[str, Any]]:
    """The areas of `file`, one of which has the centre in it. Raises Unclear with the place of the first mistake."""
    from shapely import Point as Spot

    from api.osm.area import read_area
    from api.osm.problem import ImportProblem

    try:
        whole = read_area(file)
    except ImportProblem as problem:
        where = str(file) if problem.line is None else f"{file}:{problem.line}"
        raise Unclear(f"{where}: {problem.message.ja}", f"{where}: {problem.message.en}") from None
    if not whole.covers(Spot(centre)):
        if whole.covers(Spot(centre[::-1])):
            raise Unclear(f"{file}: 緯度と経度が逆です", f"{file}: longitude and latitude are swapped")
        raise Unclear(f"{file}: 町の中心がどの区域にもありません", f"{file}: the town's centre lies in no area")
    found: list[dict[str, Any]] = []
    for number, feature in enumerate(_features(json.loads(file.read_bytes())), 1):
        found.append(_named(feature, number, {one["properties"]["id"] for one in found}))
    return found


def _features(content: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The features of a collection, of one feature, or of a bare geometry."""
    kind = content["type"]
    if kind == "FeatureCollection":
        yield from content["features"]
    elif kind == "Feature":
        yield content
    else:
        yield {"geometry": content}


def _named(feature: Mapping[str, Any], number: int, taken: set[str]) -> dict[str, Any]:
    known = feature.get("properties")
    said = known if isinstance(known, dict) else {}
    name = tidy(str(said.get("name") or ""))
    ja = tidy(str(said.get("name_ja") or said.get("name:ja") or name)) or f"区域{number}"
    en = tidy(str(said.get("name_en") or said.get("name:en") or name)) or f"Area {number}"
    wanted = str(said.get("id") or "").lower()
    id_ = wanted if wanted.replace("-", "").isalnum() and wanted.isascii() and wanted[0] != "-" else id_of(ja, en)
    return _feature(id_ if id_ not in taken else f"{id_[:56]}-{number}", ja, en, feature["geometry"])


def _feature(id_: str, ja: str, en: str, geometry: Any) -> dict[str, Any]:
    shape = {"type": geometry["type"], "coordinates": geometry["coordinates"]}
    return {"type": "Feature", "properties": {"id": id_, "name_ja": ja, "name_en": en}, "geometry": shape}
