"""Tokens and the actors behind them."""

from __future__ import annotations

import secrets
from typing import cast

from sqlalchemy import Connection

from api.service.actors import COMMAND_LINE, Actor, Role
from api.service.context import Context
from api.service.partner_calls import partner_calling
from api.service.problems import ServiceProblem
from api.service.tablets.seen import note_seen
from api.store.audit import append
from api.store.tokens import TokenRow, add_token, read_token, revoke_token, revoke_tokens

_BYTES = 24


def actor_of(context: Context, token: str) -> Actor | None:
    """See TownService.actor_of."""
    with context.database.read() as connection:
        row = read_token(connection, context.key, token)
    if row is None:
        return None
    if row.expires_at is not None and row.expires_at <= context.wall():
        raise ServiceProblem("turn_over")
    if row.device_id is not None:
        note_seen(context, row.device_id)
    role = cast("Role", row.role)
    actor = Actor(row.actor_id, role, row.name, row.rider_ids, row.vehicle_id, row.automatic, row.device_id)
    return partner_calling(context, actor) if role == "partner" else actor


def mint_token(context: Context, actor: Actor, secret: str | None = None) -> str:
    """See TownService.mint_token."""
    row = TokenRow(actor.id, actor.role, actor.name, actor.rider_ids, actor.vehicle_id, actor.automatic)
    with context.database.write() as connection:
        if secret is not None:
            revoke_token(connection, context.key, secret)
        made = mint_in(context, connection, row, secret)
        append(connection, context.key, COMMAND_LINE, "token-made", actor.id, {"role": actor.role})
        return made


def mint_in(context: Context, connection: Connection, row: TokenRow, secret: str | None = None) -> str:
    """The same in the caller's transaction."""
    made = secret if secret is not None else secrets.token_urlsafe(_BYTES)
    add_token(connection, context.key, made, row)
    return made


def revoke(context: Context, actor_id: str) -> int:
    """See TownService.revoke_tokens."""
    with context.database.write() as connection:
        count = revoke_tokens(connection, context.key, actor_id)
        append(connection, context.key, COMMAND_LINE, "token-revoked", actor_id, {"tokens": count})
        return count
