"""What changes of the plan by hand answer. Field for field the interface's JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Part = Literal["pickup", "arrival"]


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
