"""A booking moved by a dispatcher's hand: what it would do to whom, and doing it if no promise breaks.

An undo is another move: the event says where the booking stood before.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from scheduler.dispatch.hands.forbidden import number_of, why_not
from scheduler.dispatch.hands.orders import position_of
from scheduler.dispatch.hands.records import Move, Position, changes_between
from scheduler.dispatch.hands.trial import Trial
from scheduler.dispatch.hands.unserved import LATENESS_STEPS, kept_or_told, later
from scheduler.dispatch.outcome import CommandRefused, Outcome
from scheduler.dispatch.rescue import settle
from scheduler.model import Booking, Event, Plan
from scheduler.travel import MatrixTravel, PlaneTravel


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A move looked at: what was told about it, the settled plan it starts from and the plan it would make."""

    move: Move
    settled: Outcome
    plan: Plan | None = None
    back: tuple[str | None, Position | None] = (None, None)


def preview_move(
    plan: Plan,
    booking_id: str,
    vehicle_id: str,
    now: int,
    travel: MatrixTravel | PlaneTravel,
    at: Position | None = None,
) -> Move:
    """What it would do to move a booking to a vehicle, `at` a place in its route (None: the cheapest one).

    Not possible, with `why`: unknown_vehicle, already_aboard, on_its_way, out_of_service, pinned, line_not_served,
    shift_over, no_seat, order_impossible, promise_would_break. Raises CommandRefused with `unknown_booking`.
    """
    return _attempt(plan, booking_id, vehicle_id, now, travel, at).move


def move(
    plan: Plan,
    booking_id: str,
    vehicle_id: str,
    now: int,
    travel: MatrixTravel | PlaneTravel,
    at: Position | None = None,
) -> Outcome:
    """Moves the booking. Raises CommandRefused with what `preview_move` gives as `why`, or `unknown_booking`."""
    attempt = _attempt(plan, booking_id, vehicle_id, now, travel, at)
    if attempt.plan is None or attempt.move.why is not None:
        raise CommandRefused(attempt.move.why or "order_impossible")
    source, back = attempt.back
    plan, told = kept_or_told(attempt.plan, booking_id, now) if source is None else (attempt.plan, ())
    data = {"from": source, "back": None if back is None else asdict(back)}
    event = Event("moved", now, booking_id, vehicle_id, data)
    return Outcome(plan, (*attempt.settled.events, event, *told))


def _attempt(
    plan: Plan,
    booking_id: str,
    vehicle_id: str,
    now: int,
    travel: MatrixTravel | PlaneTravel,
    at: Position | None,
) -> _Attempt:
    work, settled = settle(plan, now, travel.arrays)
    before = work.current_plan()
    booking = before.bookings.get(booking_id)
    if booking is None:
        raise CommandRefused("unknown_booking")
    why = why_not(before, booking, vehicle_id, now)
    target = number_of(before, vehicle_id)
    if why is not None or target is None:
        return _Attempt(Move(False, why, 0, ()), settled)
    trial, placed = _tried(before, booking, target, now, travel, at)
    if isinstance(placed, str):
        would_be = trial.would_be(at) if placed == "promise_would_break" else None
        changes = () if would_be is None else changes_between(before, would_be)
        return _Attempt(Move(False, placed, 0, changes), settled)
    after, added = placed
    source = None if trial.source is None else before.routes[trial.source]
    back = (None, None) if source is None else (source.vehicle.id, position_of(source, booking_id))
    return _Attempt(Move(True, None, added, changes_between(before, after)), settled, after, back)


def _tried(
    plan: Plan, booking: Booking, target: int, now: int, travel: MatrixTravel | PlaneTravel, at: Position | None
) -> tuple[Trial, tuple[Plan, int] | str]:
    """The booking tried on the vehicle. One without a place has no promise left to keep: it may come to be late."""
    trial = Trial(plan, booking, target, now, travel.arrays)
    placed = trial.place(at)
    if trial.source is not None:
        return trial, placed
    for late in LATENESS_STEPS:
        if not isinstance(placed, str):
            break
        trial = Trial(plan, later(booking, late, now), target, now, travel.arrays)
        placed = trial.place(at)
    return trial, placed
