"""Simulated days are kept by their content, so that the same question asked again costs nothing."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Protocol

from api.planning.code_version import code_version
from api.planning.day_outcome import DayOutcome
from api.planning.run import Run

_SEAL = 32
"""Bytes of the hash before the content: a file that was damaged is not believed."""


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
        try:
            data = self._file(run).read_bytes()
            if hashlib.sha256(data[_SEAL:]).digest() != data[:_SEAL]:
                return None
            return DayOutcome.from_bytes(data[_SEAL:])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, run: Run, outcome: DayOutcome) -> None:
        """Keeps a day; whoever reads meanwhile sees all of it or nothing."""
        file, data = self._file(run), outcome.as_bytes()
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as part:
            part.write(hashlib.sha256(data).digest() + data)
        os.replace(part.name, file)

    def _file(self, run: Run) -> Path:
        about = f"{code_version()}|{run.scenario}|{run.day.isoformat()}|{run.draw}"
        name = hashlib.sha256(about.encode()).hexdigest()
        return self._folder / name[:2] / name[2:]
