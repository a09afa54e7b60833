"""A report taken back."""

from __future__ import annotations

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.vehicles import info_of
from api.service.views import UndoneView


def undo(context: Context, actor: Actor, vehicle_id: str, event_id: str | None) -> UndoneView:
    """See TownService.undo_vehicle_event."""
    info_of(context, vehicle_id)
    if not actor.drives(vehicle_id):
        raise ServiceProblem("not_your_vehicle", {"vehicle_id": vehicle_id})
    raise ServiceProblem("cannot_undo", {"why": "nothing_to_undo"})
