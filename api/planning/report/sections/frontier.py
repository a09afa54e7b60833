"""The frontier of cost against service, and the cheapest plan that meets the standard."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from api.planning.report.blocks import Block, Chart, Section, Table, Text
from api.planning.report.charts.points import Point, Side, draw_points
from api.planning.report.measures import MEASURES
from api.planning.report.numbers import Scale, scale
from api.planning.report.reading import Comparison, Figure, figure_of, per_day, possible, text_of
from api.planning.report.words import date_of, listed, quoted, say, sentence, with_interval
from api.problems.facts import Language
from api.town.parts import Words

TITLE = Words("費用とサービスの境", "Cost against service")
WHAT = Words(
    "車両と時間を変えた{}案を試しました。線で結んだ{}案には、それより安くて多くを引き受ける案がありません。"
    "小さな丸はそのほかの案です。",
    "{} plans with other vehicles and hours were tried. For each of the {} that the line joins, no other plan costs "
    "less and accepts more; small circles are the others.",
)
TRIED = Words("どの案も{}で1回試しました。", "Every plan was run once on {}.")
TRIED_MORE = Words(
    "どの案も{}で1回、そのうち見込みのある案は1日あたり{}回試しました。",
    "Every plan was run once on {}, and those that promised something {} times.",
)
DAYS = Words("運行日{}日", "{} service days")
STANDARD = Words("求める水準: {}", "The standard asked for: {}")
CHEAPEST = Words(
    "水準を満たすいちばん安い案は{}で、費用は運行1日に{}、希望100件のうち{}を引き受けます。",
    "The cheapest plan that meets it is {}: a service day costs {}, and {} of 100 wishes are accepted.",
)
SURELY = Words("95%区間の端でも水準を満たします。", "It meets the standard even at the end of its 95% interval.")
NOT_SURELY = Words(
    "ただし95%区間の端では満たさないので、確かとは言えません。",
    "At the end of its 95% interval it does not, so this is not certain.",
)
NO_PLAN = Words("試した案のうち、水準を満たすものはありません。", "No plan that was tried meets it.")
CHART = Words("引き受けた割合と費用", "Share of wishes accepted against cost")
RINGED = Words("丸で囲んだ案: {}", "The ringed plan: {}")
COST, ACCEPTED = Words("費用（運行1日）", "Cost of a service day"), Words("引き受けた割合", "Share of wishes accepted")
CAPTION = Words("境の上にある案", "Plans on the frontier")
SOME = Words("境の上にある案から（全部で{}案）", "Some of the {} plans on the frontier")
MOST_ROWS, MOST_NAMES = 11, 5
"""More plans on the frontier than this are not all in the table, and not all named in the chart."""

PLAN = Words("案", "Plan")
IN_TABLE = ("cost", "acceptance", "wait_p90")
LEAST, MOST = Words("{}が{}以上", "{} at least {}"), Words("{}が{}以下", "{} at most {}")

Plan = Mapping[str, Any]


def frontier(comparison: Comparison, found: Mapping[str, Any] | None) -> Section | None:
    """Sentences, the chart, and the plans on the frontier; nothing when no search was made."""
    if found is None or not found["plans"]:
        return None
    language, plans = comparison.language, found["plans"]
    on = [plan for plan in plans if plan["on_frontier"]]
    blocks: list[Block] = [Text(say(WHAT, language, len(plans), len(on))), Text(_tried(comparison, found), "small")]
    blocks += [Text(words, "lead") for words in _standard(comparison, found)]
    best = plans[found["cheapest"]] if found.get("cheapest") is not None else None
    shown = [plan for plan in plans if plan is best or any(plan is one for one in picked(on, MOST_ROWS))]
    return Section(say(TITLE, language), [*blocks, _chart(comparison, plans, best), _table(comparison, shown, len(on))])


def _tried(comparison: Comparison, found: Mapping[str, Any]) -> str:
    language, days = comparison.language, found["days"]
    span = date_of(days[0], language) if len(days) == 1 else say(DAYS, language, len(days))
    draws = max(plan["draws"] for plan in found["plans"])
    return say(TRIED, language, span) if draws == 1 else say(TRIED_MORE, language, span, draws)


def picked(plans: Sequence[Plan], most: int) -> list[Plan]:
    """The first, the last, and some evenly between them."""
    if len(plans) <= most:
        return list(plans)
    return [plans[round(place * (len(plans) - 1) / (most - 1))] for place in range(most)]


def _standard(comparison: Comparison, found: Mapping[str, Any]) -> list[str]:
    language = comparison.language
    if not found.get("standard"):
        return []
    asked = say(
        STANDARD, language, listed([bound_in_words(bound, comparison) for bound in found["standard"]], language)
    )
    asked = sentence(asked, language)
    if found["cheapest"] is None:
        return [asked, say(NO_PLAN, language)]
    plan = found["plans"][found["cheapest"]]
    cost, share = _figure(comparison, plan, "cost").mean, _figure(comparison, plan, "acceptance").mean
    size = scale("money", language, [cost], currency=comparison.currency)
    of_100 = scale("of_100", language, [share], long=True).say(share)
    said = say(CHEAPEST, language, quoted(text_of(plan["name"], language), language), size.say(cost), of_100)
    space = "" if language == "ja" else " "
    return [asked, said + space + say(SURELY if plan["surely"] else NOT_SURELY, language)]


def bound_in_words(bound: str, comparison: Comparison) -> str:
    """acceptance >= 0.95 as people say it; as it stands when it is not understood."""
    found = re.fullmatch(r"(\w+)\s*(>=|<=|>|<)\s*(-?[\d.]+)", bound.strip())
    if found is None or found[1] not in MEASURES:
        return bound
    measure, language = found[1], comparison.language
    limit = per_day(measure, Figure(float(found[3])), len(comparison.base.days)).mean
    size = scale(MEASURES[measure].unit, language, [limit], long=True, currency=comparison.currency)
    words = LEAST if found[2].startswith(">") else MOST
    return say(words, language, say(MEASURES[measure].label, language), size.say(limit))


def _figure(comparison: Comparison, plan: Plan, measure: str) -> Figure:
    figure = possible(measure, figure_of(plan["figures"].get(measure)))
    return per_day(measure, figure, len(comparison.base.days))


def _scales(comparison: Comparison, plans: Sequence[Plan]) -> dict[str, Scale]:
    def values(measure: str) -> list[float | None]:
        return [value for plan in plans for value in _figure(comparison, plan, measure)]

    return {
        measure: scale(MEASURES[measure].unit, comparison.language, values(measure), currency=comparison.currency)
        for measure in IN_TABLE
    }


def _chart(comparison: Comparison, plans: Sequence[Plan], best: Plan | None) -> Chart:
    language, sizes = comparison.language, _scales(comparison, plans)
    points = []
    named = picked([plan for plan in plans if plan["on_frontier"]], MOST_NAMES)
    for plan in plans:
        share, cost = _figure(comparison, plan, "acceptance"), _figure(comparison, plan, "cost").mean
        if cost is None or share.mean is None:
            continue
        main, tell = plan["on_frontier"] or plan is best, plan is best or any(plan is one for one in named)
        points.append(
            Point(
                cost, share, text_of(plan["name"], language) if tell else "", 1, quiet=not main,
                joined=plan["on_frontier"], ringed=plan is best,
            )
        )  # fmt: skip
    drawing = draw_points(
        points,
        Side(say(COST, language), sizes["cost"]),
        Side(say(ACCEPTED, language), sizes["acceptance"], ceiling=1.0),
    )
    title = say(CHART, language)
    if best is not None:
        title += f" — {say(RINGED, language, text_of(best['name'], language))}"
    told = [
        f"{point.name} {sizes['cost'].say(point.x)} {sizes['acceptance'].say(point.y.mean)}"
        for point in points
        if point.name and not point.quiet
    ]
    return Chart(title, f"{title}. {listed(told, language)}", drawing)


def _table(comparison: Comparison, shown: Sequence[Plan], on: int) -> Table:
    language: Language = comparison.language
    sizes = _scales(comparison, shown)
    rows = [
        [
            text_of(plan["name"], language),
            *(with_interval(_figure(comparison, plan, measure), sizes[measure]) for measure in IN_TABLE),
        ]
        for plan in shown
    ]
    head = [say(PLAN, language), *(say(MEASURES[measure].label, language) for measure in IN_TABLE)]
    caption = say(SOME, language, on) if on > MOST_ROWS else say(CAPTION, language)
    return Table(caption, head, rows, (0.4, 0.2, 0.2, 0.2))
