"""The report for the town council: which sections, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.planning.report.blocks import Report, Section
from api.planning.report.occasion import Occasion
from api.planning.report.reading import Comparison
from api.planning.report.sections.assumed import assumed
from api.planning.report.sections.certainty import certainty
from api.planning.report.sections.fairness import fairness
from api.planning.report.sections.figures import figures
from api.planning.report.sections.fleet import fleet
from api.planning.report.sections.frontier import frontier
from api.planning.report.sections.load import load
from api.planning.report.sections.question import question
from api.planning.report.sections.refusals import refusals
from api.planning.report.sections.sources import sources
from api.planning.report.sections.verdict import verdict
from api.planning.report.words import date_of, say
from api.problems.facts import Language
from api.town.parts import Words

TITLE = Words("予約制乗合交通の試算報告", "On-demand transit: what would change")
FOR = Words("{}議会への報告", "{}: report for the town council")
MADE = Words("{}作成", "Made on {}")


def council_report(
    comparison: Mapping[str, Any], occasion: Occasion, language: Language, found: Mapping[str, Any] | None = None
) -> Report:
    """Everything the council reads, in one language; `found` is what a search for the frontier found."""
    read = Comparison(comparison, occasion, language)
    made = date_of(occasion.made.isoformat(), language)
    sections: list[Section | None] = [
        question(read), verdict(read), figures(read), refusals(read), fairness(read), load(read.all, language),
        fleet(read),
        frontier(read, found), assumed(read), certainty(read), sources(read),
    ]  # fmt: skip
    under = [say(FOR, language, say(occasion.town, language)), say(MADE, language, made)]
    return Report(language, say(TITLE, language), under, [section for section in sections if section is not None])
