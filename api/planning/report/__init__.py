"""The report for the town council and that of the real service, as a page and on paper, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.planning.report import html, pdf
from api.planning.report.assumptions import assumptions_of
from api.planning.report.council import council_report
from api.planning.report.occasion import Occasion
from api.planning.report.service import service_report
from api.planning.report.service_figures import service_figures
from api.problems.facts import Language

__all__ = [
    "Occasion", "assumptions_of", "report_html", "report_pdf", "service_figures", "service_html", "service_pdf",
]  # fmt: skip


def report_html(
    comparison: Mapping[str, Any], language: Language, occasion: Occasion, frontier: Mapping[str, Any] | None = None
) -> str:
    """One page that needs nothing from outside, for the screen and for A4 paper.

    `frontier` is what a search over fleet and hours found, on the days of the comparison's base."""
    return html.page(council_report(comparison, occasion, language, frontier))


def report_pdf(
    comparison: Mapping[str, Any], language: Language, occasion: Occasion, frontier: Mapping[str, Any] | None = None
) -> bytes:
    """The same on A4 pages."""
    return pdf.document(council_report(comparison, occasion, language, frontier))


def service_html(figures: Mapping[str, Any], language: Language, occasion: Occasion) -> str:
    """The real service of a month or a year, from `service_figures`, as one page."""
    return html.page(service_report(figures, occasion, language))


def service_pdf(figures: Mapping[str, Any], language: Language, occasion: Occasion) -> bytes:
    """The same on A4 pages."""
    return pdf.document(service_report(figures, occasion, language))
