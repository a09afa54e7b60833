"""The fifteen points by the names of their modules, in their order."""

from __future__ import annotations

POINTS = (
    "durable", "overselling", "promises", "idempotency", "optimiser", "load", "growth", "clocks", "storage", "upgrade",
    "access", "hostile", "privacy", "watching", "running",
)  # fmt: skip

ALONE = frozenset({"overselling", "load", "growth"})
"""Those whose figures speak of the machine: they have it to themselves, the others share it two at a time."""

LONGEST_SECONDS = 40 * 60
"""A point that takes longer than this has failed."""
