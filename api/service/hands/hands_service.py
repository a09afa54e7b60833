"""What a dispatcher changes in the plan by hand, in one place; each command lives in a file of its own."""

from __future__ import annotations

from datetime import date

from api.service.actors import Actor
from api.service.context import Context
from api.service.hands import breaks, calls, closing, lifting, moves, pins, shifts
from api.service.hands.closure_views import (
    CallView,
    ClosureLiftedView,
    ClosureMadeView,
    ClosurePreviewView,
    ClosureView,
)
from api.service.hands.views import BreakDoneView, ConsequencesView, MoveDoneView, ShiftDoneView
from api.service.hands.wishes import BreakWish, ClosureWish, MoveWish, ShiftWish
from api.service.views import BookingView


class Hands:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing.

    What the plan does not allow is change_refused with dispatch's code as `obstacle`; a preview says it instead.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def preview_move(self, wish: MoveWish) -> ConsequencesView:
        """What a move would mean. Raises unknown_booking, unknown_vehicle, unknown_day."""
        return moves.preview_move(self._context, wish)

    def move(self, actor: Actor, wish: MoveWish) -> MoveDoneView:
        """Moves a booking. Raises as its preview, MovedMeanwhile, change_refused."""
        return moves.move(self._context, actor, wish)

    def pin(self, actor: Actor, booking_id: str, vehicle_id: str) -> BookingView:
        """Keeps a booking on a vehicle. Raises unknown_booking, unknown_vehicle, change_refused."""
        return pins.pin(self._context, actor, booking_id, vehicle_id)

    def unpin(self, actor: Actor, booking_id: str) -> BookingView:
        """Takes a pin away, if there is one. Raises unknown_booking."""
        return pins.unpin(self._context, actor, booking_id)

    def preview_shift(self, wish: ShiftWish) -> ConsequencesView:
        """What other hours would mean. Raises unknown_vehicle, unknown_day."""
        return shifts.preview_shift(self._context, wish)

    def change_shift(self, actor: Actor, wish: ShiftWish) -> ShiftDoneView:
        """Changes a shift, or adds one. Raises as its preview, change_refused."""
        return shifts.change_shift(self._context, actor, wish)

    def preview_break(self, wish: BreakWish) -> ConsequencesView:
        """What a break at another time would mean. Raises unknown_vehicle, unknown_day."""
        return breaks.preview_break(self._context, wish)

    def move_break(self, actor: Actor, wish: BreakWish) -> BreakDoneView:
        """Moves a break. Raises as its preview, change_refused."""
        return breaks.move_break(self._context, actor, wish)

    def closures(self, day: date) -> tuple[ClosureView, ...]:
        """What is or was closed on a day, oldest first."""
        return closing.closures(self._context, day)

    def preview_closure(self, wish: ClosureWish) -> ClosurePreviewView:
        """Whom a closure would concern. Raises closure_span, unknown_place, no_such_road, unknown_day."""
        return closing.preview_closure(self._context, wish)

    def close(self, actor: Actor, wish: ClosureWish) -> ClosureMadeView:
        """Closes. Raises as its preview."""
        return closing.close(self._context, actor, wish)

    def lift(self, actor: Actor, closure_id: str) -> ClosureLiftedView:
        """Opens again; rides that were cancelled are restored where possible, also when it was opened before.

        Raises unknown_closure.
        """
        return lifting.lift(self._context, actor, closure_id)

    def calls(self, day: date) -> tuple[CallView, ...]:
        """Whom to call on a day, those not yet told first, the soonest ride first."""
        return calls.calls(self._context, day)

    def told(self, actor: Actor, call_id: int) -> CallView:
        """A rider was reached. Raises unknown_call."""
        return calls.told(self._context, actor, call_id)

    def not_told(self, actor: Actor, call_id: int) -> CallView:
        """A rider was not reached after all. Raises unknown_call."""
        return calls.not_told(self._context, actor, call_id)
