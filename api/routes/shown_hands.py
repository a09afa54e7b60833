"""The consequences of a change by hand, and closures, as the interface shows them."""

from __future__ import annotations

from typing import Any, TypeVar

from api.problems.words_of_hands import words_of
from api.schemas.base import Answered, Lonlat, Words
from api.schemas.closures import Closure
from api.schemas.hands import Consequence, Consequences, PlanMoved, RiderConcerned, SinceThen
from api.schemas.places import PlaceRef
from api.service.hands.closure_views import ClosureView
from api.service.hands.moved_meanwhile import MovedMeanwhile
from api.service.hands.views import ConsequencesView, RiderConcernedView

T = TypeVar("T", bound=Answered)


def shown(form: type[T], view: object) -> T:
    """A view in the form of the interface that has the same fields."""
    return form.model_validate(view, from_attributes=True)


def consequences_shown(view: ConsequencesView) -> Consequences:
    """With the reason in words."""
    why = None if view.reason is None else words_of(view.reason)
    return Consequences(
        version=view.version,
        possible=view.possible,
        reason=view.reason,
        why=None if why is None else Words(ja=why.ja, en=why.en),
        added_drive_seconds=view.added_drive_seconds,
        changes=[shown(Consequence, change) for change in view.changes],
        unserved=[rider_shown(rider) for rider in view.unserved],
        broken=view.broken,
    )


def plan_moved_shown(meanwhile: MovedMeanwhile) -> dict[str, Any]:
    """The `data` of the problem plan-moved."""
    changed = [shown(SinceThen, one) for one in meanwhile.changed]
    preview = consequences_shown(meanwhile.preview)
    return PlanMoved(changed=changed, preview=preview, version=preview.version).model_dump(mode="json")


def rider_shown(view: RiderConcernedView) -> RiderConcerned:
    """A rider with the number to call."""
    return shown(RiderConcerned, view)


def closure_shown(view: ClosureView) -> Closure:
    """A closure; `from` and `to` are words that Python keeps for itself."""
    return Closure.model_validate(
        {
            "closure_id": view.closure_id,
            "date": view.date,
            "kind": view.kind,
            "from": view.starts,
            "to": view.ends,
            "place": None if view.place is None else shown(PlaceRef, view.place),
            "line": [Lonlat(lon=point.lon, lat=point.lat) for point in view.line],
            "reason": view.reason,
            "made_at": view.made_at,
            "made_by": view.made_by,
            "lifted_at": view.lifted_at,
            "lifted_by": view.lifted_by,
        }
    )
