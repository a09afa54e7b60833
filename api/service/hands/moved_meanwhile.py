"""Two dispatchers at once: the second hears what the first has done."""

from __future__ import annotations

from collections.abc import Sequence

from api.service.hands.views import ConsequencesView, SinceThenView
from api.service.problems import ServiceProblem


class MovedMeanwhile(ServiceProblem):
    """The plan was changed where a move would change it; `preview` is what the move would mean on the newest plan."""

    def __init__(self, changed: Sequence[SinceThenView], preview: ConsequencesView) -> None:
        super().__init__("plan_moved", {"version": preview.version})
        self.changed = tuple(changed)
        self.preview = preview
