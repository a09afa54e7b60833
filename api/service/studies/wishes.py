"""What a planner asks of a study, and how it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FrontierWish:
    """A search over fleet and hours: up to `more` vehicles of each sort, shifts shortened by `trims` minutes."""

    more: int
    trims: Sequence[int]
    standard: str


@dataclass(frozen=True, slots=True)
class StudyWish:
    """`scenarios` are forms as they came, not yet looked at; `as_it_is` puts the town as it is before them."""

    scenarios: Sequence[Any]
    as_it_is: bool = True
    frontier: FrontierWish | None = None

    def as_json(self) -> dict[str, Any]:
        """To be stored, and shown again as it was asked."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> StudyWish:
        """Back from `as_json`."""
        frontier = stored["frontier"]
        return cls(stored["scenarios"], stored["as_it_is"], None if frontier is None else FrontierWish(**frontier))
