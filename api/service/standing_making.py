"""Making a standing booking: once for each actor and idempotency key, and never the same one twice."""

from __future__ import annotations

import hashlib
import json
import logging

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.standing import shown
from api.service.standing_days import Settling, days_ahead
from api.service.standing_views import StandingView
from api.service.standing_wishes import StandingWish, judged, trip_of
from api.store.standing import StandingRow, StandingTaken, add_standing, days_of, read_standing, running_standing

log = logging.getLogger("noriai")


def make(context: Context, actor: Actor, wish: StandingWish, key: str | None = None) -> StandingView:
    """See StandingService.make."""
    name = None if key is None else _name(context.key, actor.id, key)
    row = _given(context, wish, name) or _add(context, judged(context, actor, wish, name), wish)
    if row.ended_at is None:
        settle_days(context, row)
    return shown(context, actor, row.id)


def settle_days(context: Context, row: StandingRow) -> None:
    """Settles each day from today to the horizon of which nothing is known; a failure does not keep the others."""
    with context.database.read() as connection:
        days = days_of(connection, context.key, [row.id], context.today().isoformat())
    known = {day.day for day in days if day.status != "closed"}
    for day in days_ahead(context, row):
        if day.isoformat() in known:
            continue
        try:
            Settling(context, row, day).run()
        except Exception:
            # What is left open, the worker looks at again.
            log.exception("standing booking %s on %s is left for later", row.id, day)


def _name(*parts: str) -> str:
    """The same name for the same actor and key, so that a call made twice makes one."""
    return f"s{hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:24]}"


def _given(context: Context, wish: StandingWish, name: str | None) -> StandingRow | None:
    """What was made under the same key. Raises key_reused when it is another wish."""
    if name is None:
        return None
    with context.database.read() as connection:
        row = read_standing(connection, context.key, name)
    if row is not None and (row.rider_id, row.weekday, row.trip) != (
        wish.rider_id, wish.weekday, trip_of(context, wish),
    ):  # fmt: skip
        raise ServiceProblem("key_reused")
    return row


def _add(context: Context, row: StandingRow, wish: StandingWish) -> StandingRow:
    try:
        with context.database.write() as connection:
            for other in running_standing(connection, context.key, [row.rider_id]):
                if other.id != row.id and _meet(other, row):
                    raise ServiceProblem("standing_exists", {"standing_id": other.id})
            add_standing(connection, context.key, row)
        return row
    except StandingTaken:
        return _given(context, wish, row.id) or row


def _meet(a: StandingRow, b: StandingRow) -> bool:
    """True when both would fetch the rider for the same ride on some day."""
    times = a.from_day <= (b.until_day or "9999") and b.from_day <= (a.until_day or "9999")
    same = (a.weekday, a.trip.mode, a.trip.minutes) == (b.weekday, b.trip.mode, b.trip.minutes)
    return times and same and (a.trip.origin, a.trip.destination) == (b.trip.origin, b.trip.destination)
