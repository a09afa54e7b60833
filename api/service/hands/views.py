"""What the dispatcher's commands answer. Field for field the interface's JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from api.service.views import BookingStatus, PlaceRefView, VehicleRefView
from api.service.wishes import Point

Part = Literal["pickup", "arrival"]
ClosureKind = Literal["weather", "stop", "road"]
What = Literal["cancelled", "later", "stop_closed", "unserved"]
CallReason = Literal["promise_broken", "closed", "unserved", "stop_closed", "shift", "reopened"]


@dataclass(frozen=True, slots=True)
class ConsequenceView:
    """A rider whose planned time would differ (None: without a place in the plan); `latest` is what was promised."""

    booking_id: str
    rider_name: str
    part: Part
    was: datetime | None
    will: datetime | None
    by_seconds: int | None
    latest: datetime
    breaks: bool


@dataclass(frozen=True, slots=True)
class RiderConcernedView:
    """A rider whom something concerns; `phone` None when the office has no number."""

    booking_id: str
    rider_id: str
    rider_name: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class ConsequencesView:
    """What would happen if it were done now; not possible: `reason` is dispatch's code."""

    version: int
    possible: bool
    reason: str | None
    added_drive_seconds: int
    changes: tuple[ConsequenceView, ...]
    unserved: tuple[RiderConcernedView, ...]
    broken: int


@dataclass(frozen=True, slots=True)
class PositionView:
    """Visit ids to stand before; None is the last."""

    pickup_before: str | None
    dropoff_before: str | None


@dataclass(frozen=True, slots=True)
class MoveUndoView:
    """The move that takes a move back."""

    booking_id: str
    vehicle_id: str
    at: PositionView | None


@dataclass(frozen=True, slots=True)
class MoveDoneView:
    """The version after a move, and how to take it back."""

    version: int
    undo: MoveUndoView | None


@dataclass(frozen=True, slots=True)
class ShiftUndoView:
    """The shift as it was."""

    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class ShiftDoneView:
    """The version after a change of shift; `undo` None when the vehicle was added."""

    version: int
    changes: tuple[ConsequenceView, ...]
    unserved: tuple[RiderConcernedView, ...]
    undo: ShiftUndoView | None


@dataclass(frozen=True, slots=True)
class BreakUndoView:
    """The break as it was."""

    visit_id: str
    begins: datetime


@dataclass(frozen=True, slots=True)
class BreakDoneView:
    """The version after a break was moved, and how to take it back."""

    version: int
    undo: BreakUndoView


@dataclass(frozen=True, slots=True)
class SinceThenView:
    """What somebody did to the plan since it was looked at."""

    who: str
    kind: str
    at: datetime
    date: date
    booking_id: str | None
    vehicle_id: str | None
    rider_name: str | None


@dataclass(frozen=True, slots=True)
class ClosureView:
    """Something that is closed on a day; `lifted_at` None while it is."""

    closure_id: str
    date: date
    kind: ClosureKind
    starts: datetime | None
    ends: datetime | None
    place: PlaceRefView | None
    line: tuple[Point, ...]
    reason: str
    made_at: datetime
    made_by: str
    lifted_at: datetime | None
    lifted_by: str | None


@dataclass(frozen=True, slots=True)
class AffectedView:
    """A rider whom a closure concerns; `will` None when there is no ride any more."""

    booking_id: str
    rider_id: str
    rider_name: str
    phone: str | None
    what: What
    part: Part
    was: datetime
    will: datetime | None


@dataclass(frozen=True, slots=True)
class ClosurePreviewView:
    """What a closure would mean."""

    version: int
    affected: tuple[AffectedView, ...]
    line: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ClosureMadeView:
    """A closure, and whom it concerns."""

    closure: ClosureView
    version: int
    affected: tuple[AffectedView, ...]


@dataclass(frozen=True, slots=True)
class ClosureLiftedView:
    """A closure that was lifted, with the rides it had cancelled."""

    closure: ClosureView
    version: int
    restored: tuple[RiderConcernedView, ...]
    not_restored: tuple[RiderConcernedView, ...]


@dataclass(frozen=True, slots=True)
class RiderToCallView:
    """Whom to call."""

    id: str
    name: str
    kana: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class CallView:
    """A call to make, or that was made."""

    call_id: int
    at: datetime
    why: CallReason
    booking_id: str
    status: BookingStatus
    rider: RiderToCallView
    vehicle: VehicleRefView | None
    part: Part
    was: datetime
    will: datetime | None
    reason: str | None
    told_at: datetime | None
    told_by: str | None
