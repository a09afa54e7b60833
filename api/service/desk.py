"""What the office does beside the plan, in one place: riders, alerts, the log, notes for the next shift."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from api.service import handover
from api.service.actors import Actor
from api.service.alerts import listing
from api.service.alerts.views import AlertView
from api.service.context import Context
from api.service.handover import NoteView
from api.service.log import read
from api.service.log.views import LogEntryView, LogView
from api.service.people import change, find, register
from api.service.people.looked_up import note_looked_up
from api.service.people.views import RiderCardView
from api.service.people.wishes import NewRider, RiderChange
from api.service.views import BookingView
from api.town.model import Place


class Desk:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find_riders(self, actor: Actor, query: str) -> tuple[RiderCardView, ...]:
        """Riders by a part of name, reading, id or phone number, at most 50; everybody when it is empty."""
        found = find.find_riders(self._context, query)
        note_looked_up(self._context, actor, "riders-found", [card.id for card in found])
        return found

    def rider(self, actor: Actor, rider_id: str) -> RiderCardView:
        """All that the office knows of a rider. Raises unknown_rider."""
        card = change.rider(self._context, rider_id)
        note_looked_up(self._context, actor, "rider-read", [card.id])
        return card

    def register(self, actor: Actor, new: NewRider) -> RiderCardView:
        """Registers a rider, who may book at once. Raises rider_exists, unknown_place, outside_area."""
        return register.register(self._context, actor, new)

    def change_rider(self, actor: Actor, rider_id: str, wanted: RiderChange) -> RiderCardView:
        """Writes down what is new of a rider. Raises unknown_rider, rider_of_town, unknown_place, outside_area."""
        return change.change_rider(self._context, actor, rider_id, wanted)

    def places(self) -> Iterator[Place]:
        """The town's places, and the homes of riders whom the office registered."""
        return chain(self._context.town.places.values(), self._context.people.homes())

    def note_booking(self, actor: Actor, booking_id: str, text: str) -> BookingView:
        """What the driver should know of one ride; an empty text takes it away. Raises unknown_booking."""
        return change.note_booking(self._context, actor, booking_id, text)

    def alerts(self, actor: Actor, day: date, done: bool = False) -> tuple[AlertView, ...]:
        """What matters now, the most urgent first; with `done` also what somebody has seen to."""
        return listing.alerts(self._context, actor, day, done)

    def see_to(self, actor: Actor, day: date, alert_id: str) -> None:
        """Says that somebody has seen to an alert. Raises unknown_alert when there is no such one now."""
        listing.see_to(self._context, actor, day, alert_id)

    def bring_back(self, actor: Actor, day: date, alert_id: str) -> None:
        """Takes that back; changes nothing when it was not so."""
        listing.bring_back(self._context, actor, day, alert_id)

    def log(self, day: date, after: int | None, kinds: tuple[str, ...], query: str, limit: int) -> LogView:
        """A page of the day's log, newest first, below number `after` when it is given."""
        return read.log_page(self._context, day, after, kinds, query, limit)

    def whole_log(self, day: date) -> tuple[LogEntryView, ...]:
        """The day's log, oldest first."""
        return read.whole_log(self._context, day)

    def notes(self, day: date) -> tuple[NoteView, ...]:
        """A day's notes, after those of earlier days that nobody had done before it."""
        return handover.notes(self._context, day)

    def write_note(self, actor: Actor, day: date, text: str) -> NoteView:
        """A note for the next shift."""
        return handover.write_note(self._context, actor, day, text)

    def mark_note(self, actor: Actor, note_id: str, *, done: bool) -> NoteView:
        """A note is done, or open again. Raises unknown_note."""
        return handover.mark(self._context, actor, note_id, done)

    def drop_note(self, actor: Actor, note_id: str) -> None:
        """Takes a note away, if it is there."""
        handover.drop(self._context, actor, note_id)
