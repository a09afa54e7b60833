"""The names behind the ids of a log: riders, vehicles, and who did it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from api.service.context import Context
from api.service.log.words import PARTS
from api.store.bookings import riders_of_bookings
from api.store.events import StoredEvent
from api.store.partners import read_partners
from api.store.tokens import TokenRow, actors
from api.town.model import Words


@dataclass(frozen=True)
class Names:
    """Looked up once for a whole page."""

    context: Context
    riders: Mapping[str, str]
    """The rider of each booking."""
    actors: Mapping[str, TokenRow]

    def rider(self, row: StoredEvent) -> str | None:
        """Whom an event is about."""
        rider_id = row.rider_id or self.riders.get(row.event.booking_id or "") or row.event.data.get("rider_id")
        person = self.context.people.get(str(rider_id)) if rider_id else None
        return None if person is None else person.name

    def vehicle(self, vehicle_id: str | None) -> Words | None:
        """A vehicle as people call it; its id when the town no longer has it."""
        if vehicle_id is None:
            return None
        info = next((info for info in self.context.town.vehicle_infos if info.id == vehicle_id), None)
        return Words(vehicle_id, vehicle_id) if info is None else info.name

    def more(self, row: StoredEvent) -> Words | None:
        """What else the event says that a person wants to read."""
        data = row.event.data
        said = [
            self._from(data.get("from")) if row.event.kind in ("moved", "reassigned") else None,
            _late(data.get("part"), data.get("late_seconds", data.get("lateness_seconds"))),
            _plain(data.get("reason")),
        ]
        words = [one for one in said if one is not None]
        return Words("、".join(one.ja for one in words), ", ".join(one.en for one in words)) if words else None

    def _from(self, vehicle_id: object) -> Words | None:
        name = self.vehicle(vehicle_id) if isinstance(vehicle_id, str) else None
        return None if name is None else Words(f"{name.ja}から", f"from {name.en}")


def names_of(context: Context, connection: Connection, rows: Sequence[StoredEvent]) -> Names:
    """The names that these events need."""
    bookings = {row.event.booking_id for row in rows if row.event.booking_id and row.rider_id is None}
    riders = riders_of_bookings(connection, context.key, bookings) if bookings else {}
    return Names(context, riders, _doers(context, connection, {row.actor_id for row in rows}))


def _doers(context: Context, connection: Connection, ids: set[str]) -> dict[str, TokenRow]:
    """Those with a token, and partners also after theirs was taken back."""
    found = actors(connection, context.key, ids)
    if ids - found.keys():
        for one in read_partners(connection, context.key):
            found.setdefault(one.id, TokenRow(one.id, "partner", one.name, (), None, False))
    return found


def _late(part: object, seconds: object) -> Words | None:
    if not isinstance(seconds, int) or isinstance(seconds, bool) or seconds <= 0:
        return None
    minutes = -(-seconds // 60)
    named = PARTS.get(str(part))
    return Words(f"{named[0] if named else ''}{minutes}分遅れ", f"{named[1] + ' ' if named else ''}{minutes} min late")


def _plain(text: object) -> Words | None:
    return Words(text, text) if isinstance(text, str) and text else None
