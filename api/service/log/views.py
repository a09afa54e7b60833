"""A day's log as shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from api.town.model import Words


@dataclass(frozen=True, slots=True)
class LogActorView:
    """Who did it; `role` None for what the service did by itself."""

    id: str
    name: Words
    role: str | None


@dataclass(frozen=True, slots=True)
class LogEntryView:
    """One thing that happened; `received_at` only where a report came later than it happened."""

    seq: int
    at: datetime
    received_at: datetime | None
    actor: LogActorView
    kind: str
    words: Words
    booking_id: str | None
    rider_name: str | None
    vehicle_id: str | None
    vehicle_name: Words | None


@dataclass(frozen=True, slots=True)
class LogKindView:
    """A kind of entry that the day has."""

    kind: str
    words: Words
    count: int


@dataclass(frozen=True, slots=True)
class LogView:
    """A page of the log, newest first; `next` is the `after` of the page after it."""

    date: date
    entries: tuple[LogEntryView, ...]
    next: int | None
    kinds: tuple[LogKindView, ...]
