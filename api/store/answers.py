"""Idempotency keys: the answer that was given, to be given again."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from api.store.tables import answers

_GIVEN = select(answers.c.body_hash, answers.c.answer).where(
    answers.c.town == bindparam("town"), answers.c.actor_id == bindparam("actor"), answers.c.key == bindparam("key")
)
_ADD = insert(answers)


class KeyTaken(Exception):
    """The same key was answered meanwhile: nothing of this transaction may stay."""


class GivenAnswer(NamedTuple):
    """What was asked (a hash of the body) and what was answered (text)."""

    body_hash: str
    answer: str


def read_answer(connection: Connection, town: str, actor_id: str, key: str) -> GivenAnswer | None:
    """The answer given to this actor under this key."""
    row = connection.execute(_GIVEN, {"town": town, "actor": actor_id, "key": key}).one_or_none()
    return None if row is None else GivenAnswer(row.body_hash, row.answer)


def add_answer(connection: Connection, town: str, actor_id: str, key: str, given: GivenAnswer, made_at: int) -> None:
    """Keeps an answer. Raises KeyTaken when another transaction answered the key first."""
    values = {"town": town, "actor_id": actor_id, "key": key, "made_at": made_at, **given._asdict()}
    try:
        connection.execute(_ADD, values)
    except IntegrityError as error:
        raise KeyTaken from error
