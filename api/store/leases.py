"""What only one process of a town may do at a time: it holds a lease, and whoever holds it renews it.

A process that dies renews nothing, so that another one takes over once its lease has run out. Nothing relies on a
lease to be right: plans are kept by their version. It saves doing the same work twice.
"""

from __future__ import annotations

import os
import secrets
import socket
import time
from dataclasses import dataclass

from sqlalchemy import Connection, case, delete, or_, select, text
from sqlalchemy.dialects import postgresql, sqlite

from api.store.lease_table import leases

LEASE_SECONDS = 6.0
"""A holder that has not renewed for so long is taken to be gone."""

RENEW_SECONDS = 2.0
"""A holder renews this often, and others look this often whether the lease is free."""


@dataclass(frozen=True, slots=True)
class Lease:
    """`note` is what its holder says of its work. Times are milliseconds since 1970."""

    holder: str
    since_ms: int
    until_ms: int
    note: str
    running: bool


def new_holder() -> str:
    """A name for a process that no other one has."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"


def take_lease(
    connection: Connection, town: str, name: str, holder: str, note: str = "", seconds: float = LEASE_SECONDS
) -> bool:
    """Takes a lease that is free, or renews one's own; False while another holds it."""
    now, length = _now_ms(connection), round(seconds * 1000)
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(leases).values(
        town=town, name=name, holder=holder, since_ms=now, until_ms=now + length, note=note
    )
    own = leases.c.holder == holder
    # One that ends later than any lease can was given before the clock stepped back.
    over = or_(leases.c.until_ms <= now, leases.c.until_ms > now + 2 * length)
    taken = new.on_conflict_do_update(
        index_elements=[leases.c.town, leases.c.name],
        set_={
            "holder": holder,
            "since_ms": case((own, leases.c.since_ms), else_=now),
            "until_ms": now + length,
            "note": note,
        },
        where=or_(own, over),
    ).returning(leases.c.holder)
    return connection.execute(taken).one_or_none() is not None


def try_writing(connection: Connection, town: str) -> None:
    """Writes something that nobody reads: the least that shows that changes can be written."""
    take_lease(connection, town, "trial", "trial", "x" * 4096)


def give_back(connection: Connection, town: str, name: str, holder: str) -> None:
    """Ends one's own lease, so that nobody has to wait for it to run out."""
    here = (leases.c.town == town) & (leases.c.name == name) & (leases.c.holder == holder)
    connection.execute(delete(leases).where(here))


def forget_lease(connection: Connection, town: str, name: str) -> None:
    """Takes away a lease that has run out: nobody is expected to take it over."""
    here = (leases.c.town == town) & (leases.c.name == name)
    connection.execute(delete(leases).where(here, leases.c.until_ms <= _now_ms(connection)))


def read_lease(connection: Connection, town: str, name: str) -> Lease | None:
    """The lease as it stands, also one that has run out; None when nobody ever took it or it was given back."""
    query = select(leases.c.holder, leases.c.since_ms, leases.c.until_ms, leases.c.note)
    row = connection.execute(query.where(leases.c.town == town, leases.c.name == name)).one_or_none()
    return None if row is None else Lease(*row, running=row.until_ms > _now_ms(connection))


def _now_ms(connection: Connection) -> int:
    """The database's clock, where several machines may share one; a file's processes share their machine's."""
    if connection.dialect.name == "postgresql":
        return int(
            connection.execute(text("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")).scalar_one()
        )
    return time.time_ns() // 1_000_000
