"""Every type of problem the service knows, by its slug."""

from __future__ import annotations

from collections.abc import Mapping

from api.problems.kind import ProblemType
from api.problems.of_access import ACCESS
from api.problems.of_calls import CALLS
from api.problems.of_desk import DESK
from api.problems.of_hands import HANDS
from api.problems.of_partners import PARTNERS
from api.problems.of_planning import PLANNING
from api.problems.of_privacy import PRIVACY
from api.problems.of_reports import REPORTS
from api.problems.of_resident import RESIDENT
from api.problems.of_rides import RIDES
from api.problems.of_service import SERVICE
from api.problems.of_setup import SETUP
from api.problems.of_staff import STAFF
from api.problems.of_standing import STANDING
from api.problems.of_studies import STUDIES
from api.problems.of_tablets import TABLETS
from api.problems.of_wishes import WISHES

CATALOGUE: Mapping[str, ProblemType] = {
    kind.slug: kind
    for kind in (
        *WISHES,
        *ACCESS,
        *RIDES,
        *RESIDENT,
        *TABLETS,
        *STAFF,
        *STANDING,
        *CALLS,
        *HANDS,
        *DESK,
        *PRIVACY,
        *REPORTS,
        *PARTNERS,
        *PLANNING,
        *STUDIES,
        *SERVICE,
        *SETUP,
    )
}


def problem_type(slug: str) -> ProblemType:
    """The type of `slug`; a rule's reason such as "closed_day" finds its slug. Raises KeyError when unknown."""
    return CATALOGUE[slug.replace("_", "-")]
