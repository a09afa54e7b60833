"""Who of the office looked a rider up goes into the audit log: whose details were shown, never what was typed."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from sqlalchemy.exc import OperationalError

from api.service.actors import Actor
from api.service.context import Context
from api.store.audit import append

log = logging.getLogger("noriai")


def note_looked_up(context: Context, actor: Actor, action: str, rider_ids: Sequence[str]) -> None:
    """Writes down whose details are shown. A rider on the telephone is served also while nothing can be written."""
    if not rider_ids:
        return
    subject = rider_ids[0] if len(rider_ids) == 1 else ""
    facts = {} if subject else {"riders": list(rider_ids)}
    try:
        with context.database.write() as connection:
            append(connection, context.key, actor.id, action, subject, facts)
    except OperationalError as error:
        log.warning("that %s looked up %d riders could not be written: %s", actor.id, len(rider_ids), error)
