"""The planner's studies: asked, followed, cancelled."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.studies import Study, StudyAsked, StudyCheck, StudySummary
from api.schemas.study_base import StudyBase
from api.service.actors import Actor
from api.service.studies.base_views import BaseView
from api.service.studies.views import CheckView, StudySummaryView, StudyView
from api.service.studies.wishes import FrontierWish, StudyWish

router = APIRouter(prefix="/v1/studies", tags=["planning"])

Planner = Annotated[Actor, Depends(allowed(Operation.TRY_SCENARIOS))]
StudyId = Annotated[Identifier, Path()]

KNOWN = (*TOKEN, "unknown-study", "invalid-input")


@router.post("/check", response_model=StudyCheck, responses=refuses(*TOKEN, *BODY))
def check_study(asked: StudyAsked, service: Service, actor: Planner) -> CheckView:
    """What a study would run, or every mistake in it; nothing is started."""
    return service.studies.check(_wish(asked))


@router.post(
    "", status_code=202, response_model=Study,
    responses=refuses(*TOKEN, *BODY, "scenario-findings", "too-many-studies"),
)  # fmt: skip
def start_study(asked: StudyAsked, service: Service, response: Response, actor: Planner) -> StudyView:
    """Runs the scenarios beside one another, draw by draw. Look at the study again for its results."""
    study = service.studies.start(actor, _wish(asked))
    response.headers["Location"] = f"/v1/studies/{study.study_id}"
    return study


@router.get("", response_model=list[StudySummary], responses=refuses(*TOKEN))
def list_studies(service: Service, actor: Planner) -> tuple[StudySummaryView, ...]:
    """The newest fifty, newest first."""
    return service.studies.list()


@router.get("/base", response_model=StudyBase, responses=refuses(*TOKEN))
def get_study_base(service: Service, actor: Planner) -> BaseView:
    """The town as it is, which every scenario differs from."""
    return service.studies.base()


@router.get("/{study_id}", response_model=Study, responses=refuses(*KNOWN))
def get_study(
    service: Service,
    study_id: StudyId,
    actor: Planner,
    asked: Annotated[
        bool, Query(description="false leaves out what was asked, which may hold megabytes of trips")
    ] = True,
) -> StudyView:
    """A study with its progress and what came of it so far."""
    return service.studies.study(study_id, asked)


@router.post("/{study_id}/cancel", response_model=Study, responses=refuses(*KNOWN))
def cancel_study(service: Service, study_id: StudyId, actor: Planner) -> StudyView:
    """Ends it; what came of it so far stays. Once it is over, nothing is changed."""
    return service.studies.cancel(study_id)


@router.delete("/{study_id}", status_code=204, responses=refuses(*KNOWN))
def remove_study(service: Service, study_id: StudyId, actor: Planner) -> None:
    """Takes a study away, whether it is over or not."""
    service.studies.remove(study_id)


def _wish(asked: StudyAsked) -> StudyWish:
    wanted = asked.frontier
    frontier = None if wanted is None else FrontierWish(wanted.more, tuple(wanted.trims), wanted.standard)
    return StudyWish(asked.scenarios, asked.as_it_is, frontier)
