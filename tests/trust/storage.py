"""Point 9: the database is down, full, read-only, cut off or stands still: a clear 503, recovery without restart."""

from __future__ import annotations

import signal
import sys
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path

from tests.trust.point import SHORT, Figures, Point, Size, main, progress
from tests.trust.storage_parts.failures import on_postgresql, on_sqlite, small_disk
from tests.trust.storage_parts.trial import Trial, try_failure

POINT = Point(9, "Database down, full, read-only, cut: a clear 503 and recovery without restart")

LONGEST_CALL = 10.0
IN_SHORT = frozenset({"stopped", "read-only"})
"""On PostgreSQL; a full SQLite file is met by tests/pages, with what the pages say of it."""


def measure(size: Size) -> Figures:
    """Every failure on each database, one after another, on services that are never restarted."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that disks and servers are taken away
    figures = Figures()
    trials: list[Trial] = []
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="noriai-storage-"))) for _ in range(3)]
        small = stack.enter_context(small_disk(folders[1], 24))
        larger = stack.enter_context(small_disk(folders[2], 160))
        if small is None or larger is None:
            figures.falls_short.append("No small disk could be made here, so none was filled.")
        both = (("SQLite", on_sqlite(folders[0], small)), ("PostgreSQL", on_postgresql(larger)))
        for kind, opened in both[1:] if size is SHORT else both:
            with opened as (served, failures):
                for failure in failures:
                    if size is SHORT and failure.name not in IN_SHORT:
                        continue
                    trials.append(try_failure(served, kind, failure))
                    progress(str(trials[-1]))
    _tell(figures, trials)
    return figures


def _tell(figures: Figures, trials: list[Trial]) -> None:
    figures.figures = {
        trial.name: {
            "calls": trial.calls, "refused": trial.refused, "longest_s": trial.longest, "recovered_s": trial.recovered,
        }
        for trial in trials
    }  # fmt: skip
    wrong = [f"{trial.name}: {said}" for trial in trials for said in trial.wrong]
    longest = max(trial.longest for trial in trials)
    figures.mark("failures tried", len(trials), "all", met=bool(trials))
    figures.mark("answers and states that were wrong", len(wrong), "0", met=not wrong)
    figures.mark("longest call", f"{longest:.1f} s", f"at most {LONGEST_CALL:.0f} s", met=longest <= LONGEST_CALL)
    figures.mark(
        "longest recovery", f"{max(trial.recovered for trial in trials):.1f} s", "without restart", met=not wrong
    )
    figures.falls_short += wrong


if __name__ == "__main__":
    main(POINT, measure)
