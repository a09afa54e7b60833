"""The audit log: who did what when, in a chain of hashes that shows any row that was edited, removed or moved.

Only ids and digests go in, never a name, so that erasing a person leaves the chain whole.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, Row, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.audit_tables import audit, audit_heads

BEFORE_THE_FIRST = "0" * 64

_HERE = audit_heads.c.town == bindparam("here")
_NEXT = (
    update(audit_heads)
    .where(_HERE)
    .values(number=audit_heads.c.number + 1)
    .returning(audit_heads.c.number, audit_heads.c.hash)
)
_SEAL = update(audit_heads).where(_HERE)
_ADD = insert(audit)


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One entry. `facts` are ids, counts and digests."""

    number: int
    at_ms: int
    actor_id: str
    action: str
    subject: str
    facts: Mapping[str, Any]
    previous: str
    hash: str
    salt: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry's number and hash; whoever keeps them elsewhere sees when the log's end is cut off."""

    number: int
    hash: str
    first: int = 1


def append(
    connection: Connection,
    town: str,
    actor_id: str,
    action: str,
    subject: str = "",
    facts: Mapping[str, Any] | None = None,
    *,
    salt: str | None = None,
) -> int:
    """Adds an entry in the transaction of what it tells of, and gives its number.

    Write it last: other writers of the town's log wait until the transaction is over. `facts` must be ids, counts and
    digests, never what a person is called or where somebody lives.
    """
    number, previous = _next(connection, town)
    row = {
        "town": town, "number": number, "at_ms": time.time_ns() // 1_000_000, "actor_id": actor_id, "action": action,
        "subject": subject, "facts": dict(facts or {}), "previous": previous,
    }  # fmt: skip
    sealed = hash_of(row)
    connection.execute(_ADD, row | {"hash": sealed, "salt": salt})
    connection.execute(_SEAL, {"here": town, "hash": sealed})
    return number


def hash_of(row: Mapping[str, Any]) -> str:
    """SHA-256 over an entry's canonical JSON, in which the hash of the one before stands."""
    names = ("town", "number", "at_ms", "actor_id", "action", "subject", "facts", "previous")
    canonical = orjson.dumps({name: row[name] for name in names}, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(canonical).hexdigest()


def new_salt() -> str:
    """What a digest is mixed with, so that its text cannot be guessed from it."""
    return secrets.token_hex(16)


def salted_digest(salt: str, values: Sequence[Any]) -> str:
    """A digest of plain values that says nothing to whoever lacks the salt."""
    return hashlib.sha256(salt.encode() + orjson.dumps(values, option=orjson.OPT_SORT_KEYS)).hexdigest()


def read_head(connection: Connection, town: str) -> Head:
    """The newest entry; number 0 where there is none yet."""
    query = select(audit_heads.c.number, audit_heads.c.hash, audit_heads.c.first).where(audit_heads.c.town == town)
    row = connection.execute(query).one_or_none()
    return Head(0, BEFORE_THE_FIRST) if row is None else Head(*row)


def read_audit(
    connection: Connection, town: str, *, before: int | None = None, actor_id: str | None = None, limit: int = 100
) -> list[AuditRow]:
    """Entries, the newest first; of one actor when `actor_id` is given."""
    query = select(audit).where(audit.c.town == town).order_by(audit.c.number.desc()).limit(limit)
    if before is not None:
        query = query.where(audit.c.number < before)
    if actor_id is not None:
        query = query.where(audit.c.actor_id == actor_id)
    return [_row(row) for row in connection.execute(query)]


def all_entries(connection: Connection, town: str) -> Iterator[AuditRow]:
    """Every entry, oldest first."""
    query, after = select(audit).where(audit.c.town == town).order_by(audit.c.number).limit(1000), 0
    while rows := connection.execute(query.where(audit.c.number > after)).all():
        yield from map(_row, rows)
        after = rows[-1].number


def _next(connection: Connection, town: str) -> tuple[int, str]:
    row = connection.execute(_NEXT, {"here": town}).one_or_none()
    if row is None:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        new = dialect.insert(audit_heads).values(town=town, number=0, hash=BEFORE_THE_FIRST)
        connection.execute(new.on_conflict_do_nothing())
        row = connection.execute(_NEXT, {"here": town}).one()
    return row.number, row.hash


def _row(row: Row[Any]) -> AuditRow:
    return AuditRow(
        row.number, row.at_ms, row.actor_id, row.action, row.subject, row.facts, row.previous, row.hash, row.salt
    )
