"""When a tablet last called, written down once a minute at most."""

from __future__ import annotations

import logging

from sqlalchemy.exc import OperationalError

from api.service.context import Context
from api.store.devices import mark_seen

log = logging.getLogger("noriai")

EVERY_SECONDS = 60

MOST_KNOWN = 10_000
"""Tablets whose last call is remembered here; of more, some are written down once more than they need be."""


def note_seen(context: Context, device_id: str) -> None:
    """Writes that a tablet called. A database too busy for that must not hinder the call itself."""
    now = context.real_now()
    if now - context.seen.get(device_id, 0) < EVERY_SECONDS:
        return
    if len(context.seen) >= MOST_KNOWN:
        context.seen.clear()
    context.seen[device_id] = now
    try:
        with context.database.write() as connection:
            mark_seen(connection, context.key, device_id, now, now - EVERY_SECONDS)
    except OperationalError as error:
        log.warning("that tablet %s was seen could not be written: %s", device_id, error)
