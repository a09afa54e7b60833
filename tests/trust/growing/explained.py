"""How a database finds the rows of each statement: which ones read a table that grows from end to end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event

from api.store.database import Database
from tests.trust.growing.filling import fill

GROWS = frozenset({
    "answers", "audit", "bookings", "calls", "deliveries", "delivery_tries", "events", "messages", "offers",
    "plan_changes", "reports", "requests", "standing_days", "tokens", "undos", "vehicle_days", "visits",
})  # fmt: skip
"""Tables with rows for each ride, day, report or caller; the others have as many rows as a town has of something."""

Statement = tuple[str, Any]


@contextmanager
def statements(database: Database) -> Iterator[dict[str, Any]]:
    """Every statement that runs within the block, with parameters it came with."""
    seen: dict[str, Any] = {}

    def before(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE")) and not many:
            seen.setdefault(statement, parameters)

    event.listen(database.engine, "before_cursor_execute", before)
    try:
        yield seen
    finally:
        event.remove(database.engine, "before_cursor_execute", before)


def scanned(database: Database, seen: dict[str, Any]) -> dict[str, str]:
    """Statements that read all rows of a town in a table that grows, each with what its plan says."""
    found, growing = {}, GROWS
    with database.engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            growing = GROWS - fill(connection)
        for statement, parameters in seen.items():
            faults = _faults(connection, statement, parameters, growing)
            if faults:
                found[statement] = "; ".join(faults)
        connection.rollback()
    return found


def _faults(connection: Connection, statement: str, parameters: Any, growing: frozenset[str]) -> list[str]:
    ends_early = re.search(r"ORDER BY .*seq( DESC)?\s+LIMIT", statement, re.DOTALL) is not None
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return [row.detail for row in rows if _sqlite_fault(row.detail) and not ends_early]
    plan = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", parameters).scalar_one()
    tree = json.loads(plan) if isinstance(plan, str) else plan
    return [fault for fault in _walk(tree[0]["Plan"], growing) if not ends_early]


def _sqlite_fault(detail: str) -> bool:
    table = re.match(r"(SCAN|SEARCH) (\w+)", detail)
    if table is None or table[2] not in GROWS:
        return False
    return table[1] == "SCAN" or detail.endswith("(town=?)")


def _walk(node: dict[str, Any], growing: frozenset[str]) -> Iterator[str]:
    name = node.get("Relation Name")
    condition = str(node.get("Index Cond", "") or next((c.get("Index Cond", "") for c in node.get("Plans", ())), ""))
    # `town` alone is every row of a town.
    all_rows = not condition or re.fullmatch(r"\(+\(?town\)?(::text)? = '[^']*'(::text)?\)+", condition)
    if name in growing and node["Node Type"] != "ModifyTable" and all_rows:
        yield f"{node['Node Type']} {name} {condition}"
    for below in node.get("Plans", ()):
        yield from _walk(below, growing)
