"""Addresses from Geolonia 住所データ: the CSV of the whole country, or the JSON of one municipality (both editions)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api.town.parts import PlaceKind
from api.town.report import Report
from api.town_making.addresses.row import Row, hiragana, id_of, tidy
from api.town_making.addresses.table import Cells, folded, number, read_table

TOWN, KOAZA, CITY, CODE = "大字町丁目名", "小字・通称名", "市区町村名", "市区町村コード"
LON, LAT = "経度", "緯度"
KANA, ROMAN = "大字町丁目名カナ", "大字町丁目名ローマ字"
_PREFIX = ("字", "大字")


def read_geolonia_csv(file: Path, city: str | None, kind: PlaceKind, report: Report) -> list[Row]:
    """The rows of one municipality (`city`: its name or code), or all; what is wrong is in `report`."""
    table = read_table(file, report)
    if not table:
        return []
    missing = [name for name in (TOWN, LON, LAT) if folded(name) not in table[0][1]]
    if missing:
        report.at(file.name, 1, f"列がありません: {', '.join(missing)}", f"no column {', '.join(missing)}")
        return []
    chosen = [(line, cells) for line, cells in table if city is None or city in (_of(cells, CITY), _of(cells, CODE))]
    if not chosen:
        ja, en = f"市区町村「{city}」の行がありません", f'no row is of the municipality "{city}"'
        report.at(file.name, 1, ja, en)
    rows = [_row(file.name, line, cells, kind, report) for line, cells in chosen]
    return [row for row in rows if row is not None]


def _of(cells: Cells, name: str) -> str:
    return cells.get(folded(name), "")


def _row(file: str, line: int, cells: Cells, kind: PlaceKind, report: Report) -> Row | None:
    try:
        lon, lat = number(_of(cells, LON)), number(_of(cells, LAT))
    except ValueError:
        ja, en = "緯度か経度が数ではありません", "the latitude or the longitude is not a number"
        report.at(file, line, ja, en)
        return None
    return _address(
        file, line, _of(cells, TOWN), _of(cells, KOAZA), _of(cells, ROMAN), _of(cells, KANA), lon, lat, kind, report
    )


def _address(
    file: str, line: int, town: str, koaza: str, roman: str, kana: str, lon: float, lat: float,
    kind: PlaceKind, report: Report,
) -> Row | None:  # fmt: skip
    name = tidy(town + koaza)
    if not name:
        report.at(file, line, "町名がありません", "the name is missing")
        return None
    shown = next((name.removeprefix(one) for one in _PREFIX if name.startswith(one) and name != one), name)
    english = roman.title() if roman and not koaza else f"{roman.title()} {koaza}".strip() or shown
    return Row(line, id_of(name, roman), shown, english, hiragana(kana), kind, lon, lat)


def read_geolonia_json(file: Path, kind: PlaceKind, report: Report) -> list[Row]:
    """The addresses of a municipality's JSON; what is wrong is in `report`, each by its place in the list."""
    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        report.at(file.name, error.lineno, "JSON の書き方が違います", f"not valid JSON: {error.msg}")
        return []
    except (UnicodeDecodeError, RecursionError, OSError) as error:
        report.at(file.name, 1, "ファイルを読めません", f"the file cannot be read: {error}")
        return []
    entries = content.get("data") if isinstance(content, dict) else content
    if not isinstance(entries, list) or not entries:
        report.at(file.name, 1, "住所の並びではありません", "not a list of addresses")
        return []
    path: tuple[str | int, ...] = ("data",) if isinstance(content, dict) else ()
    rows = [_entry(file.name, (*path, index), index + 1, one, kind, report) for index, one in enumerate(entries)]
    return [row for row in rows if row is not None]


def _entry(
    file: str, path: tuple[str | int, ...], count: int, entry: object, kind: PlaceKind, report: Report
) -> Row | None:
    read = _first_edition(entry) or _second_edition(entry) if isinstance(entry, dict) else None
    if read is None:
        ja = f"{count} 番目: town と lat, lng (または oaza_cho と point) が必要です"
        report.add(file, path, ja, f"entry {count}: town with lat and lng (or oaza_cho with point) are needed")
        return None
    town, koaza, lon, lat = read
    return _address(file, count, town, koaza, "", "", lon, lat, kind, report)


def _first_edition(entry: Mapping[str, Any]) -> tuple[str, str, float, float] | None:
    town, koaza, lon, lat = (entry.get(name) for name in ("town", "koaza", "lng", "lat"))
    if isinstance(town, str) and _is_number(lon) and _is_number(lat):
        return town, koaza or "", float(str(lon)), float(str(lat))
    return None


def _second_edition(entry: Mapping[str, Any]) -> tuple[str, str, float, float] | None:
    point = entry.get("point")
    if not (isinstance(point, list) and len(point) == 2 and all(map(_is_number, point))):
        return None
    town = "".join(str(entry.get(name) or "") for name in ("oaza_cho", "chome"))
    return town, str(entry.get("koaza") or ""), float(point[0]), float(point[1])


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
