"""Rows for whatever tables a database has, and all its rows as they are read back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Float, Integer, Numeric, Table

from api.store.copying import put, rows, tables

JSON = '{"ja": "予約 𠮷 \\"quoted\\"\\n", "n": [1, 2.5, null]}'


def fill(connection: Connection, number: int = 3, found: Sequence[Table] | None = None) -> int:
    """Some rows in every table that has none; how many tables it filled. `found` are all it looks at."""
    filled = 0
    for table in tables(connection) if found is None else found:
        if next(rows(connection, table), None) is None:
            put(connection, table, list(table.columns.keys()), [_row(table, row) for row in range(number)])
            filled += 1
    return filled


def everything(connection: Connection, found: Sequence[Table] | None = None) -> dict[str, list[dict[str, Any]]]:
    """Each table's rows by the names of its columns, or those of `found`."""
    return {
        table.name: [dict(zip(table.columns.keys(), row, strict=True)) for row in rows(connection, table)]
        for table in (tables(connection) if found is None else found)
    }


def _row(table: Table, number: int) -> list[Any]:
    return [_value(column, number) for column in table.columns]


def _value(column: Column[Any], number: int) -> Any:
    if column.nullable and number == 0:
        return None
    if isinstance(column.type, Boolean):
        return number % 2 == 0
    if isinstance(column.type, Float | Numeric):
        return 0.1 + number
    if isinstance(column.type, Integer):
        return (1 << 30) + number
    length = getattr(column.type, "length", None)
    return JSON if length is None else f"{number}{column.name}"[:length]
