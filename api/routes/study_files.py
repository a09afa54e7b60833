"""What a planner takes away from a study: the council's report, and every simulated trip."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any, Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from api.edge.running import Service
from api.planning.report import report_html, report_pdf
from api.routes.documents import refuses
from api.routes.papers import HTML, PDF, LanguageAsked, language_of, shown
from api.routes.studies import KNOWN, Planner, StudyId

router = APIRouter(prefix="/v1/studies", tags=["planning"])

CSV, PARQUET = "text/csv; charset=utf-8", "application/vnd.apache.parquet"


def _documented(kind: str, what: str, *slugs: str) -> dict[int | str, dict[str, Any]]:
    content = {kind.partition(";")[0]: {"schema": {"type": "string", "format": "binary"}}}
    return {200: {"description": what, "content": content}, **refuses(*KNOWN, "study-not-ready", *slugs)}


@router.get("/{study_id}/report.html", response_class=Response, responses=_documented("text/html", "One page"))
def get_study_page(
    request: Request, service: Service, study_id: StudyId, actor: Planner, language: LanguageAsked = None
) -> Response:
    """The report for the council as a page that needs nothing from outside, of what is there so far."""
    found = service.studies.sheet(study_id)
    page = report_html(found.comparison, language_of(request, language), found.occasion, found.frontier)
    return shown(page.encode(), HTML, f"noriai-study-{study_id}.html")


@router.get("/{study_id}/report.pdf", response_class=Response, responses=_documented(PDF, "A4 pages"))
def get_study_paper(
    request: Request, service: Service, study_id: StudyId, actor: Planner, language: LanguageAsked = None
) -> Response:
    """The same on paper."""
    found = service.studies.sheet(study_id)
    paper = report_pdf(found.comparison, language_of(request, language), found.occasion, found.frontier)
    return shown(paper, PDF, f"noriai-study-{study_id}.pdf")


@router.get("/{study_id}/trips.csv", response_class=Response, responses=_documented(CSV, "A table", "study-days-gone"))
def get_study_trips(service: Service, study_id: StudyId, actor: Planner) -> Response:
    """Every trip of every scenario: times in seconds since the day's midnight, places in degrees."""
    return _trips(service, study_id, "csv", CSV)


@router.get(
    "/{study_id}/trips.parquet", response_class=Response, responses=_documented(PARQUET, "A table", "study-days-gone")
)
def get_study_trips_parquet(service: Service, study_id: StudyId, actor: Planner) -> Response:
    """The same for programs."""
    return _trips(service, study_id, "parquet", PARQUET)


def _trips(service: Service, study_id: str, kind: Literal["csv", "parquet"], media: str) -> Response:
    """Written to a file first: it may be larger than the memory, and what is wrong is said before anything is sent."""
    handle, name = tempfile.mkstemp(suffix=f".{kind}", prefix="noriai-trips-")
    os.close(handle)
    path = Path(name)
    try:
        service.studies.write_trips(study_id, kind, path)
    except BaseException:
        path.unlink()
        raise
    return FileResponse(
        path,
        media_type=media,
        filename=f"noriai-trips-{study_id}.{kind}",
        headers={"Cache-Control": "no-store"},
        background=BackgroundTask(path.unlink),
    )
