"""Nothing is kept in the database that the inventory does not name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from api.privacy.inventory import INVENTORY
from api.privacy.page import with_inventory
from api.store.tables import metadata

PAGE = Path(__file__).parents[2] / "docs" / "privacy.md"


def test_every_column_is_listed_once_and_none_that_there_is_not() -> None:
    listed = Counter((kept.table, column) for kept in INVENTORY for column, _ in kept.columns())
    there = Counter((table.name, column.name) for table in metadata.tables.values() for column in table.columns)
    assert listed - there == Counter(), "listed twice or not there"
    assert there - listed == Counter(), "kept without saying so"


def test_the_page_shows_the_inventory_as_it_is() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_inventory(page) == page
