"""What this process has done since it began, in plain numbers that name nobody."""

from __future__ import annotations

import threading
import time
from collections import Counter


class Tally:
    """Counts by what and which, safe from any thread. Both are codes of the program, never what somebody typed."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._rounds: dict[str, float] = {}
        self._lock = threading.Lock()

    def count(self, what: str, which: str = "") -> None:
        """One more."""
        with self._lock:
            self._counts[what, which] += 1

    def of(self, what: str) -> dict[str, int]:
        """How many of each."""
        with self._lock:
            return {which: number for (kind, which), number in self._counts.items() if kind == what}

    def went_round(self, worker: str) -> None:
        """A worker of this process has done all it had to do now."""
        with self._lock:
            self._rounds[worker] = time.monotonic()

    def since_rounds(self) -> dict[str, float]:
        """Seconds since each worker was last done: they grow when one stumbles or hangs."""
        now = time.monotonic()
        with self._lock:
            return {worker: now - then for worker, then in self._rounds.items()}
