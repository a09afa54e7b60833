"""A day's booking rows beside its plan, its events and the visits that are over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from api.checking.findings import Finding
from api.store.bookings import BookingRow
from api.store.events import StoredEvent
from api.store.vehicles import DoneVisit
from scheduler.model import Booking, Plan

OPEN = frozenset({"confirmed", "aboard"})

_BECOMES = {
    "booked": "confirmed", "restored": "confirmed", "boarded": "aboard", "alighted": "completed",
    "no_show": "no_show", "cancelled": "cancelled", "closed": "cancelled",
}  # fmt: skip

_UNDONE = {"boarded": "confirmed", "alighted": "aboard", "no_show": "confirmed"}

_OVER = {
    "confirmed": [], "cancelled": [], "no_show": [("pickup", "no_show")], "aboard": [("pickup", "boarded")],
    "completed": [("pickup", "boarded"), ("dropoff", "alighted")],
}  # fmt: skip


def check_bookings(
    day: str,
    rows: Sequence[BookingRow],
    plan: Plan | None,
    events: Sequence[StoredEvent],
    visits: Sequence[DoneVisit],
    blanked: bool = False,
) -> Iterator[Finding]:
    """What does not fit. `rows`, `events` and `visits` are all of the day's. Once they are `blanked`, what was still
    open at the day's end is not in the plan any more."""
    planned: Mapping[str, Booking] = {} if plan is None else plan.bookings
    known = {row.id: row for row in rows}
    yield from (Finding("no_row", day, name) for name in planned.keys() - known.keys())
    said = _said(events)
    over = _over(visits)
    for row in rows:
        if not blanked:
            yield from _beside_plan(row, planned.get(row.id))
        if said.get(row.id) != row.status:
            yield Finding("events_differ", day, row.id, f"{said.get(row.id)} != {row.status}")
        if over.get(row.id, []) != _OVER[row.status]:
            yield Finding("visits_differ", day, row.id, f"{row.status}: {over.get(row.id, [])}")
        if row.outward_id is not None and row.outward_id not in known:
            yield Finding("no_outward", day, row.id, row.outward_id)
    yield from (Finding("no_row", day, name, "events") for name in said.keys() - known.keys())


def _beside_plan(row: BookingRow, booking: Booking | None) -> Iterator[Finding]:
    if (row.status == "completed") != (row.alighted_at is not None) or (
        row.status in ("aboard", "completed") and row.boarded_at is None
    ):
        yield Finding("row_impossible", row.day, row.id, f"{row.status} {row.boarded_at} {row.alighted_at}")
    if booking is None:
        if row.status in OPEN:
            yield Finding("not_in_plan", row.day, row.id, row.status)
        return
    if row.status not in OPEN:
        yield Finding("over_but_planned", row.day, row.id, row.status)
        return
    pairs = {
        "status": (row.status, booking.status),
        "vehicle": (row.vehicle_id, booking.vehicle_id),
        "promise": (row.promise, booking.promise),
        "request": (row.request, booking.request),
        "broken": (row.broken, booking.broken),
        "boarded_at": (row.boarded_at, booking.boarded_at),
    }
    for name, (stored, planned) in pairs.items():
        if stored != planned:
            yield Finding("row_differs", row.day, row.id, f"{name}: {stored} != {planned}")


def _said(events: Sequence[StoredEvent]) -> dict[str, str]:
    """What the events say became of each booking, applied from the first."""
    status = dict[str, str]()
    for stored in events:
        event = stored.event
        if event.booking_id is None:
            continue
        if event.kind == "undone":
            status[event.booking_id] = _UNDONE.get(str(event.data.get("kind")), status.get(event.booking_id, ""))
        elif event.kind in _BECOMES:
            status[event.booking_id] = _BECOMES[event.kind]
    return status


def _over(visits: Sequence[DoneVisit]) -> dict[str, list[tuple[str, str]]]:
    over = dict[str, list[tuple[str, str]]]()
    for visit in visits:
        if visit.booking_id is not None:
            over.setdefault(visit.booking_id, []).append((visit.kind, visit.outcome))
    return over
