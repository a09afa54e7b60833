"""What an engine's word on a change means, with names, numbers to call and moments."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from api.service.context import Context
from api.service.hands.views import ConsequencesView, ConsequenceView, RiderConcernedView
from scheduler.dispatch import Change, Consequences, Move
from scheduler.model import Booking, Plan


def of_move(context: Context, plan: Plan, found: Move) -> ConsequencesView:
    """What a move would mean."""
    return _view(context, plan, found.possible, found.why, found.added_drive_seconds, found.changes, ())


def of_change(context: Context, plan: Plan, found: Consequences) -> ConsequencesView:
    """What any other change would mean."""
    return _view(context, plan, found.possible, found.why, 0, found.changes, found.unserved)


def impossible(plan: Plan, reason: str) -> ConsequencesView:
    """What cannot be done at all has no consequences."""
    return ConsequencesView(plan.version, False, reason, 0, (), (), 0)


def changes_shown(context: Context, plan: Plan, changes: Iterable[Change]) -> tuple[ConsequenceView, ...]:
    """Each rider whose time differs. `plan` is the one before the change, in which they all are."""
    day = date.fromisoformat(plan.day)
    return tuple(_change(context, day, plan.bookings[change.booking_id], change) for change in changes)


def concerned(context: Context, bookings: Iterable[Booking]) -> tuple[RiderConcernedView, ...]:
    """Riders with the numbers to call."""
    return tuple(rider(context, booking.id, booking.request.rider_id) for booking in bookings)


def rider(context: Context, booking_id: str, rider_id: str) -> RiderConcernedView:
    """A rider with the number to call."""
    person = context.people.get(rider_id)
    if person is None:
        return RiderConcernedView(booking_id, rider_id, rider_id, None)
    return RiderConcernedView(booking_id, rider_id, person.name, person.phone or None)


def _view(
    context: Context,
    plan: Plan,
    possible: bool,
    reason: str | None,
    added: int,
    changes: Collection[Change],
    unserved: Collection[str],
) -> ConsequencesView:
    broken = {change.booking_id for change in changes if change.breaks} | set(unserved)
    return ConsequencesView(
        version=plan.version,
        possible=possible,
        reason=reason,
        added_drive_seconds=added,
        changes=changes_shown(context, plan, changes),
        unserved=concerned(context, [plan.bookings[key] for key in unserved]),
        broken=len(broken),
    )


def _change(context: Context, day: date, booking: Booking, change: Change) -> ConsequenceView:
    both = change.was is not None and change.will is not None
    return ConsequenceView(
        booking_id=booking.id,
        rider_name=rider(context, booking.id, booking.request.rider_id).rider_name,
        part=change.part,
        was=None if change.was is None else context.moment(day, change.was),
        will=None if change.will is None else context.moment(day, change.will),
        by_seconds=(change.will or 0) - (change.was or 0) if both else None,
        latest=context.moment(day, change.latest),
        breaks=change.breaks,
    )
