"""What closures and the list to call answer. Field for field the interface's JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from api.service.hands.views import Part, RiderConcernedView
from api.service.views import BookingStatus, PlaceRefView, VehicleRefView
from api.service.wishes import Point
from api.store.calls import CallReason
from api.store.closures import ClosureKind

What = Literal["cancelled", "later", "stop_closed", "unserved"]


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
