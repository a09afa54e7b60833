"""How large the database is, and what its clock says."""

from __future__ import annotations

import time

from sqlalchemy import Connection, text


def database_bytes(connection: Connection) -> int:
    """Its size on the disk; of a SQLite file without what is not yet folded into it."""
    if connection.dialect.name == "postgresql":
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    pages = int(connection.execute(text("PRAGMA page_count")).scalar_one())
    return pages * int(connection.execute(text("PRAGMA page_size")).scalar_one())


def clock_ahead(connection: Connection) -> float:
    """Seconds by which this machine's clock is ahead of the database's; a file has no clock of its own."""
    if connection.dialect.name != "postgresql":
        return 0.0
    theirs = float(connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one())
    return time.time() - theirs
