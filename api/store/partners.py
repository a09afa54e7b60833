"""Systems that book for riders: whom each is linked to, and how much it has asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, case, delete, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.tables import partner_riders, partners


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """`calls_a_minute` and `open_a_day` (bookings that are still to be ridden) are its limits."""

    id: str
    name: str
    calls_a_minute: int
    open_a_day: int
    made_by: str
    made_at: int
    revoked_at: int | None = None


def add_partner(connection: Connection, town: str, row: PartnerRow) -> None:
    """A new partner, linked to nobody."""
    values = {name: getattr(row, name) for name in PartnerRow.__slots__}
    connection.execute(insert(partners).values(town=town, minute=0, calls=0, **values))


def read_partner(connection: Connection, town: str, partner_id: str) -> PartnerRow | None:
    """One partner of the town."""
    query = select(partners).where(partners.c.town == town, partners.c.id == partner_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _read(row)


def read_partners(connection: Connection, town: str) -> list[PartnerRow]:
    """All partners, the newest first."""
    query = select(partners).where(partners.c.town == town).order_by(partners.c.made_at.desc(), partners.c.id)
    return [_read(row) for row in connection.execute(query)]


def set_partner(connection: Connection, town: str, partner_id: str, **values: int) -> None:
    """Changes limits, or says when a partner was taken back."""
    here = (partners.c.town == town) & (partners.c.id == partner_id)
    connection.execute(update(partners).where(here).values(**values))


def linked_riders(connection: Connection, town: str, partner_id: str) -> tuple[str, ...]:
    """For whom a partner may book."""
    query = select(partner_riders.c.rider_id).where(
        partner_riders.c.town == town, partner_riders.c.partner_id == partner_id
    )
    return tuple(connection.scalars(query.order_by(partner_riders.c.rider_id)))


def link_rider(connection: Connection, town: str, partner_id: str, rider_id: str, by: str, at: int) -> None:
    """Lets a partner book for a rider; once more changes nothing."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    values = {"town": town, "partner_id": partner_id, "rider_id": rider_id, "linked_by": by, "linked_at": at}
    connection.execute(dialect.insert(partner_riders).values(**values).on_conflict_do_nothing())


def unlink_rider(connection: Connection, town: str, partner_id: str, rider_id: str) -> None:
    """Takes that back."""
    here = (partner_riders.c.town == town) & (partner_riders.c.partner_id == partner_id)
    connection.execute(delete(partner_riders).where(here, partner_riders.c.rider_id == rider_id))


def has_calls_left(connection: Connection, town: str, partner_id: str, minute: int) -> bool:
    """False once a partner has made all its calls of a minute; only reads, however often it is asked."""
    spent = (partners.c.minute == minute) & (partners.c.calls >= partners.c.calls_a_minute)
    query = select(partners.c.id).where(partners.c.town == town, partners.c.id == partner_id, ~spent)
    return connection.scalar(query) is not None


def count_call(connection: Connection, town: str, partner_id: str, minute: int) -> bool:
    """Counts a call of a minute, in whichever process it came; False when the minute's calls are all made."""
    here = (partners.c.town == town) & (partners.c.id == partner_id)
    left = or_(partners.c.minute != minute, partners.c.calls < partners.c.calls_a_minute)
    calls = case((partners.c.minute == minute, partners.c.calls + 1), else_=1)
    return connection.execute(update(partners).where(here, left).values(minute=minute, calls=calls)).rowcount == 1


def _read(row: Row[Any]) -> PartnerRow:
    return PartnerRow(**{name: getattr(row, name) for name in PartnerRow.__slots__})
