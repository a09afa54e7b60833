"""Books the days of standing bookings as the horizon reaches them."""

from __future__ import annotations

import logging
import threading
import time
from datetime import date

from api.service.context import Context
from api.service.standing_making import settle_days
from api.store.standing import running_standing

log = logging.getLogger("noriai")

TICK_SECONDS = 2.0
"""Real seconds between two looks at the clock; a demo's day may pass in a few of them."""

LOOK_SECONDS = 600.0
"""Real seconds after which all are looked at again although it is the same day: something may have been left open."""


def settle_all(context: Context) -> None:
    """Settles every open day of every standing booking. Any number of processes may do so at once."""
    with context.database.read() as connection:
        rows = running_standing(connection, context.key)
    today = context.today().isoformat()
    for row in rows:
        if row.until_day is None or row.until_day >= today:
            settle_days(context, row)


class StandingWorker:
    """A thread that looks when the service's day changes, and from time to time."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="standing", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops; the day being booked is finished first."""
        self._stopped.set()
        self._thread.join(timeout=15)

    def _run(self) -> None:
        seen: date | None = None
        looked = 0.0
        while not self._stopped.is_set():
            try:
                today = self._context.today()
                if today != seen or time.monotonic() - looked >= LOOK_SECONDS:
                    settle_all(self._context)
                    seen, looked = today, time.monotonic()
                self._context.tally.went_round("standing")
            except Exception:
                log.exception("the worker of standing bookings stumbled and goes on")
            self._stopped.wait(TICK_SECONDS)
