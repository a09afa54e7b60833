"""Every kind of problem the service names, and the reasons for which it makes no offer."""

from __future__ import annotations

from api.problems import asking, serving
from api.problems.kind import ProblemType
from api.schemas.base import Words

KINDS: dict[str, ProblemType] = {kind.slug: kind for kind in (*asking.KINDS, *serving.KINDS)}

CAPACITY_REASONS: dict[str, Words] = {
    "no_capacity": Words(
        ja="その時間は空きがありません。ほかの時間ならご案内できます。",
        en="There is no room at that time. Other times may work.",
    ),
    "no_vehicle": Words(
        ja="その日にその区間を走れる車両がありません。", en="No vehicle of that day can serve these places."
    ),
    "too_large": Words(
        ja="その人数や荷物を乗せられる車両がありません。", en="No vehicle of that day has so much room."
    ),
}
"""Why the service itself cannot make an offer: answered as a refusal, not as a problem."""
