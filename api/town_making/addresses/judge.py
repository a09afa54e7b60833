"""Which addresses a town takes: within its areas, the right way round, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import NamedTuple

import numpy as np

from api.town.areas import Areas
from api.town.report import Report
from api.town_making.addresses.row import Row
from scheduler.travel.roads import METRES_PER_DEGREE

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SAME_METRES = 60.0
"""The same name this near is the same house, such as a building and its door."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The rows to take, and how many were left out as lying elsewhere or standing there already."""

    rows: tuple[Row, ...]
    outside: int
    twice: int


class Known(NamedTuple):
    """A place that the town has already."""

    id: str
    ja: str
    lon: float
    lat: float


def judge(rows: list[Row], areas: Areas, known: Iterable[Known], lenient: bool, file: str, report: Report) -> Judged:
    """The rows that lie in `areas`, each once; a house that is `known` under another id is left out.

    A strict reading tells rows outside and twice as mistakes; a `lenient` one leaves them out and counts them.
    Coordinates that are swapped, or no place on Earth, are mistakes in both.
    """
    lon, lat = (np.array([getattr(row, name) for row in rows], dtype=np.float64) for name in ("lon", "lat"))
    inside, swapped = _inside(areas, lon, lat), _inside(areas, lat, lon)
    taken: list[Row] = []
    outside = 0
    for row, here, turned in zip(rows, inside.tolist(), swapped.tolist(), strict=True):
        if here:
            taken.append(row)
        elif turned:
            ja, en = "緯度と経度が逆です", "longitude and latitude are swapped"
            report.at(file, row.line or 1, f"「{row.ja}」: {ja} ({row.lon}, {row.lat})", f'"{row.en}": {en}')
        elif not (abs(row.lon) <= 180 and abs(row.lat) <= 90):
            ja, en = f"({row.lon}, {row.lat}) は地球上にありません", f"({row.lon}, {row.lat}) is nowhere on Earth"
            report.at(file, row.line or 1, f"「{row.ja}」: {ja}", f'"{row.en}": {en}')
        elif lenient:
            outside += 1
        else:
            ja, en = "どの区域にもありません (--skip-outside で除く)", "lies in no area (--skip-outside leaves it out)"
            report.at(file, row.line or 1, f"「{row.ja}」: {ja}", f'"{row.en}" {en}')
    if rows and outside == len(rows):
        ja, en = "町の区域にある住所が一つもありません", "not one address lies in the town's areas"
        report.at(file, 1, ja, en)
    once = _unknown(_once(taken, lenient, file, report), known)
    return Judged(tuple(once), outside, len(taken) - len(once))


def _inside(areas: Areas, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    finite = np.isfinite(lon) & np.isfinite(lat)
    found: np.ndarray = areas.inside(areas.polygons, np.where(finite, lon, 0.0), np.where(finite, lat, 0.0)) & finite
    return found


def _once(rows: list[Row], lenient: bool, file: str, report: Report) -> list[Row]:
    """The first of those that are the same; a strict reading tells of each other one."""
    by_id: dict[str, Row] = {}
    by_name: dict[str, list[Row]] = {}
    kept = []
    for row in rows:
        if not _ID.fullmatch(row.id):
            ja, en = "id は小文字の英数字と - だけです", "an id has small letters a to z, digits and - only"
            report.at(file, row.line or 1, f"「{row.id}」: {ja}", f'"{row.id}": {en}')
            continue
        first = by_id.get(row.id) or next((one for one in by_name.get(row.ja, ()) if _near(one, row)), None)
        if first is None:
            by_id[row.id] = row
            by_name.setdefault(row.ja, []).append(row)
            kept.append(row)
        elif not lenient:
            ja, en = f"{first.line} 行目と同じです", f"is the same as line {first.line}"
            report.at(file, row.line or 1, f"「{row.ja}」({row.id}) は {ja}", f'"{row.en}" ({row.id}) {en}')
    return kept


def _unknown(rows: list[Row], known: Iterable[Known]) -> list[Row]:
    """The rows without those that another file has brought under another id."""
    by_name: dict[str, list[Known]] = {}
    ids = set()
    for place in known:
        by_name.setdefault(place.ja, []).append(place)
        ids.add(place.id)
    return [row for row in rows if row.id in ids or not any(_near(one, row) for one in by_name.get(row.ja, ()))]


def _near(one: Row | Known, other: Row) -> bool:
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return hypot(east, one.lat - other.lat) * METRES_PER_DEGREE <= _SAME_METRES
