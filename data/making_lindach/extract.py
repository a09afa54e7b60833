"""Writes Lindach as an OpenStreetMap extract, with the municipality's border and a list of its addresses."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import osmium
from osmium.osm import mutable

from making_lindach.crossing import Nodes, crossed
from making_lindach.ground import BOUNDARY, POSTCODES, degrees
from making_lindach.houses import BUILDINGS, houses
from making_lindach.streets import RESTRICTIONS, WAYS

COLUMNS = ("id", "street", "housenumber", "postcode", "city", "suburb", "lat", "lon", "kind")
"""Of addresses.csv: `kind` is home for a house that people live in, else empty."""

FIRST_HOUSE = 100_001
HALF_HOUSE = 5.0


def write_extract(path: Path) -> None:
    """Lindach as `path`, an .osm.pbf file; a file that is there is written anew."""
    nodes = Nodes()
    ways = crossed(WAYS, nodes)
    points = [degrees(point) for point in nodes.points]
    outlines, spots = _houses(len(points))
    ids = {way.key: number for number, way in enumerate(WAYS, 1)}
    with osmium.SimpleWriter(str(path), overwrite=True) as writer:
        for number, point in enumerate([*points, *spots], 1):
            writer.add_node(mutable.Node(id=number, version=1, location=point))
        for number, building in enumerate(BUILDINGS, FIRST_HOUSE):
            writer.add_node(mutable.Node(id=number, version=1, location=degrees(building.spot), tags=building.tags))
        for way in WAYS:
            inside = [node + 1 for node in ways[way.key]]
            writer.add_way(mutable.Way(id=ids[way.key], version=1, nodes=inside, tags=way.tags))
        for number, (corners, tags) in enumerate(outlines, FIRST_HOUSE):
            writer.add_way(mutable.Way(id=number, version=1, nodes=corners, tags=tags))
        for number, turn in enumerate(RESTRICTIONS, 1):
            via = ("w", ids[turn.via]) if isinstance(turn.via, str) else ("n", nodes.of(turn.via) + 1)
            members = [("w", ids[turn.from_], "from"), (*via, "via"), ("w", ids[turn.to], "to")]
            tags = {"type": "restriction", "restriction": turn.kind} | turn.tags
            writer.add_relation(mutable.Relation(id=number, version=1, members=members, tags=tags))


def _houses(first: int) -> tuple[list[tuple[list[int], dict[str, str]]], list[tuple[float, float]]]:
    """Each house as a closed way around its spot: node ids after `first` with its tags, and the nodes' positions."""
    outlines, spots = [], []
    for house in houses():
        x, y = house.spot
        corners = []
        for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            spots.append(degrees((x + dx * HALF_HOUSE, y + dy * HALF_HOUSE)))
            corners.append(first + len(spots))
        outlines.append(([*corners, corners[0]], house.tags))
    return outlines, spots


def write_area(path: Path) -> None:
    """The municipality's border as a GeoJSON feature."""
    ring = [list(degrees(point)) for point in [*BOUNDARY, BOUNDARY[0]]]
    area = {
        "type": "Feature",
        "properties": {"name": "Lindach"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    path.write_text(json.dumps(area, ensure_ascii=False) + "\n", encoding="utf-8")


def write_addresses(path: Path) -> None:
    """Every address of the extract as a CSV file with a header (`COLUMNS`)."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for number, house in enumerate(houses(), FIRST_HOUSE):
            lon, lat = degrees(house.spot)
            place = (house.street, house.number, POSTCODES[house.village], "Lindach", house.village)
            writer.writerow([f"w{number}", *place, lat, lon, "home"])


def write_sources(folder: Path) -> None:
    """lindach.osm.pbf, area.geojson and addresses.csv in `folder`, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    write_extract(folder / "lindach.osm.pbf")
    write_area(folder / "area.geojson")
    write_addresses(folder / "addresses.csv")
