"""Translations of what is kept, in the standard's form, which GTFS-JP has had since its third edition.

Before, a row gave a text (trans_id), a language (lang) and the translation, wherever in the feed the text stood.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from api.town.timetable.gtfs import Row, Tables

NAMED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    # table: (its id column, the columns that people are told)
    "stops": ("stop_id", ("stop_name",)),
    "routes": ("route_id", ("route_short_name", "route_long_name")),
    "trips": ("trip_id", ("trip_headsign",)),
    "stop_times": ("trip_id", ("stop_headsign",)),
}


def as_of_today(tables: Tables) -> list[Row]:
    """The rows of translations.txt that translate something kept."""
    texts = {(table, column): set[str]() for table, (_, columns) in NAMED.items() for column in columns}
    ids = {table: set[str]() for table in NAMED}
    for table, (id_column, columns) in NAMED.items():
        for row in tables[f"{table}.txt"]:
            ids[table].add(row[id_column])
            for column in columns:
                texts[table, column].add(row[column])
    return [row for old in tables["translations.txt"] for row in _kept(old, texts, ids)]


def _kept(old: Row, texts: Mapping[tuple[str, str], set[str]], ids: Mapping[str, set[str]]) -> Iterator[Row]:
    if old["trans_id"]:
        for (table, column), said in texts.items():
            if old["trans_id"] in said:
                yield Row(old.line, _cells(table, column, old["lang"], old["translation"], old["trans_id"]))
    elif (old["table_name"], old["field_name"]) in texts:
        table = old["table_name"]
        if old["record_id"] in ids[table] or old["field_value"] in texts[table, old["field_name"]] - {""}:
            yield old


def _cells(table: str, column: str, language: str, translation: str, value: str) -> dict[str, str]:
    return {
        "table_name": table,
        "field_name": column,
        "language": language,
        "translation": translation,
        "field_value": value,
    }
