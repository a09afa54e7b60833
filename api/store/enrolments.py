"""Codes that bind a tablet: only their SHA-256 is kept."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from api.store.tables import enrolments
from api.store.tokens import digest


class EnrolmentRow(NamedTuple):
    """A code as it stands. `secret_digest` is the key of the tablet that used it, as long as that key is good."""

    device_id: str
    expires_at: int
    used_at: int | None
    secret_digest: str | None


def add_code(connection: Connection, town: str, code: str, device_id: str, expires_at: int) -> None:
    """A new code for a tablet."""
    row = {"digest": digest(code), "town": town, "device_id": device_id, "expires_at": expires_at}
    connection.execute(insert(enrolments).values(**row))


def read_code(connection: Connection, town: str, code: str) -> EnrolmentRow | None:
    """A code that was made and not withdrawn."""
    query = select(enrolments).where(enrolments.c.town == town, enrolments.c.digest == digest(code))
    row = connection.execute(query).one_or_none()
    return None if row is None else EnrolmentRow(row.device_id, row.expires_at, row.used_at, row.secret_digest)


def use_code(connection: Connection, town: str, device_id: str, code: str, secret: str, at: int) -> None:
    """Marks a code as used with a key. Keys of the tablet's earlier codes are no longer good."""
    of_device = (enrolments.c.town == town) & (enrolments.c.device_id == device_id)
    connection.execute(update(enrolments).where(of_device).values(secret_digest=None))
    used = {"used_at": at, "secret_digest": digest(secret)}
    connection.execute(update(enrolments).where(of_device, enrolments.c.digest == digest(code)).values(**used))


def drop_unused_codes(connection: Connection, town: str, device_id: str) -> None:
    """Withdraws the codes of a tablet that nobody used."""
    here = (enrolments.c.town == town) & (enrolments.c.device_id == device_id)
    connection.execute(delete(enrolments).where(here, enrolments.c.used_at.is_(None)))


def drop_codes(connection: Connection, town: str, device_id: str) -> None:
    """Withdraws every code of a tablet."""
    here = (enrolments.c.town == town) & (enrolments.c.device_id == device_id)
    connection.execute(delete(enrolments).where(here))
