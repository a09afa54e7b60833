"""One bus, one morning, driven twice: by a phone with a line, and by one whose line is gone for a while."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from api.service import VehicleReport
from api.service.keeper import refresh_day
from api.store.events import day_events
from api.store.plan_codec import plain
from api.store.vehicles import day_visits
from scheduler.simulation import Behaviour, next_event
from tests.service.running import DISPATCHER, THURSDAY, Running, driver

KEPT_EVERY = timedelta(minutes=2)
"""How often the keeper looks, in the service's time."""

MOST_KINDS = {"vehicle_departed", "vehicle_arrived", "boarded", "alighted", "no_show", "break_ended"}
"""What the reports themselves tell; what the clock supposed meanwhile, and its taking back, is beside these."""


@dataclass(frozen=True)
class Told:
    """Something the driver did, and when; the rider instead of the booking, whose id differs from run to run."""

    at: datetime
    kind: Any
    rider_id: str | None


def riders_of(run: Running) -> dict[str, str]:
    """Each rider's booking of the Thursday."""
    return {view.rider.id: view.booking_id for view in run.service.bookings(DISPATCHER, THURSDAY)}


def busiest(run: Running) -> str:
    """The vehicle with most to do."""
    return max(run.plan().routes, key=lambda route: len(route.visits)).vehicle.id


def next_of(run: Running, bus: str, behaviour: Behaviour) -> Told | None:
    """What a driver who follows the manifest does next."""
    plan = run.plan()
    route = next(route for route in plan.routes if route.vehicle.id == bus)
    event = next_event(plan, route, run.service.context.travel(THURSDAY), behaviour)
    if event is None or not route.visits:
        return None
    rider = None if event.booking_id is None else plan.bookings[event.booking_id].request.rider_id
    return Told(run.service.context.moment(THURSDAY, event.at), event.kind, rider)


def wait(run: Running, until: datetime) -> None:
    """Time passes, and the keeper keeps."""
    while run.clock.now() < until:
        run.clock.set(to=min(run.clock.now() + KEPT_EVERY, until))
        refresh_day(run.service.context, THURSDAY)


def report_of(run: Running, told: Told, number: int) -> VehicleReport:
    """What the phone sends."""
    booking = None if told.rider_id is None else riders_of(run)[told.rider_id]
    return VehicleReport(told.kind, told.at, booking, event_id=f"e{number}", called=told.kind == "no_show")


def drive_online(run: Running, bus: str, behaviour: Behaviour, until: datetime) -> list[Told]:
    """Drives and reports at once; what was done."""
    script: list[Told] = []
    while run.clock.now() < until:
        told = next_of(run, bus, behaviour)
        if told is None or told.at > run.clock.now() + KEPT_EVERY:
            wait(run, min(run.clock.now() + KEPT_EVERY, until))
            continue
        wait(run, told.at)
        run.service.vehicle_event(driver(bus), bus, report_of(run, told, len(script)))
        script.append(told)
    return script


def drive_offline(
    run: Running, bus: str, script: list[Told], gone: datetime, back: datetime, until: datetime
) -> list[str]:
    """Does the same, but between `gone` and `back` the phone has no line; what became of the reports it kept."""
    kept: list[VehicleReport] = []
    for number, told in enumerate(script):
        if told.at > back and kept:
            break
        if gone < told.at <= back:
            kept.append(report_of(run, told, number))
            continue
        wait(run, told.at)
        run.service.vehicle_event(driver(bus), bus, report_of(run, told, number))
    wait(run, back)
    delivered = run.service.vehicle_events(driver(bus), bus, sorted(kept, key=_last_first))
    for number, told in enumerate(script):
        if told.at > back:
            wait(run, told.at)
            run.service.vehicle_event(driver(bus), bus, report_of(run, told, number))
    wait(run, until)
    return [one.status for one in delivered.events]


def as_told(run: Running, value: Any) -> Any:
    """JSON-ready data with riders in place of bookings."""
    names = {booking: rider for rider, booking in riders_of(run).items()}
    if isinstance(value, dict):
        return {as_told(run, key): as_told(run, one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_told(run, one) for one in value]
    if isinstance(value, str):
        name, colon, rest = value.partition(":")
        return names[name] + colon + rest if name in names else value
    return value


def story(run: Running, bus: str) -> dict[str, Any]:
    """Plan, visits, bookings, figures and log, as they are in the database."""
    plan = replace(run.plan(), version=0)
    with run.database.read() as connection:
        visits = [plain(visit) for visit in day_visits(connection, run.town.id, THURSDAY.isoformat())]
        events = day_events(connection, run.town.id, THURSDAY.isoformat())
    own = [one.event for one in events if one.event.vehicle_id == bus and one.event.kind in MOST_KINDS]
    log = [[event.kind, event.at, event.booking_id, plain(dict(event.data))] for event in own]
    bookings = {
        view.rider.id: [view.status, view.vehicle and view.vehicle.id, list(view.broken), view.boarded_at,
                        view.alighted_at, view.planned_pickup, view.planned_arrival]
        for view in run.service.bookings(DISPATCHER, THURSDAY)
    }  # fmt: skip
    requests = {key: booking.request.id for key, booking in plan.bookings.items()}
    told = as_told(run, {"plan": plain(plan), "visits": visits, "log": log})
    return _nameless(told, set(requests.values())) | {"bookings": bookings, "figures": run.service.figures(THURSDAY)}


def _nameless(value: Any, names: set[str]) -> Any:
    """Without the ids of requests, which differ from run to run."""
    if isinstance(value, dict):
        return {key: _nameless(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [_nameless(one, names) for one in value]
    return "request" if isinstance(value, str) and value in names else value


def _last_first(report: VehicleReport) -> float:
    assert report.at is not None
    return -report.at.timestamp()
