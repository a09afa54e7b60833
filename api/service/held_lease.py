"""A lease of the town as its holder sees it: taken, kept, given back."""

from __future__ import annotations

import logging
import time

from sqlalchemy.exc import SQLAlchemyError

from api.service.context import Context
from api.store.leases import LEASE_SECONDS, RENEW_SECONDS, give_back, new_holder, take_lease

log = logging.getLogger("noriai")


class HeldLease:
    """One process's hold on the lease `name`; for one thread. Holds nothing until it is taken."""

    def __init__(self, context: Context, name: str) -> None:
        self._context, self._name, self._holder = context, name, new_holder()
        self._renewed: float | None = None

    @property
    def held(self) -> bool:
        """As it stood when it was last taken or renewed."""
        return self._renewed is not None

    def take(self, note: str = "") -> bool:
        """Takes the lease or renews it; False when another process holds it. Raises what the database does: then
        whoever held it goes on, as nobody else can take it either."""
        with self._context.database.write() as connection:
            taken = take_lease(connection, self._context.key, self._name, self._holder, note)
        self._renewed = time.monotonic() if taken else None
        return taken

    def keep(self) -> bool:
        """Renews it when it is time to; False when it was lost, or may have been meanwhile."""
        if self._renewed is None:
            return False
        age = time.monotonic() - self._renewed
        return age < RENEW_SECONDS or (age < LEASE_SECONDS and self.take())

    def give_back(self) -> None:
        """Ends it, so that nobody has to wait; while the database is away it runs out by itself."""
        if self._renewed is None:
            return
        self._renewed = None
        try:
            with self._context.database.write() as connection:
                give_back(connection, self._context.key, self._name, self._holder)
        except SQLAlchemyError as error:
            log.warning("the lease %s runs out by itself: %s", self._name, error)
