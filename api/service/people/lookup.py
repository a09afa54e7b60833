"""Everybody who may ride, and every place they may name: the town's folder, and what the office added to it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from typing import Any

from api.store.database import Database
from api.store.riders import DetailRow, RiderRow, read_details, read_riders
from api.town.model import Place, Resident, Town, Words

KEPT_SECONDS = 1.0
"""How long another process's change of a rider may go unseen here. A new rider is seen at once: who is not known is
looked for in the database."""

VOUCHED_BIRTH = date(1900, 1, 1)
"""Stands for a birth that the office does not know of a rider of whom it says that the rules are met."""


@dataclass(frozen=True)
class _Added:
    """What the database knew at a moment of the monotonic clock, after so many changes by this process.

    `riders` are those registered at the office, and those of the folder whose phone number it wrote down anew.
    """

    changes: int
    read_at: float
    edition: int
    riders: Mapping[str, Resident]
    homes: Mapping[str, Place]
    details: Mapping[str, DetailRow]
    rows: Mapping[str, RiderRow]


_NOTHING = _Added(-1, float("-inf"), 0, {}, {}, {}, {})


@dataclass
class People:
    """Looked up in memory; safe from any thread, as what was read is replaced as a whole."""

    town: Town
    database: Database
    _added: _Added = field(default=_NOTHING)
    _changes: int = 0
    _reading: Lock = field(default_factory=Lock)

    def get(self, rider_id: str) -> Resident | None:
        """A rider, with the phone number as the office last wrote it down."""
        found = self._fresh().riders.get(rider_id) or self.town.residents.get(rider_id)
        # Nobody asks about strangers often, and a rider whom another process has just registered must be found.
        return found if found is not None else self._read().riders.get(rider_id)

    def __contains__(self, rider_id: str) -> bool:
        return self.get(rider_id) is not None

    def all(self) -> Iterator[Resident]:
        """Everybody, those of the folder first."""
        added = self._fresh()
        for person in self.town.residents.values():
            yield added.riders.get(person.id, person)
        yield from (person for name, person in added.riders.items() if name in added.rows)

    def note(self, rider_id: str) -> str:
        """What the office wrote down about a rider; empty when nothing."""
        noted = self._fresh().details.get(rider_id)
        return "" if noted is None else noted.note

    def place(self, place_id: str) -> Place | None:
        """A place of the town, or the home of a rider whom the office registered."""
        found = self.town.places.get(place_id) or self._fresh().homes.get(place_id)
        if found is None and place_id.startswith(HOME):
            found = self._read().homes.get(place_id)
        return found

    def homes(self) -> tuple[Place, ...]:
        """The homes that are not in the town's folder."""
        return tuple(self._fresh().homes.values())

    def row(self, rider_id: str) -> RiderRow | None:
        """What was registered of a rider; None for one of the town's folder."""
        return self._read().rows.get(rider_id)

    @property
    def edition(self) -> int:
        """Another number whenever anything known here has become different."""
        return self._fresh().edition

    def forget(self) -> None:
        """To be called once this process has changed a rider: the next look is at the database."""
        self._changes += 1

    def _fresh(self) -> _Added:
        added = self._added
        if added.changes < self._changes:
            return self._read()
        if time.monotonic() - added.read_at >= KEPT_SECONDS and self._reading.acquire(blocking=False):
            # One thread reads again. The others, each of which may hold a connection it is waited for, go on.
            try:
                return self._read()
            finally:
                self._reading.release()
        return added

    def _read(self) -> _Added:
        changes, read_at = self._changes, time.monotonic()
        with self.database.read() as connection:
            rows, details = read_riders(connection, self.town.id), read_details(connection, self.town.id)
        homes = {home.id: home for home in (_home(self.town, row) for row in rows) if home is not None}
        riders = {row.id: resident_of(row) for row in rows}
        for name, noted in details.items():
            person = riders.get(name) or self.town.residents.get(name)
            if person is not None and noted.phone is not None:
                riders[name] = replace(person, phone=noted.phone)
        last, by_id = self._added, {row.id: row for row in rows}
        same = last.rows == by_id and last.details == details
        edition = last.edition if same else last.edition + 1
        added = _Added(changes, read_at, edition, riders, homes, details, by_id)
        if changes >= self._added.changes:
            self._added = added
        return added


HOME = "home-of-"
"""How the id of a home begins that is not in the town's folder."""


def resident_of(row: RiderRow) -> Resident:
    """A registered rider as a resident, to whom the same rules apply."""
    facts = row.facts
    return Resident(
        id=row.id,
        name=row.name,
        kana=row.kana,
        birth=VOUCHED_BIRTH if facts["birth"] is None else date.fromisoformat(facts["birth"]),
        home=row.home.get("place_id") or HOME + row.id,
        phone=str(facts["phone"]),
        disabled=bool(facts["disabled"]),
        wheelchair=bool(facts["wheelchair"]),
        walking_frame=bool(facts["walking_frame"]),
        carer=bool(facts["carer"]),
        carer_for=None,
    )


def _home(town: Town, row: RiderRow) -> Place | None:
    """A home that was given as a point; None for one that is a place of the town."""
    home: dict[str, Any] = row.home
    if home.get("place_id"):
        return None
    lon, lat = float(home["lon"]), float(home["lat"])
    label = home.get("label")
    name = Words(label, label) if label else Words(f"{row.name}さん宅", f"Home of {row.name}")
    location = town.locations.nearest(lon, lat)[0]
    return Place(HOME + row.id, name, row.kana, "home", lon, lat, location, town.areas.of(lon, lat))
