"""Days that were really driven, read from what is stored of them: to be replayed, and counted as simulated ones are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.figures import trip_of, worked
from api.store.bookings import BookingRow, read_bookings
from api.store.database import Database
from api.store.events import StoredEvent, day_events
from api.store.plans import read_plan
from api.store.requests import RequestRow, day_requests
from api.store.vehicles import vehicle_days_of
from api.town.model import Town
from scheduler.dispatch import open_plan
from scheduler.model import Event, Plan, Vehicle
from scheduler.rules import RiderFacts
from scheduler.simulation import DayResult
from scheduler.simulation.figures import DayTally, Group, nobody_apart, tally
from scheduler.simulation.replay import RecordedDay, RecordedWish
from scheduler.simulation.results import TripResult
from scheduler.travel import MatrixTravel

_REPORTS = frozenset({
    "vehicle_departed", "vehicle_arrived", "boarded", "alighted", "no_show", "break_ended",
})  # fmt: skip
_REPORT_OF = {"departed": "vehicle_departed", "arrived": "vehicle_arrived"}


def read_recorded(town: Town, database: Database, day: date) -> RecordedDay:
    """The day as it is stored, for `scheduler.simulation.replay`.

    Its travel times are the season's: a road that was closed on the day shows in how long drives took. Wishes that
    got offers of which none was taken are left out, as in the figures of a real day.
    """
    with database.read() as connection:
        rows = read_bookings(connection, town.id, day=day.isoformat())
        asked = day_requests(connection, town.id, day.isoformat())
        stored = day_events(connection, town.id, day.isoformat())
        plan = _plan(connection, town, day)
    events = happened(stored)
    added = _added(plan, events)
    return RecordedDay(
        day=day.isoformat(),
        vehicles=_fleet(town.vehicles(day), plan, added),
        travel=town.travel(day),
        rules=town.rules,
        wishes=_wishes(rows, asked, events),
        events=events,
        added=added,
    )


def tally_of_real_day(
    town: Town,
    database: Database,
    day: date,
    group_of: Callable[[TripResult], Group] = nobody_apart,
    now: int | None = None,
) -> DayTally:
    """A real day counted as a simulated one is. `now` is the time in seconds since its midnight while it lasts."""
    with database.read() as connection:
        rows = read_bookings(connection, town.id, day=day.isoformat())
        asked = day_requests(connection, town.id, day.isoformat())
        stored = day_events(connection, town.id, day.isoformat())
        driven = vehicle_days_of(connection, town.id, day.isoformat())
        plan = _plan(connection, town, day)
    events = happened(stored)
    refused = [wish.result() for wish in _wishes([], asked, events)]
    metres = {name: one.metres for name, one in driven.items()}
    empty = {name: min(far, metres.get(name, 0)) for name, far in _empty_metres(events, town.travel(day)).items()}
    result = DayResult(day.isoformat(), [*map(trip_of, rows), *refused], metres, empty)
    fleet = [replace(one.vehicle, shift_end=one.vehicle.shift_end + one.overtime) for one in plan.routes]
    return tally(result, fleet if now is None else [worked(vehicle, now) for vehicle in fleet], group_of)


def happened(stored: Sequence[StoredEvent]) -> tuple[Event, ...]:
    """The day's events in the order of their numbers, without what was taken back and the taking back itself.

    That is the order in which plans followed from one another: a report that was heard late has an early time, yet
    it met a plan that others had changed before it was heard. A report is written with all it implies in one version
    of the plan, and is taken back with all of it.
    """
    undone: set[tuple[int, str | None]] = set()
    for number, one in enumerate(stored):
        if one.event.kind == "undone":
            report = _taken_back(stored[:number], one.event, undone)
            undone |= set() if report is None else {report}
    left = [one for one in stored if one.event.kind != "undone" and not _is_undone(one, undone)]
    return tuple(one.event for one in left)


def _taken_back(
    before: Sequence[StoredEvent], undoing: Event, undone: set[tuple[int, str | None]]
) -> tuple[int, str | None] | None:
    kind = str(undoing.data["kind"])
    for one in reversed(before):
        same = one.event.vehicle_id == undoing.vehicle_id and one.event.kind == _REPORT_OF.get(kind, kind)
        if same and one.event.at == undoing.data["at"] and not _is_undone(one, undone):
            return one.version, one.event.vehicle_id
    return None


def _is_undone(one: StoredEvent, undone: set[tuple[int, str | None]]) -> bool:
    return one.event.kind in _REPORTS and (one.version, one.event.vehicle_id) in undone


def _wishes(
    rows: Iterable[BookingRow], asked: Iterable[RequestRow], events: Iterable[Event]
) -> tuple[RecordedWish, ...]:
    """Those that became bookings and those that were refused, in the order in which they were asked."""
    by_id = {one.id: one for one in asked}
    about: defaultdict[str | None, dict[str, Event]] = defaultdict(dict)
    for event in events:
        about[event.booking_id][event.kind] = event
    booked = {row.id: row.request.id for row in rows}
    wishes = [_booked(row, by_id.get(row.request.id), about[row.id], booked) for row in rows]
    wishes += [_refused(one) for one in by_id.values() if one.reason is not None]
    return tuple(sorted(wishes, key=lambda wish: (wish.asked_at, wish.id)))


def _booked(
    row: BookingRow, asked: RequestRow | None, about: Mapping[str, Event], booked: Mapping[str, str]
) -> RecordedWish:
    """`about` is the last event of each kind: a cancellation that was taken back is none."""
    given_up = [about[kind].at for kind in ("cancelled", "closed") if kind in about and row.status == "cancelled"]
    return RecordedWish(
        id=row.request.id,
        rider_id=row.rider_id,
        rider=RiderFacts() if asked is None else asked.rider,
        request=row.request,
        asked_at=about["booked"].at if asked is None else asked.asked_at,
        direct_seconds=row.direct_seconds,
        booking_id=row.id,
        promise=row.promise,
        called="return_called" in about,
        broken=bool(row.broken),
        cancelled_at=max(given_up, default=None),
        follows=booked.get(row.outward_id or ""),
    )


def _refused(one: RequestRow) -> RecordedWish:
    return RecordedWish(one.id, one.rider_id, one.rider, one.request, one.asked_at, reason=one.reason)


def _plan(connection: Connection, town: Town, day: date) -> Plan:
    stored = read_plan(connection, town.id, day.isoformat())
    return open_plan(day.isoformat(), town.vehicles(day)) if stored is None else stored


def _fleet(known: Sequence[Vehicle], plan: Plan, added: Mapping[str, Vehicle]) -> tuple[Vehicle, ...]:
    """The vehicles that the day began with: a town's fleet may have changed since. One that it has no more is as the
    plan has it."""
    planned = {route.vehicle.id: route.vehicle for route in plan.routes if route.vehicle.id not in added}
    still = [vehicle for vehicle in known if vehicle.id in planned]
    gone = planned.keys() - {vehicle.id for vehicle in still}
    return (*still, *(vehicle for name, vehicle in planned.items() if name in gone))


def _added(plan: Plan, events: Iterable[Event]) -> dict[str, Vehicle]:
    """Vehicles that came during the day, with the shift they came for."""
    fleet = {route.vehicle.id: route.vehicle for route in plan.routes}
    found = {}
    for event in events:
        shift = event.data.get("will")
        if event.kind == "vehicle_added" and event.vehicle_id in fleet and isinstance(shift, dict):
            vehicle = fleet[event.vehicle_id]
            found[vehicle.id] = replace(vehicle, shift_start=int(shift["starts"]), shift_end=int(shift["ends"]))
    return found


def _empty_metres(events: Iterable[Event], travel: MatrixTravel) -> dict[str, int]:
    """How far each vehicle drove with nobody and nothing aboard."""
    aboard: defaultdict[str | None, set[str | None]] = defaultdict(set)
    empty: defaultdict[str, int] = defaultdict(int)
    for event in events:
        if event.kind == "boarded":
            aboard[event.vehicle_id].add(event.booking_id)
        elif event.kind == "alighted":
            aboard[event.vehicle_id].discard(event.booking_id)
        elif event.kind == "vehicle_departed" and event.vehicle_id is not None and not aboard[event.vehicle_id]:
            empty[event.vehicle_id] += travel.distance(int(str(event.data["from"])), int(str(event.data["to"])))
    return dict(empty)
