"""What is wrong with a scenario, in words a planner can act on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from api.town.parts import Words

Where = tuple[str | int, ...]


class Finding(NamedTuple):
    """One mistake: the scenario's `field` ("fleet.change[0].seats") and, in a CSV of trips, the `row` (from 1)."""

    field: str
    row: int | None
    ja: str
    en: str


class ScenarioError(Exception):
    """The first mistake in a scenario's file: its name, line (from 1) and field."""

    def __init__(self, file: Path, line: int, field: str, words: Words) -> None:
        where = f"{field}: " if field else ""
        super().__init__(f"{file}:{line}: {where}{words.ja} / {words.en}")
        self.file, self.line, self.field, self.words = file, line, field, words


class ScenarioFindings(Exception):
    """A scenario that cannot be run, with every mistake found."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        first = findings[0]
        super().__init__(f"{first.field}: {first.ja} / {first.en}")
        self.findings = tuple(findings)


def field_of(where: Where) -> str:
    """A path of keys and indices as a field: ("fleet", "change", 0, "seats") is fleet.change[0].seats."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in where).removeprefix(".")


def where_of(field: str) -> Where:
    """The path of keys and indices of a field."""
    return tuple(int(index) if index else key for key, index in re.findall(r"([^.\[\]]+)(?![^\[]*\])|\[(\d+)\]", field))
