"""Writes the town folder of Kamishihoro, the same bytes each time: `python data/make_kamishihoro.py [DIR]`."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import geopandas as gpd
from making.areas import make_areas
from making.notice import ATTRIBUTION, EN, JA, METADATA
from making.places import make_places
from making.residents import COLUMNS, make_residents
from making.roads import BENDS, make_roads
from making.rules import DEMAND, FLEET, TOWN
from making.timetable import make_timetable
from shapely import get_coordinates

HERE = Path(__file__).resolve().parent


def geojson(frame: gpd.GeoDataFrame, properties: Iterable[str]) -> str:
    """A FeatureCollection with one feature a line, so that a mistake has a line number and a diff is readable."""
    features = []
    for row in frame.to_dict("records"):
        shape = row["geometry"].__geo_interface__
        shape = {"type": shape["type"], "coordinates": _rounded(shape["coordinates"])}
        known = {name: row[name] for name in properties if row[name] is not None and row[name] == row[name]}
        feature = {"type": "Feature", "properties": known, "geometry": shape}
        features.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    metadata = json.dumps(METADATA, ensure_ascii=False)
    lines = ",\n".join(features)
    return f'{{"type":"FeatureCollection",\n"metadata":{metadata},\n"features":[\n{lines}\n]}}\n'


def _rounded(part: object) -> object:
    if isinstance(part, (list, tuple)):
        return [_rounded(inner) for inner in part]
    assert isinstance(part, float)
    return round(part, 6)


def residents_csv(homes: list[str]) -> str:
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(make_residents(homes))
    return text.getvalue()


def make(folder: Path) -> None:
    """Writes every file of the town into `folder`, which is made where it is missing."""
    places = make_places()
    roads = make_roads(places)
    homes = sorted(places.loc[places["kind"] == "home", "id"])
    folder.mkdir(parents=True, exist_ok=True)
    sources = (HERE / "making" / "sources.md").read_text(encoding="utf-8")
    files = {
        "town.toml": TOWN,
        "fleet.toml": FLEET,
        "demand.toml": DEMAND,
        "SOURCES.md": sources.format(JA=JA, EN=EN, ATTRIBUTION=ATTRIBUTION, BENDS=BENDS),
        "places.geojson": geojson(places, ("id", "name_ja", "name_en", "kana", "kind", "source")),
        "areas.geojson": geojson(make_areas(), ("id", "name_ja", "name_en")),
        "roads.geojson": geojson(roads, ("class", "name", "metres")),
        "residents.csv": residents_csv(homes),
        **{f"timetable/{name}": text for name, text in make_timetable(places).items()},
    }
    (folder / "timetable").mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    nodes = len({tuple(point) for point in get_coordinates(roads.geometry).round(6)})
    print(f"{folder}: {len(places)} places, {len(roads)} roads, {nodes} crossings and stops")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "kamishihoro")
