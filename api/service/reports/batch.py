"""Reports that come together: what a phone kept while the line was gone, or what was written on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.vehicle_events import vehicle_event
from api.service.vehicles import info_of
from api.service.wishes import VehicleReport


@dataclass(frozen=True, slots=True)
class DeliveredReport:
    """What became of one report; `problem` says why it was refused."""

    event_id: str | None
    status: Literal["applied", "doubled", "refused"]
    problem: ServiceProblem | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of each report, in the order they were sent, and the plan's version after the last."""

    version: int
    events: tuple[DeliveredReport, ...]


def deliver(context: Context, actor: Actor, vehicle_id: str, reports: Sequence[VehicleReport]) -> Delivered:
    """See TownService.vehicle_events."""
    info_of(context, vehicle_id)
    if not actor.drives(vehicle_id):
        raise ServiceProblem("not_your_vehicle", {"vehicle_id": vehicle_id})
    now = context.clock.now()
    in_order = sorted(range(len(reports)), key=lambda number: reports[number].at or now)
    found: dict[int, DeliveredReport] = {}
    today = context.today()
    context.delivering.add(today)
    try:
        for number in in_order:
            found[number] = _deliver(context, actor, vehicle_id, reports[number])
    finally:
        context.delivering.discard(today)
    with context.database.read() as connection:
        version = context.plan(connection, today).version
    return Delivered(version, tuple(found[number] for number in range(len(reports))))


def _deliver(context: Context, actor: Actor, vehicle_id: str, report: VehicleReport) -> DeliveredReport:
    try:
        answer = vehicle_event(context, actor, vehicle_id, report)
    except ServiceProblem as refused:
        return DeliveredReport(report.event_id, "refused", refused)
    return DeliveredReport(report.event_id, "doubled" if answer.doubled else "applied")
