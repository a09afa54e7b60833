"""Writes down how far a study is, a few times a second at most: many days are simulated in one."""

from __future__ import annotations

import time
from typing import Any

from api.planning.execute import Stopped
from api.store.database import Database
from api.store.studies import Failure, Phase, StudyRow, end_study, read_study, save_progress, save_results, study_status

EVERY_SECONDS = 0.35


class StudyLog:
    """One study in the database, as its process reads and writes it."""

    def __init__(self, database: Database, town: str, study_id: str) -> None:
        self._database, self._town, self._id = database, town, study_id
        self._next, self._over = 0.0, False

    def row(self) -> StudyRow:
        """The study as it is stored; raises Stopped when somebody took it away."""
        with self._database.read() as connection:
            row = read_study(connection, self._town, self._id)
        if row is None:
            raise Stopped
        return row

    def progress(self, phase: Phase, done: int, total: int, results: dict[str, Any] | None = None) -> None:
        """So many runs are done; the last one is always written, and so are new results."""
        if time.monotonic() < self._next and done < total and results is None:
            return
        with self._database.write() as connection:
            self._over |= not save_progress(connection, self._town, self._id, phase, done, total)
            if results is not None:
                save_results(connection, self._town, self._id, results)
        self._next = time.monotonic() + EVERY_SECONDS

    def results(self, results: dict[str, Any]) -> None:
        """All that came of the study."""
        with self._database.write() as connection:
            self._over |= not save_results(connection, self._town, self._id, results)

    def over(self) -> bool:
        """Whether somebody cancelled the study or took it away; looked up a few times a second."""
        if not self._over and time.monotonic() >= self._next:
            with self._database.read() as connection:
                self._over = study_status(connection, self._town, self._id) != "running"
            self._next = time.monotonic() + EVERY_SECONDS
        return self._over

    def end(self, failure: Failure | None) -> None:
        """The study is done, or there will be no more of it."""
        with self._database.write() as connection:
            end_study(connection, self._town, self._id, "done" if failure is None else "failed", failure)
