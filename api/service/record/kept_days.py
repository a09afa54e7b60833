"""Tallies of days that are over, kept until something is written of such a day after all.

A year is counted from about 250 of them; each takes longer to count than to read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from api.planning.sealed_file import read_sealed, write_sealed
from scheduler.simulation.figures import DayTally, Group


@dataclass(frozen=True, slots=True)
class KeptDay:
    """A tally, what it was counted from, and the groups its riders were in (None: nobody knew them)."""

    mark: str
    riders: Mapping[str, Group | None]
    tally: DayTally

    def as_bytes(self) -> bytes:
        """To be kept in a file."""
        riders = {name: None if group is None else [*group] for name, group in self.riders.items()}
        return orjson.dumps({"mark": self.mark, "riders": riders, "tally": self.tally.as_json()})

    @classmethod
    def from_bytes(cls, data: bytes) -> KeptDay:
        """Back from `as_bytes`; raises ValueError, KeyError or TypeError for anything else."""
        read: dict[str, Any] = orjson.loads(data)
        riders = {name: None if group is None else Group(*group) for name, group in read["riders"].items()}
        return cls(read["mark"], riders, DayTally.from_json(read["tally"]))


class KeptDays:
    """By town and day, in memory and, with a `folder`, in a file each."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._days: dict[tuple[str, str], KeptDay] = {}

    def get(self, town: str, day: str, mark: str) -> KeptDay | None:
        """What was kept of a day, if it was counted from the same."""
        kept = self._days.get((town, day)) or self._read(town, day)
        if kept is None or kept.mark != mark:
            return None
        self._days[town, day] = kept
        return kept

    def put(self, town: str, day: str, kept: KeptDay) -> None:
        """Keeps a day in place of what was kept of it before."""
        self._days[town, day] = kept
        if self._folder is not None:
            write_sealed(self._file(self._folder, town, day), kept.as_bytes())

    def drop(self, town: str, day: str) -> None:
        """Keeps nothing of a day."""
        self._days.pop((town, day), None)
        if self._folder is not None:
            self._file(self._folder, town, day).unlink(missing_ok=True)

    def _read(self, town: str, day: str) -> KeptDay | None:
        data = None if self._folder is None else read_sealed(self._file(self._folder, town, day))
        try:
            return None if data is None else KeptDay.from_bytes(data)
        except (ValueError, KeyError, TypeError):
            return None

    @staticmethod
    def _file(folder: Path, town: str, day: str) -> Path:
        return folder / hashlib.sha256(town.encode()).hexdigest()[:12] / day
