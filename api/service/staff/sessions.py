"""Sessions: who is behind one, how long it lasts, and its end."""

from __future__ import annotations

import hashlib
from hmac import compare_digest
from typing import cast

from api.service.actors import Actor, Role
from api.service.context import Context
from api.store.audit import append
from api.store.staff import SessionRow, end_session, see_session, session_of

LONGEST_SECONDS = 12 * 3600
IDLE_SECONDS = 2 * 3600
IDLE_ADMINISTRATOR_SECONDS = 30 * 60
SEEN_EVERY_SECONDS = 60


def actor_of_session(context: Context, secret: str) -> Actor | None:
    """Whoever signed in, None when the session is over or its account locked."""
    now = context.real_now()
    with context.database.read() as connection:
        found = session_of(connection, context.key, secret)
    if found is None or not found[0].whole or found[1].locked:
        return None
    session, row = found
    if not is_good(session, row.role, now):
        return None
    if now - session.seen_at >= SEEN_EVERY_SECONDS:
        with context.database.write() as connection:
            see_session(connection, context.key, secret, now)
    return Actor(row.id, cast("Role", row.role), row.name)


def is_good(session: SessionRow, role: str, now: int) -> bool:
    """Whether a session has not lapsed."""
    idle = IDLE_ADMINISTRATOR_SECONDS if role == "administrator" else IDLE_SECONDS
    return now - session.seen_at <= idle and now - session.began_at <= LONGEST_SECONDS


def end(context: Context, secret: str) -> None:
    """Ends a session; again it changes nothing."""
    with context.database.write() as connection:
        found = session_of(connection, context.key, secret)
        if found is not None:
            end_session(connection, context.key, secret)
            append(connection, context.key, found[1].id, "signed-out", found[1].id)


def guard_of(secret: str) -> str:
    """What a page sends with each unsafe call to show that it could read our answer, which no other site can."""
    return hashlib.sha256(f"noriai guard {secret}".encode()).hexdigest()


def is_guard(secret: str, sent: str) -> bool:
    """Whether that is what was sent."""
    return compare_digest(guard_of(secret).encode(), sent.encode())
