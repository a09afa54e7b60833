"""The report of the real service of a month or a year (実績)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.planning.report.blocks import Bullets, Report, Section
from api.planning.report.occasion import Occasion
from api.planning.report.sections.fairness import fairness
from api.planning.report.sections.load import load
from api.planning.report.sections.refusals import refusals
from api.planning.report.sections.service_brought import brought, cost
from api.planning.report.sections.service_months import months
from api.planning.report.service_reading import Service
from api.planning.report.words import date_of, say
from api.problems.facts import Language
from api.town.parts import Words

TITLE = Words("運行実績報告　{}", "Service report, {}")
FOR = Words("{}の予約制乗合交通", "On-demand transit in {}")
DATES = Words("運行日: {}　（{}作成）", "Service days: {} (made on {})")
REACHED = Words("だれに届いたか", "Whom it reached")
SOURCES = Words("数値の出どころ", "Where the numbers come from")
FROM_LOG = Words(
    "数値はすべて、予約と運行の記録（だれがいつ希望し、いつ乗り、いつ降りたか）から数えたものです。走行距離は、記録された停車地のあいだを道路網の上で求めています。",
    "All figures are counted from the record of bookings and driving: who asked when, boarded when and got off when. "
    "Distances are those of the road network between the stops on record.",
)
RATES = Words(
    "費用とCO2は、走行距離、稼働時間、稼働日数に単価をかけたものです。",
    "Cost and CO2 are distance, hours and days on duty times their rates.",
)
ASSUMED = Words("{}: {}", "{}: {}")
NOTICE = Words("町のデータについて: {}", "About the town's data: {}")


def service_report(figures: Mapping[str, Any], occasion: Occasion, language: Language) -> Report:
    """From what `service_figures` made."""
    service = Service(figures, occasion, language)
    alone = service.alone
    reached = fairness(alone)
    sections: list[Section | None] = [
        brought(service), Section(say(REACHED, language), reached.blocks), cost(service), months(service),
        refusals(alone), load(alone.all, language), _sources(service),
    ]  # fmt: skip
    made = date_of(occasion.made.isoformat(), language)
    under = [say(FOR, language, say(occasion.town, language)), say(DATES, language, service.dates, made)]
    kept = [section for section in sections if section is not None]
    return Report(language, say(TITLE, language, service.span), under, kept)


def _sources(service: Service) -> Section:
    language, notice = service.language, service.occasion.notice
    items = [say(FROM_LOG, language), say(RATES, language)]
    items += [say(ASSUMED, language, *(say(part, language) for part in one)) for one in service.occasion.assumed]
    if notice is not None:
        items.append(say(NOTICE, language, say(notice, language)))
    return Section(say(SOURCES, language), [Bullets(items)])
