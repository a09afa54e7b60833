"""How far the messages to webhooks are behind."""

from __future__ import annotations

from dataclasses import dataclass

from api.service.context import Context
from api.store.deliveries import due_since


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many messages are due, and for how many seconds the first of them."""

    due: int
    lag: int


def waiting(context: Context) -> Waiting:
    """As the database knows it, for every process of the town."""
    now = context.real_now()
    with context.database.read() as connection:
        number, first = due_since(connection, context.key, now)
    return Waiting(number, 0 if first is None else now - first)
