"""Writes Lindach as an OpenStreetMap extract, with the municipality's border and a list of its addresses."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import osmium
from osmium.osm import mutable

from making_lindach.crossing import Nodes, crossed
from making_lindach.ground import BOUNDARY, BUILT_UP, POSTCODES, Point, degrees
from making_lindach.houses import BUILDINGS, houses
from making_lindach.streets import RESTRICTIONS, WAYS

COLUMNS = ("id", "street", "housenumber", "postcode", "city", "suburb", "lat", "lon", "kind")
"""Of addresses.csv: `kind` is home for a house that people live in, else empty."""

FIRST_HOUSE = 100_001
HALF_HOUSE = 5.0
LIVED_IN = {"landuse": "residential"}


def write_extract(path: Path) -> None:
    """Lindach as `path`, an .osm.pbf file; a file that is there is written anew."""
    nodes = Nodes()
    ways = crossed(WAYS, nodes)
    points = [degrees(point) for point in nodes.points]
    outlines, spots = _outlines(len(points), [(house.spot, HALF_HOUSE, house.tags) for house in houses()])
    lived_in, corners = _outlines(len(points) + len(spots), [(spot, size, LIVED_IN) for spot, size in BUILT_UP])
    ids = {way.key: number for number, way in enumerate(WAYS, 1)}
    with osmium.SimpleWriter(str(path), header=_header(points), overwrite=True) as writer:
        for number, point in enumerate([*points, *spots, *corners], 1):
            writer.add_node(mutable.Node(id=number, version=1, location=point))
        for number, building in enumerate(BUILDINGS, FIRST_HOUSE):
            writer.add_node(mutable.Node(id=number, version=1, location=degrees(building.spot), tags=building.tags))
        for way in WAYS:
            inside = [node + 1 for node in ways[way.key]]
            writer.add_way(mutable.Way(id=ids[way.key], version=1, nodes=inside, tags=way.tags))
        for number, (outline, tags) in enumerate([*outlines, *lived_in], FIRST_HOUSE):
            writer.add_way(mutable.Way(id=number, version=1, nodes=outline, tags=tags))
        for number, turn in enumerate(RESTRICTIONS, 1):
            via = ("w", ids[turn.via]) if isinstance(turn.via, str) else ("n", nodes.of(turn.via) + 1)
            members = [("w", ids[turn.from_], "from"), (*via, "via"), ("w", ids[turn.to], "to")]
            tags = {"type": "restriction", "restriction": turn.kind} | turn.tags
            writer.add_relation(mutable.Relation(id=number, version=1, members=members, tags=tags))


def _header(points: list[Point]) -> osmium.io.Header:
    """Says what the extract covers."""
    header = osmium.io.Header()
    header.add_box(osmium.osm.Box(*map(min, zip(*points, strict=True)), *map(max, zip(*points, strict=True))))
    return header


Outline = tuple[list[int], dict[str, str]]


def _outlines(
    first: int, squares: list[tuple[Point, float, dict[str, str]]]
) -> tuple[list[Outline], list[tuple[float, float]]]:
    """Squares around spots as closed ways: their node ids, which begin after `first`, and where these lie."""
    outlines: list[Outline] = []
    spots: list[tuple[float, float]] = []
    for (x, y), half, tags in squares:
        ids = []
        for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            spots.append(degrees((x + dx * half, y + dy * half)))
            ids.append(first + len(spots))
        outlines.append(([*ids, ids[0]], tags))
    return outlines, spots


def write_area(path: Path) -> None:
    """The municipality's border as a GeoJSON feature."""
    ring = [list(degrees(point)) for point in [*BOUNDARY, BOUNDARY[0]]]
    border = {"type": "Polygon", "coordinates": [ring]}
    area = {"type": "Feature", "properties": {"name": "Lindach"}, "geometry": border}
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
