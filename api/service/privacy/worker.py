"""Has what is too old taken away once a day, by one process of the town."""

from __future__ import annotations

import logging
import threading
from datetime import date

from api.service.context import Context
from api.service.held_lease import HeldLease
from api.service.privacy.retain import retain
from api.service.record.record import Record

log = logging.getLogger("noriai")

LEASE = "retention"

LOOK_SECONDS = 5.0
"""How often it is looked whether another day has begun."""


class RetentionWorker:
    """A thread that begins when the service does and whenever its day changes. While another process is at it this one
    waits: what that one leaves undone, because it ended, this one goes on with."""

    def __init__(self, context: Context, record: Record, look_seconds: float = LOOK_SECONDS) -> None:
        self._context, self._record, self._look = context, record, look_seconds
        self._lease = HeldLease(context, LEASE)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="retention", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops; the day that is being taken care of is finished first."""
        self._stopped.set()
        self._thread.join(timeout=15)

    def _run(self) -> None:
        seen: date | None = None
        while not self._stopped.wait(self._look):
            try:
                today = self._context.today()
                if today != seen and self._lease.take():
                    counts = retain(self._context, self._record, go_on=self._goes_on)
                    if self._stopped.is_set():
                        return
                    seen = today
                    if counts:
                        log.info("retention: %s", counts)
            except Exception:
                log.exception("retention stumbled and is tried again")
            finally:
                self._lease.give_back()

    def _goes_on(self) -> bool:
        """False when the lease was lost or the service ends."""
        return not self._stopped.is_set() and self._lease.keep()
