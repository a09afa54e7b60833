"""What went wrong in this process within the last hour, for the page that shows it."""

from __future__ import annotations

import logging
import time
from collections import deque
from dataclasses import dataclass

HOUR = 3600.0
MOST = 500


@dataclass(frozen=True, slots=True)
class Trouble:
    """A warning or an error: the program's own words without what was put into them, so that they name nobody."""

    at: float
    level: str
    words: str
    error: str = ""
    incident: str = ""


class Recent(logging.Handler):
    """Keeps the newest; a flood of them pushes out the oldest."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._kept: deque[Trouble] = deque(maxlen=MOST)

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one."""
        kind = record.exc_info[0] if record.exc_info else None
        error = "" if kind is None else kind.__name__
        incident = str(getattr(record, "incident", ""))
        words = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
        self._kept.append(Trouble(record.created, record.levelname, words, error, incident))

    def within_an_hour(self) -> list[Trouble]:
        """The last hour's, the newest first."""
        since = time.time() - HOUR
        return [one for one in reversed(tuple(self._kept)) if one.at >= since]


RECENT = Recent()
"""One process has one log, however many towns it serves."""
