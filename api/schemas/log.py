"""A day's log: who did what when."""

from __future__ import annotations

import datetime

from pydantic import Field

from api.schemas.base import Answered, Moment, Words


class LogActor(Answered):
    """Who did it. `role` is null for what the service did by itself."""

    id: str
    name: Words
    role: str | None


class LogEntry(Answered):
    """One thing that happened. `received_at` is set where a driver's report came later than it happened."""

    seq: int
    at: Moment
    received_at: Moment | None
    actor: LogActor
    kind: str = Field(examples=["booked"])
    words: Words
    booking_id: str | None
    rider_name: str | None
    vehicle_id: str | None


class LogKind(Answered):
    """A kind of entry of the day, to choose from."""

    kind: str
    words: Words
    count: int


class Log(Answered):
    """A page of a day's log, newest first. `next` asks for the page after it; null on the last one."""

    date: datetime.date
    entries: list[LogEntry]
    next: int | None = Field(description="The `after` of the next page")
    kinds: list[LogKind] = Field(description="All kinds of the day, whatever was asked for")
