"""How many bytes each table takes, its indexes with it."""

from __future__ import annotations

from sqlalchemy import Connection, text

_SQLITE = """
SELECT coalesce(m.tbl_name, s.name) AS name, sum(s.pgsize) AS bytes
FROM dbstat s LEFT JOIN sqlite_master m ON m.name = s.name GROUP BY 1
"""
_POSTGRES = "SELECT relname AS name, pg_total_relation_size(relid) AS bytes FROM pg_catalog.pg_stat_user_tables"


def bytes_by_table(connection: Connection) -> dict[str, int]:
    """Largest first; what is empty is left out."""
    query = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRES
    rows = connection.execute(text(query))
    found = {str(row.name): int(row.bytes) for row in rows if not row.name.startswith("sqlite_")}
    return dict(sorted(((name, size) for name, size in found.items() if size), key=lambda pair: -pair[1]))


def grown(before: dict[str, int], after: dict[str, int], bookings: int) -> dict[str, int]:
    """Bytes a booking by table, and of all together; only where it is a byte at least."""
    more = {name: round((size - before.get(name, 0)) / bookings) for name, size in after.items()}
    return {"all": sum(more.values())} | {name: size for name, size in more.items() if size > 0}
