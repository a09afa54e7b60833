"""Writes the town folder of Lindach with the commands that any town uses: `python data/make_lindach.py [DIR]`.

`python data/make_lindach.py --sources DIR` writes what a town begins with: an extract, its border, its addresses.
"""

from __future__ import annotations

import csv
import json
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from making_lindach.areas import make_areas
from making_lindach.extract import write_sources
from making_lindach.ground import DEPOT, degrees
from making_lindach.notice import EN, JA, METADATA
from making_lindach.residents import COLUMNS, make_residents
from making_lindach.rules import DEMAND, FLEET, TOWN
from making_lindach.timetable import write_feed
from shapely.geometry import mapping
from typer.main import get_command

from api.cli.main import app

HERE = Path(__file__).resolve().parent
WALK_METRES = 250

Feature = dict[str, object]


def noriai(*arguments: str | Path) -> str:
    """What the command `noriai` says; a mistake in what it is given is an error."""
    said = StringIO()
    with redirect_stdout(said):
        get_command(app)(args=[str(argument) for argument in arguments], standalone_mode=False)
    return said.getvalue()


def make(folder: Path) -> None:
    """Writes every file of the town into `folder`, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    _by_hand(folder)
    with TemporaryDirectory() as sources:
        write_sources(Path(sources))
        extract = Path(sources) / "lindach.osm.pbf"
        area = Path(sources) / "area.geojson"
        noriai("town", "import-roads", extract, "--area", area, "--town", folder, "--attribution", "")
        noriai("town", "import-places", extract, "--town", folder, "--kind", "home")
        feed = Path(sources) / "trains.zip"
        write_feed(feed)
        noriai("town", "import-timetable", feed, "--town", folder, "--near", "100")
    (folder / "residents.csv").write_text(_table(()), encoding="utf-8", newline="\n")
    proposed = json.loads(noriai("town", "propose-stops", folder, "--walk", str(WALK_METRES), "--json"))
    if proposed["without"]:
        noriai("town", "remove-places", folder, *proposed["without"])
    places = json.loads((folder / "places.geojson").read_text(encoding="utf-8"))["features"]
    homes = [place["properties"]["id"] for place in places if place["properties"]["kind"] == "home"]
    (folder / "residents.csv").write_text(_table(homes), encoding="utf-8", newline="\n")
    print(f"{folder}: {len(places)} places, {len(homes)} homes, {proposed['added']} stops")
    print(noriai("town", "check", folder), end="")


def _by_hand(folder: Path) -> None:
    """What people write: rules, fleet, demand, areas, and the one place that is no address."""
    sources = (HERE / "making_lindach" / "sources.md").read_text(encoding="utf-8")
    depot = {"id": "depot", "name_ja": "市民バス車庫", "name_en": "Bus depot", "kind": "depot", "source": "invented"}
    files = {
        "town.toml": TOWN,
        "fleet.toml": FLEET,
        "demand.toml": DEMAND,
        "SOURCES.md": sources.format(JA=JA, EN=EN),
        "areas.geojson": _geojson([_feature(row._asdict()) for row in make_areas().itertuples(index=False)]),
        "places.geojson": _geojson([_feature({**depot, "geometry": {"type": "Point", "coordinates": degrees(DEPOT)}})]),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _feature(row: dict[str, object]) -> Feature:
    shape = row.pop("geometry")
    return {"type": "Feature", "properties": row, "geometry": shape if isinstance(shape, dict) else mapping(shape)}


def _geojson(features: list[Feature]) -> str:
    """A FeatureCollection with one feature a line, so that a mistake has a line number and a diff is readable."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    metadata = json.dumps(METADATA, ensure_ascii=False)
    return f'{{"type":"FeatureCollection",\n"metadata":{metadata},\n"features":[\n{lines}\n]}}\n'


def _table(homes: list[str] | tuple[()]) -> str:
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(make_residents(homes) if homes else ())
    return text.getvalue()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--sources"]:
        write_sources(Path(sys.argv[2]))
    else:
        make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "lindach")
