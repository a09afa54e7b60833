"""Writes a town's stops, and the one of each home, into its places."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from api.town.walks import WALK
from api.town_making.files import PLACES, as_features, read_places, write_features


class StopAt(NamedTuple):
    """A stop's name and where it is, in degrees."""

    ja: str
    en: str
    lon: float
    lat: float


def write_stops(
    folder: Path, walk: int, stops: Mapping[str, StopAt], stop_of: Mapping[str, str], homes: Collection[str]
) -> None:
    """The town has these stops, by id, and no others; each of `homes` has the stop that `stop_of` says, or none."""
    places = read_places(folder)
    features = as_features(places)
    known = {one["properties"]["id"]: one for one in features if one["properties"]["kind"] == "stop"}
    left = [one for one in features if one["properties"]["id"] not in known]
    for feature in left:
        properties = feature["properties"]
        id_, before = properties["id"], properties.pop("stop", None)
        after = stop_of.get(id_) if id_ in homes else before
        if after in stops:
            properties["stop"] = after
    kept = [_feature(id_, stop, known.get(id_)) for id_, stop in stops.items()]
    write_features(folder / PLACES, left + kept, (places.metadata if places else {}) | {WALK: walk})


def _feature(id_: str, stop: StopAt, known: Mapping[str, Any] | None) -> dict[str, Any]:
    """A stop as places.geojson has it; what else it knows of one stays."""
    usual = {"id": id_, "name_ja": stop.ja, "name_en": stop.en, "kana": "", "kind": "stop", "source": "invented"}
    properties = usual if known is None else known["properties"] | {"name_ja": stop.ja, "name_en": stop.en}
    point = {"type": "Point", "coordinates": [round(stop.lon, 7), round(stop.lat, 7)]}
    return {"type": "Feature", "properties": properties, "geometry": point}
