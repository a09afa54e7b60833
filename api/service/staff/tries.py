"""Wrong tries and the pauses after them, kept in the database over all processes and the same for names of nobody."""

from __future__ import annotations

from math import ceil

from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.staff import forget_tries, forget_tries_before, note_try, tries_of

FREE_TRIES = 5
FIRST_PAUSE = 30
LONGEST_PAUSE = 3600
REMEMBERED_SECONDS = 24 * 3600


def count(context: Context, who: str) -> None:
    """Counts a try as wrong before it is looked at, so that many at once are no way around. Raises sign_in_locked."""
    now = context.real_now()
    with context.database.write() as connection:
        forget_tries_before(connection, context.key, now - REMEMBERED_SECONDS)
        failed, until = tries_of(connection, context.key, who)
        if until > now:
            left = max(1, ceil(until - context.wall()))
            raise ServiceProblem("sign_in_locked", {"retry_after_seconds": left})
        note_try(connection, context.key, who, failed + 1, now + pause_after(failed + 1), now)


def forget(context: Context, who: str) -> None:
    """The try was right."""
    with context.database.write() as connection:
        forget_tries(connection, context.key, who)


def pause_after(failed: int) -> int:
    """Seconds to wait after so many wrong tries: none at first, then twice as long each time, an hour at most."""
    if failed < FREE_TRIES:
        return 0
    return int(min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(failed - FREE_TRIES, 16)))
