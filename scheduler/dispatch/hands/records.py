"""What a hand on the plan would do, to whom: shown before anything is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduler.model import Plan

Part = Literal["pickup", "arrival"]


@dataclass(frozen=True, slots=True)
class Position:
    """Where in a route a booking goes: the ids of the visits its pickup and drop-off stand before; None is last."""

    pickup_before: str | None = None
    dropoff_before: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One rider's planned pickup or arrival that differs; `was` or `will` is None without a place in the plan.

    `latest` is the latest that was promised; `breaks` is true when it would be later than that, and later than now.
    """

    booking_id: str
    part: Part
    was: int | None
    will: int | None
    latest: int
    breaks: bool


@dataclass(frozen=True, slots=True)
class Move:
    """What moving a booking would do. `why` is a stable code when it is not possible.

    `changes` then still tell what it would do where the order itself is possible.
    """

    possible: bool
    why: str | None
    added_drive_seconds: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What any other hand on the plan would do: to times, and whom it would move, cancel or leave unserved."""

    possible: bool
    why: str | None
    changes: tuple[Change, ...] = ()
    moved: tuple[str, ...] = ()
    unserved: tuple[str, ...] = ()
    cancelled: tuple[str, ...] = ()


def changes_between(before: Plan, after: Plan) -> tuple[Change, ...]:
    """Every planned pickup and arrival that differs, of bookings in both plans, the soonest first."""
    old, new = _planned(before), _planned(after)
    found = []
    for key in old.keys() | new.keys():
        booking_id, part = key
        was, will = old.get(key), new.get(key)
        if was != will and booking_id in before.bookings and booking_id in after.bookings:
            found.append(_change(after, booking_id, part, was, will))
    return tuple(sorted(found, key=_soonest))


def _change(plan: Plan, booking_id: str, part: Part, was: int | None, will: int | None) -> Change:
    promise = plan.bookings[booking_id].promise
    latest = promise.pickup_latest if part == "pickup" else promise.arrival_latest
    breaks = will is None or (will > latest and (was is None or will > was))
    return Change(booking_id, part, was, will, latest, breaks)


def _soonest(change: Change) -> tuple[int, str, bool]:
    moment = change.was if change.will is None else change.will
    return moment or 0, change.booking_id, change.part == "arrival"


def _planned(plan: Plan) -> dict[tuple[str, Part], int]:
    times: dict[tuple[str, Part], int] = {}
    for route in plan.routes:
        for visit in route.visits:
            if visit.booking_id is not None:
                times[visit.booking_id, "pickup" if visit.kind == "pickup" else "arrival"] = visit.begin
    return times


def unserved(plan: Plan) -> frozenset[str]:
    """The bookings that no route visits."""
    return frozenset(plan.bookings.keys() - {booking_id for booking_id, _ in _planned(plan)})


def consequences(before: Plan, after: Plan) -> Consequences:
    """What becoming `after` means for those in `before`."""
    kept = before.bookings.keys() & after.bookings.keys()
    return Consequences(
        possible=True,
        why=None,
        changes=changes_between(before, after),
        moved=tuple(sorted(k for k in kept if before.bookings[k].vehicle_id != after.bookings[k].vehicle_id)),
        unserved=tuple(sorted((unserved(after) & kept) - unserved(before))),
        cancelled=tuple(sorted(before.bookings.keys() - after.bookings.keys())),
    )
