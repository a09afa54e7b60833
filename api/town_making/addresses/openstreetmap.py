"""Addresses and facilities from an OpenStreetMap file: nodes and buildings with a house number, or a known use."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api.town.parts import PlaceKind
from api.town.report import Report
from api.town_making.addresses.row import Row, hiragana, tidy

KINDS: dict[tuple[str, str], PlaceKind] = {
    ("amenity", "hospital"): "hospital", ("amenity", "clinic"): "hospital", ("amenity", "doctors"): "hospital",
    ("amenity", "pharmacy"): "pharmacy", ("amenity", "townhall"): "office", ("amenity", "post_office"): "post",
    ("amenity", "community_centre"): "culture", ("amenity", "library"): "culture",
    ("amenity", "social_facility"): "welfare", ("amenity", "bus_station"): "terminal",
    ("railway", "station"): "terminal",
    ("amenity", "public_bath"): "leisure", ("shop", "supermarket"): "shop", ("shop", "convenience"): "shop",
    ("shop", "bakery"): "shop", ("shop", "general"): "shop", ("shop", "department_store"): "shop",
}  # fmt: skip
"""Uses that people ride to (wiki.openstreetmap.org/wiki/Map_features); all else is only an address."""

READINGS = ("name:ja-Hira", "name:ja_kana", "name:ja-Hrkt")
NUMBER_FIRST = frozenset({"US", "GB", "CA", "AU", "NZ", "IE", "FR"})
"""Countries that write the number before the street."""

_BLOCK = ("addr:suburb", "addr:quarter", "addr:neighbourhood", "addr:block_number")
"""How an address without a street is written, from large to small (Japan)."""


def read_openstreetmap(file: Path, country: str, kind: PlaceKind, report: Report) -> list[Row]:
    """The addresses of `file`; one that cannot be read to its end gives none, and `report` says why."""
    import osmium

    rows: list[Row] = []
    try:
        found = osmium.FileProcessor(str(file)).with_locations()
        found.with_filter(osmium.filter.KeyFilter("addr:housenumber", "amenity", "shop", "railway"))
        for thing in found:
            row = _row(thing, country, kind)
            if row is not None:
                rows.append(row)
    except (RuntimeError, OSError, UnicodeDecodeError) as error:
        ja, en = (
            "OpenStreetMap のファイルとして最後まで読めません",
            "cannot be read to its end as an OpenStreetMap file",
        )
        report.at(file.name, 1, f"{ja} ({error})", f"{en}: {error}")
        return []
    if not rows:
        ja, en = (
            "番地 (addr:housenumber) も施設もありません",
            "no house number (addr:housenumber) and no facility in it",
        )
        report.at(file.name, 1, ja, en)
    return rows


def _row(thing: Any, country: str, kind: PlaceKind) -> Row | None:
    tags = dict(thing.tags)
    use = next((KINDS[pair] for pair in tags.items() if pair in KINDS), None)
    where = _point(thing)
    if where is None or (use is None and "addr:housenumber" not in tags):
        return None
    if use is not None and (named := tidy(tags.get("name"))):
        ja, en = tidy(tags.get("name:ja")) or named, tidy(tags.get("name:en")) or named
        kana = hiragana(next((tags[name] for name in READINGS if name in tags), ""))
    elif address := _address(tags, tags.get("addr:country", country).upper()):
        ja, en, kana, use = address, address, "", None
    else:
        return None
    letter = "n" if thing.is_node() else "w"
    within = tidy(tags.get("addr:suburb") or tags.get("addr:hamlet") or tags.get("addr:city"))
    return Row(0, f"osm-{letter}{thing.id}", ja, en, kana, use or kind, *where, within)


def _point(thing: Any) -> tuple[float, float] | None:
    """A node's own point; the middle of a building's corners."""
    if thing.is_node():
        location = thing.location
        return (location.lon, location.lat) if location.valid() else None
    if not thing.is_way():
        return None
    corners = [(node.lon, node.lat) for node in thing.nodes if node.location.valid()]
    corners = corners[:-1] if len(corners) > 1 and corners[0] == corners[-1] else corners
    if not corners:
        return None
    lon, lat = (sum(part) / len(corners) for part in zip(*corners, strict=True))
    return lon, lat


def _address(tags: Mapping[str, str], country: str) -> str:
    """An address as it is written in its country; empty where only a number is known."""
    house = tidy(tags.get("addr:housenumber"))
    street = tidy(tags.get("addr:street") or tags.get("addr:place"))
    if street:
        return f"{house} {street}" if country in NUMBER_FIRST else f"{street} {house}"
    parts = [tidy(tags[name]) for name in _BLOCK if tags.get(name)]
    return f"{''.join(parts[:-1])}{parts[-1]}-{house}" if parts else ""
