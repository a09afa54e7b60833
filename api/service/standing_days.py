"""One day of a standing booking: booked like any ride, exactly once, or the reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from api.service.book import book
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.standing_rides import ACTOR, NoRoom, actor_for, live, offers_for, same_ride
from api.service.views import BookingView
from api.store.events import StoredEvent, add_events
from api.store.standing import DayRow, DayStatus, StandingRow, read_day, read_standing, save_day
from scheduler.model import Event
from scheduler.rules import is_closed

TRIES = 3
"""How often a day is asked again when somebody else was quicker; then it waits for the next look."""

_OUTRUN = ("offer_gone", "offer_expired", "busy")


class _Settled(Exception):
    """Somebody else has settled the day, or the standing booking has ended: this ride must not stay."""


def days_ahead(context: Context, row: StandingRow) -> Iterator[date]:
    """The days of a standing booking from today to the horizon."""
    today = context.today()
    for ahead in range(context.town.rules.horizon_days + 1):
        if belongs(row, today + timedelta(days=ahead)):
            yield today + timedelta(days=ahead)


def belongs(row: StandingRow, day: date) -> bool:
    """True on the weekday of a standing booking, within its period."""
    begun = row.from_day <= day.isoformat()
    return begun and day.weekday() == row.weekday and (row.until_day is None or day.isoformat() <= row.until_day)


@dataclass(frozen=True)
class Settling:
    """One attempt to settle a day. With `anew` its rider asks for it after it was skipped or refused."""

    context: Context
    row: StandingRow
    day: date
    anew: bool = False

    def run(self) -> None:
        """Settles the day unless it is; leaves it open when others were quicker again and again."""
        with self.context.database.read() as connection:
            known = read_day(connection, self.context.key, self.row.id, self.day.isoformat())
            if self._settled(connection, known):
                return
            same = same_ride(self.context, connection, self.row, self.day)
        if is_closed(self.context.town.rules, self.day):
            self._record(self._found("closed", "closed_day"))
        elif same is not None:
            self._record(self._found("booked", None, same))
        else:
            self._book(known)

    def _book(self, known: DayRow | None) -> None:
        before = known.booking_id if known is not None else None
        name = f"standing-{self.row.id}-{self.day}"
        key = name if before is None else f"{name}-after-{before}"
        for _ in range(TRIES):
            try:
                outward, home = offers_for(self.context, self.row, self.day, name)
                book(self.context, actor_for(self.row), outward.offer_id, key, key, self._booked, home)
                return
            except _Settled:
                return
            except NoRoom as refused:
                return self._record(self._found("refused", refused.reason, before))
            except ServiceProblem as problem:
                if problem.data.get("why") == "no_return":
                    return self._record(self._found("refused", "no_way_home", before))
                if problem.slug not in _OUTRUN:
                    return self._record(self._found("refused", problem.slug, before))

    def _found(self, status: DayStatus, reason: str | None, booking_id: str | None = None) -> DayRow:
        return DayRow(self.row.id, self.day.isoformat(), status, reason, booking_id)

    def _booked(self, connection: Connection, booking: BookingView) -> None:
        """Notes the day in the transaction of its booking, so that neither is ever there without the other."""
        if not self._save(connection, self._found("booked", None, booking.booking_id)):
            raise _Settled

    def _record(self, found: DayRow) -> None:
        with self.context.database.write() as connection:
            if self._save(connection, found) and found.status == "refused":
                self._tell(connection, found)

    def _save(self, connection: Connection, found: DayRow) -> bool:
        """Notes a day, unless somebody else has, or the standing booking is over."""
        held = read_standing(connection, self.context.key, self.row.id, lock=True)
        if held is None or held.ended_at is not None:
            return False
        if self._settled(connection, read_day(connection, self.context.key, self.row.id, found.day)):
            return False
        save_day(connection, self.context.key, found)
        return True

    def _settled(self, connection: Connection, known: DayRow | None) -> bool:
        if known is None:
            return False
        if known.status == "closed":
            return is_closed(self.context.town.rules, self.day)
        return not self.anew or live(self.context, connection, known)

    def _tell(self, connection: Connection, found: DayRow) -> None:
        """A refused day is in the feed, for the rider's tablet and the dispatcher."""
        plan = self.context.plan(connection, self.day)
        data = {"standing_id": self.row.id, "reason": found.reason}
        event = Event("standing_refused", self.context.now(self.day), None, None, data)
        stored = StoredEvent(0, found.day, plan.version, event, self.row.rider_id, ACTOR)
        add_events(connection, self.context.key, [stored])
