"""Hands on the plan: a booking moved or pinned, a shift or a break changed, each with its consequences first."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends

from api.auth import Operation, allowed
from api.edge.running import Service
from api.problems.errors import ProblemError
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.fleet import VehicleId
from api.routes.rides import BookingId
from api.routes.shown_hands import consequences_shown, plan_moved_shown, rider_shown, shown
from api.schemas.bookings import Booking
from api.schemas.hands import (
    BreakAsked,
    BreakDone,
    Consequence,
    Consequences,
    MoveAsked,
    MoveDone,
    PinToVehicleAsked,
    ShiftAsked,
    ShiftDone,
    ShiftUndo,
)
from api.service.actors import Actor
from api.service.hands.moved_meanwhile import MovedMeanwhile
from api.service.hands.views import BreakDoneView, MoveDoneView, PositionView
from api.service.hands.wishes import BreakWish, MoveWish, ShiftWish
from api.service.views import BookingView

router = APIRouter(prefix="/v1", tags=["hands on the plan"])

DAY = ("not-a-date", "unknown-day", "change-refused")
TIMES = ("time-without-offset", "not-a-time", "shift-form")
Dispatcher = Annotated[Actor, Depends(allowed(Operation.CHANGE_PLAN))]


@router.post("/plan/moves/preview", responses=refuses(*TOKEN, *BODY, *DAY, "unknown-booking", "unknown-vehicle"))
def preview_move(asked: MoveAsked, service: Service, actor: Dispatcher) -> Consequences:
    """What moving a booking would mean for everybody: who would be later, by how much, which promise would break."""
    return consequences_shown(service.hands.preview_move(_move(asked, service.today())))


@router.post(
    "/plan/moves",
    response_model=MoveDone,
    responses=refuses(*TOKEN, *BODY, *DAY, "unknown-booking", "unknown-vehicle", "plan-moved"),
)
def move(asked: MoveAsked, service: Service, actor: Dispatcher) -> MoveDoneView:
    """Moves a booking, if no promise breaks by it.

    When the booking or one of its vehicles was changed after `version`, nothing is done: `plan-moved` brings in
    `data` what changed, a new `preview`, and the `version` to ask again with.
    """
    try:
        return service.hands.move(actor, _move(asked, service.today()))
    except MovedMeanwhile as meanwhile:
        raise ProblemError("plan-moved", plan_moved_shown(meanwhile)) from meanwhile


@router.put(
    "/bookings/{booking_id}/pin",
    response_model=Booking,
    responses=refuses(*TOKEN, *BODY, "unknown-booking", "unknown-vehicle", "change-refused"),
)
def pin(booking_id: BookingId, asked: PinToVehicleAsked, service: Service, actor: Dispatcher) -> BookingView:
    """Keeps a booking on a vehicle, to which it is moved if need be, whatever is improved later."""
    return service.hands.pin(actor, booking_id, asked.vehicle_id)


@router.delete(
    "/bookings/{booking_id}/pin",
    response_model=Booking,
    responses=refuses(*TOKEN, "unknown-booking", "change-refused", "invalid-input"),
)
def unpin(booking_id: BookingId, service: Service, actor: Dispatcher) -> BookingView:
    """Lets a booking go to any vehicle again. Unpinning it once more changes nothing."""
    return service.hands.unpin(actor, booking_id)


@router.post("/vehicles/{vehicle_id}/shift/preview", responses=refuses(*TOKEN, *BODY, *DAY, *TIMES, "unknown-vehicle"))
def preview_shift(vehicle_id: VehicleId, asked: ShiftAsked, service: Service, actor: Dispatcher) -> Consequences:
    """What other hours of a vehicle would mean for the riders."""
    return consequences_shown(service.hands.preview_shift(_shift(vehicle_id, asked, service.today())))


@router.put(
    "/vehicles/{vehicle_id}/shift",
    responses=refuses(*TOKEN, *BODY, *DAY, *TIMES, "unknown-vehicle"),
)
def change_shift(vehicle_id: VehicleId, asked: ShiftAsked, service: Service, actor: Dispatcher) -> ShiftDone:
    """Changes when a vehicle works, or adds one of the fleet that has no shift that day.

    Riders for whom it is too short go to other vehicles, with the least lateness; they are in the list to call.
    """
    done = service.hands.change_shift(actor, _shift(vehicle_id, asked, service.today()))
    return ShiftDone(
        version=done.version,
        changes=[shown(Consequence, change) for change in done.changes],
        unserved=[rider_shown(rider) for rider in done.unserved],
        undo=None if done.undo is None else shown(ShiftUndo, done.undo),
    )


@router.post("/vehicles/{vehicle_id}/break/preview", responses=refuses(*TOKEN, *BODY, *DAY, *TIMES, "unknown-vehicle"))
def preview_break(vehicle_id: VehicleId, asked: BreakAsked, service: Service, actor: Dispatcher) -> Consequences:
    """What a break at another time would mean for the riders."""
    return consequences_shown(service.hands.preview_break(_break(vehicle_id, asked, service.today())))


@router.put(
    "/vehicles/{vehicle_id}/break",
    response_model=BreakDone,
    responses=refuses(*TOKEN, *BODY, *DAY, *TIMES, "unknown-vehicle"),
)
def move_break(vehicle_id: VehicleId, asked: BreakAsked, service: Service, actor: Dispatcher) -> BreakDoneView:
    """Moves a driver's break to the time asked for, if every promise still holds."""
    return service.hands.move_break(actor, _break(vehicle_id, asked, service.today()))


def _move(asked: MoveAsked, today: date) -> MoveWish:
    at = None if asked.at is None else PositionView(asked.at.pickup_before, asked.at.dropoff_before)
    return MoveWish(asked.date or today, asked.version, asked.booking_id, asked.vehicle_id, at)


def _shift(vehicle_id: str, asked: ShiftAsked, today: date) -> ShiftWish:
    return ShiftWish(asked.date or today, vehicle_id, asked.starts, asked.ends)


def _break(vehicle_id: str, asked: BreakAsked, today: date) -> BreakWish:
    return BreakWish(asked.date or today, vehicle_id, asked.visit_id, asked.begins)
