"""For those who plan: what the real service brought in a month or a year, on the screen and as a report."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from api.auth import Operation, allowed
from api.edge.running import Service
from api.planning.report import service_html, service_pdf
from api.routes.documents import TOKEN, refuses
from api.routes.papers import HTML, PDF, LanguageAsked, language_of, shown
from api.schemas.record import Record
from api.service.actors import Actor
from api.service.record.record import RecordView

router = APIRouter(prefix="/v1", tags=["planning"])

Period = Annotated[
    str,
    Path(pattern=r"^[12]\d{3}(-(0[1-9]|1[0-2]))?$", description="A month or a year", examples=["2026-11", "2026"]),
]


@router.get("/record/{period}", response_model=Record, responses=refuses(*TOKEN, "invalid-input"))
def get_record(service: Service, period: Period, actor: Actor = Depends(allowed(Operation.READ_FIGURES))) -> RecordView:
    """What the service brought, whom it reached and what it cost; today as far as it is."""
    return service.record.period(period)


@router.get(
    "/record/{period}/report.html",
    response_class=Response,
    responses={
        200: {"description": "One page", "content": {"text/html": {}}},
        **refuses(*TOKEN, "invalid-input", "no-service-days"),
    },
)
def get_record_page(
    request: Request,
    service: Service,
    period: Period,
    language: LanguageAsked = None,
    actor: Actor = Depends(allowed(Operation.READ_FIGURES)),
) -> Response:
    """The report of the period as a page that needs nothing from outside."""
    sheet = service.record.sheet(period)
    page = service_html(sheet.figures, language_of(request, language), sheet.occasion)
    return shown(page.encode(), HTML, f"noriai-record-{period}.html")


@router.get(
    "/record/{period}/report.pdf",
    response_class=Response,
    responses={
        200: {"description": "A4 pages", "content": {PDF: {"schema": {"type": "string", "format": "binary"}}}},
        **refuses(*TOKEN, "invalid-input", "no-service-days"),
    },
)
def get_record_paper(
    request: Request,
    service: Service,
    period: Period,
    language: LanguageAsked = None,
    actor: Actor = Depends(allowed(Operation.READ_FIGURES)),
) -> Response:
    """The same on paper."""
    sheet = service.record.sheet(period)
    paper = service_pdf(sheet.figures, language_of(request, language), sheet.occasion)
    return shown(paper, PDF, f"noriai-record-{period}.pdf")
