"""Makes tables of PostgreSQL as large as they become: it chooses by their sizes. The caller takes it back."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, String, Table

from api.store.tables import metadata

TIMES = 3000
LEAST = 20_000
"""A table with so many rows already is as large as it needs to be."""


def fill(connection: Connection) -> set[str]:
    """Copies what is in each table many times over, under other keys, on other days, and counts it. Those in which
    there is nothing, of which nothing can be said."""
    empty = set()
    for table in metadata.sorted_tables:
        rows = connection.exec_driver_sql(f"SELECT count(*) FROM {table.name}").scalar_one()
        if "town" in table.c and table.name not in ("feed", "clocks", "plans", "leases") and 0 < rows < LEAST:
            _copy(connection, table)
        connection.exec_driver_sql(f"ANALYZE {table.name}")
        empty |= set() if rows else {table.name}
    return empty


def _copy(connection: Connection, table: Table) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.c)
    values = ", ".join(_other(column) for column in table.c)
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {table.name}, generate_series(1, {TIMES}) AS n "
        "ON CONFLICT DO NOTHING"
    )


def _other(column: Column[object]) -> str:
    name = f'"{column.name}"'
    if column.name == "day":
        return "'0' || mod(n, 300)"
    if column.name != "town" and isinstance(column.type, String) and column.name.endswith(("id", "digest", "key")):
        return f"left({name}, 20) || '-' || n"
    if column.primary_key and isinstance(column.type, Integer):
        return f"{name} + 1000 * n"
    return name
