"""Small extracts to import: points on a plane of metres, ways through them, restrictions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import osmium
from osmium.osm import mutable

from api.osm.roads import import_roads
from api.osm.tally import Tally

LON, LAT = 12.0, 48.0
EAST, NORTH = 1 / 74_404.0, 1 / 111_195.0
"""Degrees of a metre at 48° north."""

Way = tuple[Sequence[int], Mapping[str, str]]


def at(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude of a point in metres."""
    return round(LON + x * EAST, 7), round(LAT + y * NORTH, 7)


def write_osm(
    path: Path,
    nodes: Mapping[int, tuple[float, float]],
    ways: Sequence[Way],
    relations: Sequence[tuple[Sequence[tuple[str, int, str]], Mapping[str, str]]] = (),
    tagged: Mapping[int, Mapping[str, str]] | None = None,
) -> Path:
    """Ways and relations are numbered from 1; `tagged` are tags of nodes."""
    with osmium.SimpleWriter(str(path), overwrite=True) as writer:
        for id_ in sorted(nodes):
            writer.add_node(mutable.Node(id=id_, version=1, location=at(*nodes[id_]), tags=(tagged or {}).get(id_, {})))
        for id_, (refs, tags) in enumerate(ways, 1):
            writer.add_way(mutable.Way(id=id_, version=1, nodes=list(refs), tags=dict(tags)))
        for id_, (members, tags) in enumerate(relations, 1):
            writer.add_relation(mutable.Relation(id=id_, version=1, members=list(members), tags=dict(tags)))
    return path


def write_square(path: Path, half: float = 3000.0) -> Path:
    """An area around the middle."""
    ring = [at(x, y) for x, y in ((-half, -half), (half, -half), (half, half), (-half, half), (-half, -half))]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    return path


def imported(folder: Path, *osm: Any, spacing: float = 100_000.0, **more: Any) -> tuple[Tally, list[dict[str, Any]]]:
    """The tally and the rows of what `write_osm` would write, imported by German law without cutting long edges."""
    import geopandas as gpd

    extract = write_osm(folder / "small.osm.pbf", *osm, **more)
    tally = import_roads(extract, write_square(folder / "area.geojson"), folder, "de", spacing=spacing)
    return tally, gpd.read_parquet(folder / "roads.parquet").to_dict("records")
