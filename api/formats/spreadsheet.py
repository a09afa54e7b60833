"""What a spreadsheet makes of the cells it is given."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def defused(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is made plain text: names come from outside."""
    return "'" + cell if cell.startswith(_FORMULA) else cell
