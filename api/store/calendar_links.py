"""Addresses under which riders' calendars are read: only the SHA-256 of the secret in one is kept."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from api.store.tables import calendar_links
from api.store.tokens import digest


def put_link(connection: Connection, town: str, rider_id: str, secret: str, made_by: str, made_at: int) -> None:
    """The rider's only address from now on; `made_at` is in seconds since 1970."""
    drop_link(connection, town, rider_id)
    values = {"digest": digest(secret), "made_by": made_by, "made_at": made_at}
    connection.execute(insert(calendar_links).values(town=town, rider_id=rider_id, **values))


def drop_link(connection: Connection, town: str, rider_id: str) -> None:
    """Takes the rider's address back, if there is one."""
    here = (calendar_links.c.town == town) & (calendar_links.c.rider_id == rider_id)
    connection.execute(delete(calendar_links).where(here))


def rider_behind(connection: Connection, town: str, secret: str) -> str | None:
    """Whose calendar an address shows, None when nobody's."""
    here = (calendar_links.c.town == town) & (calendar_links.c.digest == digest(secret))
    return connection.execute(select(calendar_links.c.rider_id).where(here)).scalar_one_or_none()
