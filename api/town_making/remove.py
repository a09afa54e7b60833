"""Takes places out of a town's folder, such as homes that nobody can get to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from api.town.load import load_sources
from api.town.parts import TownError, Words
from api.town.references import check_references
from api.town.report import Report
from api.town_making.files import PLACES, as_features, write_features


def remove_places(folder: Path, ids: Collection[str]) -> int:
    """How many were removed. Raises TownError, with nothing removed, where one is not there or something needs it."""
    sources = load_sources(folder)
    places = sources.places
    unknown = set(ids) - {feature.properties.id for feature in places.features}
    if unknown:
        name = min(unknown)
        raise TownError(PLACES, 1, Words(f"場所「{name}」はありません", f'there is no place "{name}"'))
    left = places.model_copy(update={"features": [one for one in places.features if one.properties.id not in ids]})
    report = Report(folder)
    check_references(replace(sources, places=left), report)
    if report.findings:
        needed = min(report.findings)
        ja, en = f"まだ使われています ({needed.message.ja})", f"it is still needed: {needed.message.en}"
        raise TownError(needed.file, needed.line, Words(ja, en))
    write_features(folder / PLACES, as_features(left), places.metadata)
    return len(places.features) - len(left.features)
