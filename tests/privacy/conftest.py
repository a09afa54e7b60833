from __future__ import annotations

from tests.databases import database, url
from tests.service.conftest import on_sqlite, run, tables, town

__all__ = ["database", "on_sqlite", "run", "tables", "town", "url"]
