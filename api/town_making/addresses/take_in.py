"""Takes addresses into a town's places: new ones are added, known ones brought up to date, all others stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from shapely.geometry import shape

from api.town import schema
from api.town.areas import Areas
from api.town.parts import PlaceKind
from api.town.report import Finding, Report
from api.town_making.addresses.formats import OPEN, Format, read_addresses
from api.town_making.addresses.judge import Known, judge
from api.town_making.addresses.row import Row
from api.town_making.files import PLACES, as_features, read_areas, read_places, write_features


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import did: places added, changed and left as they were; rows left out as elsewhere or there twice."""

    added: int
    changed: int
    same: int
    outside: int
    twice: int

    def as_json(self) -> dict[str, int]:
        """The counts by name."""
        return asdict(self)


class NotTaken(Exception):
    """The file's mistakes; nothing was written."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted(set(findings))
        super().__init__(f"{len(self.findings)} mistakes")


def take_in(
    file: Path, folder: Path, form: Format, *,
    kind: PlaceKind = "address", city: str | None = None, country: str = "", skip_outside: bool = False,
) -> TakenIn:  # fmt: skip
    """Writes the addresses of `file` into the town's places.

    Raises NotTaken with every mistake of the file, TownError for one of the folder; then nothing is changed.
    """
    areas = Areas({one.properties.id: shape(one.geometry.model_dump()) for one in read_areas(folder).features})
    places = read_places(folder)
    report = Report(file.parent)
    rows = read_addresses(file, form, kind, city, country, report)
    judged = judge(rows, areas, _known(places), skip_outside or form in OPEN, file.name, report)
    if report.findings:
        raise NotTaken(report.findings)
    features = as_features(places)
    counts = _merge(features, judged.rows)
    write_features(folder / PLACES, features, {} if places is None else places.metadata)
    return TakenIn(*counts, judged.outside, judged.twice)


def _known(places: schema.Places | None) -> list[Known]:
    features = [] if places is None else places.features
    return [Known(one.properties.id, one.properties.name_ja, *one.geometry.coordinates) for one in features]


def _merge(features: list[dict[str, Any]], rows: Iterable[Row]) -> tuple[int, int, int]:
    """Brings `features` up to date; how many were added, changed, and the same already."""
    known = {feature["properties"]["id"]: feature for feature in features}
    added = changed = same = 0
    for row in rows:
        feature = known.get(row.id)
        if feature is None:
            features.append(_feature(row))
            added += 1
            continue
        fresh = _feature(row)
        # What else the town knows of a place, such as its stop, and a reading the file lacks, stay.
        said = {name: value for name, value in fresh["properties"].items() if value != ""}
        fresh["properties"] = feature["properties"] | said
        if fresh == feature:
            same += 1
        else:
            feature.update(fresh)
            changed += 1
    return added, changed, same


def _feature(row: Row) -> dict[str, Any]:
    properties = {"id": row.id, "name_ja": row.ja, "name_en": row.en, "kana": row.kana, "kind": row.kind}
    point = {"type": "Point", "coordinates": [round(row.lon, 6), round(row.lat, 6)]}
    return {"type": "Feature", "properties": properties | {"source": "address"}, "geometry": point}
