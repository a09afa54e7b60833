"""Simulated days are kept by their content, so that the same question asked again costs nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from api.planning.code_version import code_version
from api.planning.day_outcome import DayOutcome
from api.planning.run import Run
from api.planning.sealed_file import read_sealed, write_sealed


class Outcomes(Protocol):
    """Days that were simulated before."""

    def get(self, run: Run) -> DayOutcome | None:
        """The day; None when it is not known."""

    def put(self, run: Run, outcome: DayOutcome) -> None:
        """Keeps the day."""


class OutcomeMemory:
    """Outcomes of this process, for as long as it asks."""

    def __init__(self) -> None:
        self._known: dict[Run, DayOutcome] = {}

    def get(self, run: Run) -> DayOutcome | None:
        """The day as it was simulated before."""
        return self._known.get(run)

    def put(self, run: Run, outcome: DayOutcome) -> None:
        """Keeps a day."""
        self._known[run] = outcome


class OutcomeCache:
    """Outcomes in a folder, a file each; the name is a hash of everything the day depends on, the code included."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, run: Run) -> DayOutcome | None:
        """The day as it was simulated before; None when it was not, or when its file is damaged."""
        data = read_sealed(self._file(run))
        try:
            return None if data is None else DayOutcome.from_bytes(data)
        except (ValueError, KeyError, TypeError):
            return None

    def put(self, run: Run, outcome: DayOutcome) -> None:
        """Keeps a day."""
        write_sealed(self._file(run), outcome.as_bytes())

    def _file(self, run: Run) -> Path:
        about = f"{code_version()}|{run.scenario}|{run.day.isoformat()}|{run.draw}"
        name = hashlib.sha256(about.encode()).hexdigest()
        return self._folder / name[:2] / name[2:]
