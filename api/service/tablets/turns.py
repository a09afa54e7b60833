"""A person's turn at a shared tablet."""

from __future__ import annotations

import secrets

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.riders import rider_view
from api.service.tablets.pin import check_pin
from api.service.tablets.views import TurnView, real_moment
from api.store.devices import drop_old_turns, expire_token, lock_device, read_device
from api.store.tokens import TokenRow, add_token

TURN_SECONDS = 3600
"""Long enough for an unhurried booking; a tablet that was left alone is nobody's after it."""

REMEMBERED_SECONDS = 7 * 24 * 3600
"""How long a turn that is over is told apart from a token that never was."""

_BYTES = 24


def begin(context: Context, actor: Actor, rider_id: str, pin: str) -> TurnView:
    """See Tablets.begin_turn."""
    device_id = actor.device_id or ""
    with context.database.read() as connection:
        device = read_device(connection, context.key, device_id)
    person = context.people.get(rider_id)
    if device is None or rider_id not in device.rider_ids or person is None:
        raise ServiceProblem("not_your_rider", {"rider_id": rider_id})
    check_pin(context, rider_id, pin)
    token, now = secrets.token_urlsafe(_BYTES), context.real_now()
    # The same person at the same tablet is one actor in every turn, so that an answer lost in one is found in the next.
    row = TokenRow(
        f"{device_id}/{rider_id}", "resident", device.name, (rider_id,), None, False, device_id, now + TURN_SECONDS
    )
    with context.database.write() as connection:
        locked = lock_device(connection, context.key, device_id)
        if locked is None or locked.revoked_at is not None:
            raise ServiceProblem("device_revoked")
        drop_old_turns(connection, context.key, device_id, now - REMEMBERED_SECONDS)
        add_token(connection, context.key, token, row)
    return TurnView(token, real_moment(context, now + TURN_SECONDS), rider_view(person))


def end(context: Context, token: str) -> None:
    """See Tablets.end_turn."""
    with context.database.write() as connection:
        expire_token(connection, context.key, token, context.real_now())
