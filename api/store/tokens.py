"""Bearer tokens: only their SHA-256 is kept. They are long and random, so that no slow hash is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from api.store.tables import tokens


@dataclass(frozen=True, slots=True)
class TokenRow:
    """Whom a token stands for. `device_id` is the tablet that holds it, `expires_at` (seconds since 1970) the end of a
    turn at a shared one."""

    actor_id: str
    role: str
    name: str
    rider_ids: tuple[str, ...]
    vehicle_id: str | None
    automatic: bool
    device_id: str | None = None
    expires_at: int | None = None


_ONE = select(tokens).where(tokens.c.town == bindparam("town"), tokens.c.digest == bindparam("digest"))
"""Written once: every call asks this."""


def digest(secret: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(secret.encode()).hexdigest()


def add_token(connection: Connection, town: str, secret: str, row: TokenRow) -> None:
    """A new token; earlier tokens of the same actor go on."""
    values: dict[str, Any] = {name: getattr(row, name) for name in TokenRow.__slots__}
    values["rider_ids"] = list(row.rider_ids)
    connection.execute(insert(tokens).values(town=town, digest=digest(secret), **values))


def read_token(connection: Connection, town: str, secret: str) -> TokenRow | None:
    """Whom this secret stands for, None when nobody."""
    row = connection.execute(_ONE, {"town": town, "digest": digest(secret)}).one_or_none()
    return None if row is None else _read(row)


def actors(connection: Connection, town: str, ids: Collection[str]) -> dict[str, TokenRow]:
    """Whom these ids stand for, as far as they have a token still."""
    query = select(tokens).where(tokens.c.town == town, tokens.c.actor_id.in_(ids))
    return {row.actor_id: _read(row) for row in connection.execute(query)}


def is_taken(connection: Connection, secret: str) -> bool:
    """True when some token is this secret."""
    return connection.scalar(select(tokens.c.digest).where(tokens.c.digest == digest(secret))) is not None


def revoke_token(connection: Connection, town: str, secret: str) -> None:
    """Takes one token back."""
    connection.execute(delete(tokens).where(tokens.c.town == town, tokens.c.digest == digest(secret)))


def revoke_tokens(connection: Connection, town: str, actor_id: str) -> int:
    """Takes all tokens of an actor back; how many there were."""
    return connection.execute(delete(tokens).where(tokens.c.town == town, tokens.c.actor_id == actor_id)).rowcount


def _read(row: Row[Any]) -> TokenRow:
    return TokenRow(
        row.actor_id,
        row.role,
        row.name,
        tuple(row.rider_ids),
        row.vehicle_id,
        row.automatic,
        row.device_id,
        row.expires_at,
    )
