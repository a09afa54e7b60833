"""Addresses from a plain CSV file: a name (or street and number), longitude and latitude, and what else is known."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from api.town.parts import PlaceKind
from api.town.report import Report
from api.town_making.addresses.row import Row, hiragana, id_of, tidy
from api.town_making.addresses.table import Cells, number, read_table

NAMES = {
    "id": ("id", "番号"),
    "name": ("name", "name_ja", "名前", "名称", "住所", "address", "adresse"),
    "english": ("name_en", "english", "英語名"),
    "street": ("street", "strasse", "straße", "addr:street"),
    "house": ("housenumber", "house_number", "number", "hausnummer", "hnr", "addr:housenumber"),
    "within": ("suburb", "village", "ortsteil", "addr:suburb", "city", "ort", "addr:city", "大字"),
    "kana": ("kana", "よみ", "読み", "ふりがな", "フリガナ", "カナ", "かな", "reading"),
    "kind": ("kind", "種類", "種別"),
    "lon": ("lon", "lng", "long", "longitude", "経度", "x"),
    "lat": ("lat", "latitude", "緯度", "y"),
}
"""What a column may be called."""


def read_plain(file: Path, kind: PlaceKind, report: Report) -> list[Row]:
    """The rows of `file`, each of `kind` unless its own column says another; what is wrong is in `report`."""
    table = read_table(file, report)
    if not table:
        return []
    columns = _columns(table[0][1])
    missing = [what for what in ("lon", "lat") if what not in columns]
    missing += [] if {"name", "street"} & set(columns) else ["name"]
    if missing:
        ja = f"列がありません: {', '.join(missing)} (列の名前: id, name, kana, kind, lon, lat)"
        en = f"no column {', '.join(missing)} (columns: id, name, kana, kind, lon, lat)"
        report.at(file.name, 1, ja, en)
        return []
    rows = [
        _row(file.name, line, {what: cells[columns[what]] for what in columns}, kind, report) for line, cells in table
    ]
    return [row for row in rows if row is not None]


def _columns(cells: Cells) -> dict[str, str]:
    """The file's own name of each column we know."""
    return {
        what: found for what, names in NAMES.items() if (found := next((name for name in names if name in cells), None))
    }


def _row(file: str, line: int, cells: Cells, kind: PlaceKind, report: Report) -> Row | None:
    before = len(report.findings)
    name = tidy(cells.get("name")) or tidy(f"{cells.get('street', '')} {cells.get('house', '')}")
    if not name:
        report.at(file, line, "名前がありません", "the name is missing")
    lon, lat = (_degrees(file, line, what, cells[what], report) for what in ("lon", "lat"))
    said = cells.get("kind") or kind
    if said not in get_args(PlaceKind):
        kinds = ", ".join(get_args(PlaceKind))
        report.at(file, line, f"種類「{said}」はありません ({kinds})", f'there is no kind "{said}" ({kinds})')
    own = cells.get("id", "")
    if len(report.findings) > before:
        return None
    within, english = tidy(cells.get("within")), tidy(cells.get("english")) or name
    id_ = own if own else id_of(f"{name} {within}".strip(), cells.get("english", ""))
    return Row(line, id_, name, english, hiragana(cells.get("kana", "")), cast(PlaceKind, said), lon, lat, within)


def _degrees(file: str, line: int, what: str, cell: str, report: Report) -> float:
    try:
        return number(cell)
    except ValueError:
        ja, en = f"{what}: 「{cell}」は数ではありません", f'{what}: "{cell}" is not a number'
        report.at(file, line, ja, en)
        return 0.0
