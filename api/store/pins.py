"""PINs of riders, as slow hashes, with the wrong tries since the last right one."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from api.store.tables import pins


class PinRow(NamedTuple):
    """A rider's PIN; `failed` tries since it was last right, `locked_until` seconds since 1970."""

    hash: str
    failed: int = 0
    locked_until: int | None = None


def lock_pin(connection: Connection, town: str, rider_id: str) -> PinRow | None:
    """A rider's PIN, which no other transaction changes until this one ends."""
    here = (pins.c.town == town) & (pins.c.rider_id == rider_id)
    row = connection.execute(select(pins).where(here).with_for_update()).one_or_none()
    return None if row is None else PinRow(row.hash, row.failed, row.locked_until)


def count_try(connection: Connection, town: str, rider_id: str, failed: int, locked_until: int | None) -> None:
    """Stores how many tries there were, and until when there may be no more."""
    here = (pins.c.town == town) & (pins.c.rider_id == rider_id)
    connection.execute(update(pins).where(here).values(failed=failed, locked_until=locked_until))


def clear_tries(connection: Connection, town: str, rider_id: str, right_hash: str) -> bool:
    """Forgets the tries, for whoever knew the PIN of `right_hash`; False when the PIN was changed meanwhile."""
    here = (pins.c.town == town) & (pins.c.rider_id == rider_id) & (pins.c.hash == right_hash)
    return connection.execute(update(pins).where(here).values(failed=0, locked_until=None)).rowcount == 1


def save_pin(connection: Connection, town: str, rider_id: str, new_hash: str) -> None:
    """A rider's new PIN, with no tries yet."""
    connection.execute(delete(pins).where(pins.c.town == town, pins.c.rider_id == rider_id))
    connection.execute(insert(pins).values(town=town, rider_id=rider_id, hash=new_hash, failed=0))
