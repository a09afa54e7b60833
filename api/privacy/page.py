"""The table of docs/privacy.md."""

from __future__ import annotations

from collections.abc import Iterator

from api.privacy.inventory import INVENTORY, SEES, UNTIL, WHOSE, Kept, Whose

BEGINS, ENDS = "<!-- inventory -->\n", "<!-- /inventory -->\n"


def inventory_table() -> str:
    """Every table of the database with whom its columns are about."""
    heads = [f"{ja} {en}" for whose, (ja, en) in WHOSE.items() if whose != "none"]
    lines = [
        ["表 table", "目的 what for", *heads, "いつまで until", "誰が見る who sees it"],
        ["---"] * (4 + len(heads)),
    ]
    lines += [list(_cells(kept)) for kept in INVENTORY]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def with_inventory(page: str) -> str:
    """The page with its table drawn anew."""
    before, rest = page.split(BEGINS)
    return before + BEGINS + inventory_table() + ENDS + rest.split(ENDS)[1]


def _cells(kept: Kept) -> Iterator[str]:
    yield f"`{kept.table}`"
    yield f"{kept.ja} / {kept.en}"
    for whose in WHOSE:
        if whose != "none":
            yield ", ".join(f"`{name}`" for name in _of(kept, whose)) or "-"
    yield " / ".join(UNTIL[kept.until])
    sees = [SEES[role] for role in kept.sees.split()]
    yield f"{'、'.join(ja for ja, _ in sees)} / {', '.join(en for _, en in sees)}"


def _of(kept: Kept, whose: Whose) -> list[str]:
    return [name for name, about in kept.columns() if about == whose]
