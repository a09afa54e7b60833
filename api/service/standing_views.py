"""Standing bookings as shown: the wish, and what became of each day from today on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.places import end_view
from api.service.riders import rider_ref
from api.service.times import clock_words
from api.service.views import NeedsView, PlaceRefView, RiderRefView
from api.store.bookings import Status, read_bookings
from api.store.standing import DayRow, DayStatus, StandingRow, days_of
from scheduler.model import Load
from scheduler.rules import lines_of_day


@dataclass(frozen=True, slots=True)
class StandingDayView:
    """A day; `facts` are what the words for `reason` are made of."""

    day: date
    status: DayStatus
    booking_id: str | None
    reason: str | None
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class StandingView:
    """The same ride every week. `minutes` and a number as `way_home` count from midnight."""

    standing_id: str
    rider: RiderRefView
    weekday: int
    origin: PlaceRefView
    destination: PlaceRefView
    party: Load
    needs: NeedsView | None
    mode: Literal["depart", "arrive"]
    minutes: int
    way_home: Literal["none", "open"] | int
    from_day: date
    until_day: date | None
    ended_at: datetime | None
    days: tuple[StandingDayView, ...]


def standing_views(
    context: Context, connection: Connection, actor: Actor, rows: Iterable[StandingRow]
) -> tuple[StandingView, ...]:
    """Standing bookings as the actor may see them."""
    rows = list(rows)
    days = days_of(connection, context.key, [row.id for row in rows], context.today().isoformat())
    booked = [day.booking_id for day in days if day.booking_id is not None]
    statuses = {row.id: row.status for row in read_bookings(connection, context.key, ids=booked)} if booked else {}
    shown: dict[str, list[StandingDayView]] = {row.id: [] for row in rows}
    for day in days:
        shown[day.standing_id].append(_day_view(context, day, statuses.get(day.booking_id or "")))
    return tuple(_view(context, actor, row, tuple(shown[row.id])) for row in rows)


def _view(context: Context, actor: Actor, row: StandingRow, days: tuple[StandingDayView, ...]) -> StandingView:
    trip, zone = row.trip, context.town.timezone
    return StandingView(
        standing_id=row.id,
        rider=rider_ref(context, actor, row.rider_id),
        weekday=row.weekday,
        origin=end_view(context, trip.origin),
        destination=end_view(context, trip.destination),
        party=trip.party,
        needs=None if trip.needs is None else NeedsView(*trip.needs),
        mode=trip.mode,
        minutes=trip.minutes,
        way_home=trip.way_home,
        from_day=date.fromisoformat(row.from_day),
        until_day=None if row.until_day is None else date.fromisoformat(row.until_day),
        ended_at=None if row.ended_at is None else datetime.fromtimestamp(row.ended_at, zone),
        days=days,
    )


def _day_view(context: Context, row: DayRow, booking: Status | None) -> StandingDayView:
    """The booking has the last word: one that its rider cancelled is a day skipped, one restored is booked."""
    day = date.fromisoformat(row.day)
    if booking is not None and booking != "cancelled":
        return StandingDayView(day, "booked", row.booking_id, None, {})
    if row.status in ("booked", "skipped"):
        return StandingDayView(day, "skipped", None, None, {})
    return StandingDayView(day, row.status, None, row.reason, _facts(context, day))


def _facts(context: Context, day: date) -> dict[str, object]:
    """What the town's rules give to say with a refusal; the hours are those of the lines of that day."""
    rules, lines = context.town.rules, lines_of_day(context.town.rules, day)
    facts: dict[str, object] = {"min_age": rules.min_age, "cutoff_seconds": rules.cutoff_seconds}
    facts |= rules.max_party._asdict()
    if lines:
        facts["opens"] = clock_words(min(line.opens for line in lines))
        facts["closes"] = clock_words(max(line.closes for line in lines))
    return facts
