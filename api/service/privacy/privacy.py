"""What is kept of people, and what they may ask for, in one place."""

from __future__ import annotations

from api.service.actors import Actor
from api.service.context import Context
from api.service.privacy.erase import ErasedView, erase
from api.service.privacy.export import ExportView, as_text, export
from api.service.record.record import Record


class Privacy:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing."""

    def __init__(self, context: Context, record: Record) -> None:
        self._context, self._record = context, record

    def export(self, actor: Actor, rider_id: str) -> ExportView:
        """Everything kept of a rider. Raises unknown_rider."""
        return export(self._context, actor, rider_id)

    def export_text(self, actor: Actor, rider_id: str) -> str:
        """The same for a person to read. Raises unknown_rider."""
        return as_text(self._context, export(self._context, actor, rider_id))

    def erase(self, actor: Actor, rider_id: str, cancel_rides: bool = False) -> ErasedView:
        """Erases a rider. Raises unknown_rider, rider_has_rides."""
        return erase(self._context, self._record, actor, rider_id, cancel_rides)
