"""Has what is too old taken away once a day, by one process of the town."""

from __future__ import annotations

import logging
import threading
import time
from datetime import date

from api.service.context import Context
from api.service.privacy.retain import retain
from api.service.record.record import Record
from api.store.leases import LEASE_SECONDS, RENEW_SECONDS, give_back, new_holder, take_lease

log = logging.getLogger("noriai")

LEASE = "retention"

LOOK_SECONDS = 5.0
"""How often it is looked whether another day has begun."""


class RetentionWorker:
    """A thread that begins when the service does and whenever its day changes. While another process is at it this one
    waits: what that one leaves undone, because it ended, this one goes on with."""

    def __init__(self, context: Context, record: Record, look_seconds: float = LOOK_SECONDS) -> None:
        self._context, self._record, self._look = context, record, look_seconds
        self._holder, self._renewed = new_holder(), 0.0
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
                if today != seen and self._take():
                    counts = retain(self._context, self._record, go_on=self._goes_on)
                    if self._stopped.is_set():
                        return
                    seen = today
                    if counts:
                        log.info("retention: %s", counts)
            except Exception:
                log.exception("retention stumbled and is tried again")
            finally:
                self._give_back()

    def _take(self) -> bool:
        with self._context.database.write() as connection:
            taken = take_lease(connection, self._context.key, LEASE, self._holder)
        self._renewed = time.monotonic() if taken else 0.0
        return taken

    def _goes_on(self) -> bool:
        """Renews the lease when it is time to; False when it was lost or the service ends."""
        if self._stopped.is_set():
            return False
        if time.monotonic() - self._renewed < RENEW_SECONDS:
            return True
        return time.monotonic() - self._renewed < LEASE_SECONDS and self._take()

    def _give_back(self) -> None:
        if not self._renewed:
            return
        self._renewed = 0.0
        try:
            with self._context.database.write() as connection:
                give_back(connection, self._context.key, LEASE, self._holder)
        except Exception:
            log.exception("the lease of the retention runs out by itself")
