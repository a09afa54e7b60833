"""What the dispatcher asks of the plan, before it is looked up and judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from api.service.hands.views import PositionView
from api.service.wishes import Point
from api.store.closures import ClosureKind


@dataclass(frozen=True, slots=True)
class MoveWish:
    """A booking to a vehicle; `version` is the plan that was looked at, `at` None the cheapest place."""

    day: date
    version: int
    booking_id: str
    vehicle_id: str
    at: PositionView | None = None


@dataclass(frozen=True, slots=True)
class ShiftWish:
    """When a vehicle works; None leaves that end as it is."""

    day: date
    vehicle_id: str
    starts: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class BreakWish:
    """When a driver's break begins."""

    day: date
    vehicle_id: str
    visit_id: str
    begins: datetime


@dataclass(frozen=True, slots=True)
class ClosureWish:
    """What is to be closed on a day (None: that of `starts`, else today). weather: from `starts` to `ends` (None:
    the day's begin, its end); stop: a place; road: between two points."""

    day: date | None
    kind: ClosureKind
    reason: str
    starts: datetime | None = None
    ends: datetime | None = None
    place_id: str | None = None
    points: tuple[Point, Point] | None = None
