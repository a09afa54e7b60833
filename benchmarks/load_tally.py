"""What a load run's callers saw: times of each call, answers by status, and every booking that was acknowledged."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any


class Tally:
    """Filled by one process's callers; `booked` and `cancelled` are ids that the service acknowledged."""

    def __init__(self) -> None:
        self._times: dict[str, list[float]] = defaultdict(list)
        self._began = time.monotonic()
        self._booked_before = 0
        self.answers: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self.booked: list[str] = []
        self.cancelled: list[str] = []
        self.waited = 0
        self.finished = 0
        self.visits: list[float] = []

    def called(self, name: str, response_time: float, exception: BaseException | None = None, **_: Any) -> None:
        """Locust's listener, after each call."""
        self._times[name].append(response_time)
        if exception is not None:
            self.errors[f"{name}: {str(exception)[:120]}"] += 1

    def forget_times(self) -> None:
        """The start is over; from here on times and bookings count."""
        self._times.clear()
        self._began, self._booked_before = time.monotonic(), len(self.booked)

    def seconds(self) -> float:
        """Since the start was over."""
        return time.monotonic() - self._began

    def result(self, seconds: float) -> dict[str, Any]:
        """Everything as JSON."""
        every = [taken for times in self._times.values() for taken in times]
        return {
            "seconds": round(seconds, 2),
            "bookings a second": round((len(self.booked) - self._booked_before) / seconds, 1),
            "calls a second": round(len(every) / seconds, 1),
            "every call, ms": spread(every),
            "calls, ms": {name: spread(times) for name, times in sorted(self._times.items())},
            "answers": dict(sorted(self.answers.items())),
            "errors": dict(self.errors),
            "told to wait": self.waited,
            "finished": self.finished,
            "visits, s": spread(self.visits),
            "booked": self.booked,
            "cancelled": self.cancelled,
        }


def spread(values: Sequence[float]) -> dict[str, float]:
    """How many there are and where most of them lie."""
    if not values:
        return {"count": 0}
    ordered = sorted(values)
    at = lambda share: round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)  # noqa: E731
    return {"count": len(ordered), "median": at(0.5), "p95": at(0.95), "p99": at(0.99), "worst": at(1)}
