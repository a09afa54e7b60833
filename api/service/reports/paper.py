"""What the printed manifest says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from api.service.actors import Actor
from api.service.context import Context
from api.service.vehicles import manifest
from api.service.views import PlannedVehicleView


@dataclass(frozen=True, slots=True)
class ManifestSheet:
    """A vehicle's day as it stands at `printed_at` under one version of the plan."""

    day: date
    vehicle: PlannedVehicleView
    version: int
    printed_at: datetime


def manifest_sheet(context: Context, actor: Actor, vehicle_id: str, day: date) -> ManifestSheet:
    """See TownService.manifest_sheet."""
    # The version first: a plan that moves in between makes the paper newer than it says, never older.
    with context.database.read() as connection:
        version = context.plan(connection, day).version
    return ManifestSheet(day, manifest(context, actor, vehicle_id, day), version, context.clock.now())
