"""Which field of a scenario a part of the patched town comes from, so that the town's own findings name it."""

from __future__ import annotations

from pathlib import Path

from api.planning.scenario_error import Finding, Where, field_of
from api.town.report import Report

_RENAMED = {"capacity": ()}
"""Tables of a town's files that a scenario's form leaves out."""


class Origins:
    """Paths of the town's files with the scenario's field they were changed by."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Where], Where] = {}

    def add(self, file: str, path: Where, field: Where) -> None:
        """What stands at `path` of `file`, and below it, comes from `field`."""
        self._known[file, path] = field

    def field(self, file: str, path: Where) -> str | None:
        """The scenario's field of what stands at a path; None where the town itself says so."""
        for size in range(len(path), -1, -1):
            field = self._known.get((file, path[:size]))
            if field is not None:
                rest = tuple(part for part in path[size:] if part not in _RENAMED)
                return field_of((*field, *rest))
        return None


class PatchReport(Report):
    """A town's report whose findings are told as the scenario's."""

    def __init__(self, folder: Path, origins: Origins) -> None:
        super().__init__(folder)
        self._origins = origins
        self.found: list[Finding] = []

    def add(self, file: str, path: Where, ja: str, en: str) -> None:
        """A finding, in the scenario's field or, where it only shows elsewhere, with the town's file and path."""
        field = self._origins.field(file, path)
        if field is None:
            told = f"{file} {field_of(path)}"
            self.found.append(Finding("", None, f"{told}: {ja}", f"{told}: {en}"))
        else:
            self.found.append(Finding(field, None, ja, en))
