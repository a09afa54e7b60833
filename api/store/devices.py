"""Tablets: whom each stands for, and the tokens that its key and its turns are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from api.store.tables import devices, tokens
from api.store.tokens import digest

DeviceKind = Literal["household", "shared"]


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """`household` is lent to one home, `shared` stands at a facility. Times are seconds since 1970."""

    id: str
    kind: DeviceKind
    name: str
    rider_ids: tuple[str, ...]
    made_by: str
    made_at: int
    enrolled_at: int | None = None
    revoked_at: int | None = None
    seen_at: int | None = None


def add_device(connection: Connection, town: str, row: DeviceRow) -> None:
    """A new tablet."""
    values: dict[str, Any] = {name: getattr(row, name) for name in DeviceRow.__slots__}
    values["rider_ids"] = list(row.rider_ids)
    connection.execute(insert(devices).values(town=town, **values))


def read_device(connection: Connection, town: str, device_id: str) -> DeviceRow | None:
    """One tablet of the town."""
    query = select(devices).where(devices.c.town == town, devices.c.id == device_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _read(row)


def lock_device(connection: Connection, town: str, device_id: str) -> DeviceRow | None:
    """One tablet, which no other transaction changes until this one ends. Whoever changes a tablet, its codes or its
    tokens begins here, so that nothing of that can happen side by side."""
    query = select(devices).where(devices.c.town == town, devices.c.id == device_id).with_for_update()
    row = connection.execute(query).one_or_none()
    return None if row is None else _read(row)


def read_devices(connection: Connection, town: str) -> list[DeviceRow]:
    """All tablets of the town, the newest first."""
    query = select(devices).where(devices.c.town == town).order_by(devices.c.made_at.desc(), devices.c.id)
    return [_read(row) for row in connection.execute(query)]


def mark_enrolled(connection: Connection, town: str, device_id: str, at: int) -> None:
    """Says when a tablet was bound."""
    _set(connection, town, device_id, enrolled_at=at)


def mark_revoked(connection: Connection, town: str, device_id: str, at: int) -> None:
    """Says when a tablet was taken back."""
    _set(connection, town, device_id, revoked_at=at)


def mark_seen(connection: Connection, town: str, device_id: str, at: int, unless_since: int) -> None:
    """Says that a tablet called, unless it is known to have called since."""
    here = (devices.c.town == town) & (devices.c.id == device_id)
    older = or_(devices.c.seen_at.is_(None), devices.c.seen_at <= unless_since)
    connection.execute(update(devices).where(here, older).values(seen_at=at))


def drop_device_tokens(connection: Connection, town: str, device_id: str) -> None:
    """Ends a tablet's key and every turn at it."""
    connection.execute(delete(tokens).where(tokens.c.town == town, tokens.c.device_id == device_id))


def drop_old_turns(connection: Connection, town: str, device_id: str, before: int) -> None:
    """Forgets turns at a tablet that ended before a moment."""
    here = (tokens.c.town == town) & (tokens.c.device_id == device_id)
    connection.execute(delete(tokens).where(here, tokens.c.expires_at < before))


def expire_token(connection: Connection, town: str, secret: str, at: int) -> None:
    """Ends a turn now. A token that is nobody's turn goes on."""
    here = (tokens.c.town == town) & (tokens.c.digest == digest(secret))
    connection.execute(update(tokens).where(here, tokens.c.expires_at > at).values(expires_at=at))


def _set(connection: Connection, town: str, device_id: str, **values: int) -> None:
    here = (devices.c.town == town) & (devices.c.id == device_id)
    connection.execute(update(devices).where(here).values(**values))


def _read(row: Row[Any]) -> DeviceRow:
    return DeviceRow(
        id=row.id,
        kind=row.kind,
        name=row.name,
        rider_ids=tuple(row.rider_ids),
        made_by=row.made_by,
        made_at=row.made_at,
        enrolled_at=row.enrolled_at,
        revoked_at=row.revoked_at,
        seen_at=row.seen_at,
    )
