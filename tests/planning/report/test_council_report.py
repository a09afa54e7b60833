"""What the council reads, made of scenarios that were really simulated."""

from __future__ import annotations

import copy
import io
import re
from typing import Any

import pytest
from pypdf import PdfReader

from api.planning.base_town import BaseTown
from api.planning.candidates import Trim
from api.planning.frontier import Search, frontier
from api.planning.report import Occasion, report_html, report_pdf
from api.planning.report.numbers import scale
from api.planning.report.words import LANGUAGES
from api.planning.standard import standard_of
from api.problems.facts import Language
from tests.planning.conftest import THURSDAY
from tests.planning.report.compared import AS_IT_IS, LONGER, ONE_BUS, ONE_MORE, Here, compared, form_of
from tests.planning.report.reading import JAPANESE, Page, squeezed, words_of_pdf

HEADINGS = {
    "ja": [
        "問い", "答え", "決め手となる数値", "断られた希望の理由", "公平さ", "時間帯ごとの混み具合",
        "車両の数との関係", "前提", "どのくらい確かか", "数値の出どころ",
    ],
    "en": [
        "The question", "The answer", "The figures that decide", "Why wishes were refused", "Fairness",
        "Load by the hour", "Against the number of vehicles", "What was assumed", "How sure this is",
        "Where the numbers come from",
    ],
}  # fmt: skip
FRONTIER = ("費用とサービスの境", "Cost against service")
KNOWN = re.compile(r"Noriai|CSV|Parquet|CO2|km|kg|pt|bus-3|[0-9a-f]{12}")
"""What is written in Latin letters in a Japanese report."""


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


def test_the_page_needs_nothing_from_outside_and_runs_nothing(
    comparison: dict[str, Any], occasion: Occasion, language: Language
) -> None:
    html = report_html(comparison, language, occasion)
    root = Page(html).root
    assert root.all("html")[0].attributes["lang"] == language
    assert not root.all("script", "link", "img", "iframe", "object")
    assert "url(" not in html
    assert set(re.findall(r"https?://[^\"' <]+", html)) <= {"http://www.w3.org/2000/svg"}
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_headings_tables_and_charts_can_be_read_without_seeing_them(
    comparison: dict[str, Any], occasion: Occasion, language: Language
) -> None:
    root = Page(report_html(comparison, language, occasion)).root
    assert len(root.all("h1")) == 1
    assert [heading.text for heading in root.all("h2")] == HEADINGS[language]
    tables, charts = root.all("table"), root.all("svg")
    assert len(tables) >= 8
    for table in tables:
        assert table.all("caption")[0].text
        assert all(cell.attributes["scope"] in ("col", "row") for cell in table.all("th"))
        width = len(table.all("thead")[0].all("th"))
        assert all(len(row.all("th", "td")) == width for row in table.all("tbody")[0].all("tr"))
    assert len(charts) >= 8
    for chart in charts:
        assert chart.attributes["role"] == "img"
        named = chart.attributes["aria-labelledby"].split()
        title, description = chart.all("title")[0], chart.all("desc")[0]
        assert named == [title.attributes["id"], description.attributes["id"]]
        assert title.text in description.text
        assert re.search(r"\d", description.text)


def test_what_was_asked_stands_first_with_what_was_before_and_what_would_be(
    comparison: dict[str, Any], occasion: Occasion
) -> None:
    root = Page(report_html(comparison, "ja", occasion)).root
    first = root.all("section")[0].text
    for part in ("いまの町", "福祉バス1台だけ", "福祉バス2号車", "車いすの場所", "予約の締切", "30", "60"):
        assert part in first, part
    english = Page(report_html(comparison, "en", occasion)).root.all("section")[0].text
    for part in ("The town as it is", "One welfare bus only", "Welfare bus 2", "wheelchair places", "Booking cut-off"):
        assert part in english, part


def test_a_bus_less_is_told_as_a_real_loss_of_just_the_size_that_was_found(
    comparison: dict[str, Any], occasion: Occasion
) -> None:
    found = comparison["differences"][0]["acceptance"]
    assert found["verdict"] == "worse"
    lost, least, most = (round(-100 * found[key]) for key in ("mean", "high", "low"))
    japanese, english = (report_html(comparison, language, occasion) for language in LANGUAGES)
    assert f"希望100件のうち、断られるものが{lost}件増えます（{least}〜{most}件）。この差は確かです。" in japanese
    assert f"{lost} of 100 wishes more are refused (between {least} and {most}); this difference is real." in english


def test_a_difference_that_is_too_uncertain_among_many_is_told_as_not_sure_yet(
    comparison: dict[str, Any], occasion: Occasion
) -> None:
    unsure = copy.deepcopy(comparison)
    unsure["differences"][0]["acceptance"]["verdict"] = "no_difference_seen"
    english = Page(report_html(unsure, "en", occasion)).root
    lead = next(words for words in english.all("p") if "more draws may settle it" in words.text)
    assert "of 100 wishes more are refused (between" in lead.text
    assert "Not sure yet" in {cell.text for cell in english.all("td")}
    assert "まだ確かとは言えません。試行を増やすと" in report_html(unsure, "ja", occasion)


def test_the_same_town_twice_is_told_as_no_difference(base: BaseTown, occasion: Occasion) -> None:
    twice = compared(base, AS_IT_IS, {**AS_IT_IS, "name": "もう一度"})
    japanese, english = (report_html(twice, language, occasion) for language in LANGUAGES)
    assert "引き受けた割合は、どの試行でも同じでした" in japanese
    assert "「もう一度」は何も変えていません" in japanese
    assert "この差は確かです" not in japanese
    assert "this difference is real" not in english
    assert "車両の数との関係" not in japanese


def test_fewer_service_days_are_told_with_what_sums_are_spread_over(base: BaseTown, occasion: Occasion) -> None:
    week = {"days": {"from": THURSDAY.isoformat(), "service_days": 4}, "run": {"draws": 2}}
    dates = {"days": {"dates": [THURSDAY.isoformat()]}}
    fewer = compared(base, AS_IT_IS, {**ONE_BUS, **dates}, **week)
    assert [len(one["days"]) for one in (fewer["base"], *fewer["others"])] == [4, 1]
    assert "“One welfare bus only” runs on 1 service days." in report_html(fewer, "en", occasion)
    assert "「福祉バス1台だけ」の運行日は1日です。" in report_html(fewer, "ja", occasion)
    cost = fewer["others"][0]["figures"]["cost"]["mean"] / 4
    assert scale("money", "en", [cost]).say(cost) in report_html(fewer, "en", occasion)


def test_how_far_people_walk_to_stops_is_told(base: BaseTown, occasion: Occasion, language: Language) -> None:
    stops = {"name": {"ja": "停留所だけ", "en": "Stops only"}, "service": {"kind": "stops", "max_walk_metres": 1500}}
    walked = compared(base, AS_IT_IS, stops, run={"draws": 2})
    mean = walked["others"][0]["access"]["walk_mean"]["mean"]
    said = scale("minutes", language, [mean], long=True).say(mean)
    text = report_html(walked, language, occasion)
    assert {"ja": f"合わせて平均{said}歩きます", "en": f"riders walk {said} to the stop"}[language] in text
    assert text.count({"ja": "歩きます", "en": "riders walk"}[language]) == 1


def test_one_day_in_one_draw_is_told_to_prove_nothing(base: BaseTown, occasion: Occasion) -> None:
    once = compared(base, AS_IT_IS, ONE_BUS, days={"from": THURSDAY.isoformat(), "service_days": 1}, run={"draws": 1})
    said = report_html(once, "en", occasion)
    assert "too little was run to say whether it is chance" in said
    assert "run once only" in said
    assert "One draw only" in said
    assert "this difference is real" not in said


def test_days_that_were_run_once_each_say_how_far_they_differ(base: BaseTown, occasion: Occasion) -> None:
    said = report_html(compared(base, AS_IT_IS, ONE_BUS, run={"draws": 1}), "en", occasion)
    assert "run once each" in said
    assert "One draw only" not in said
    assert "A 95% interval" in said


def test_a_scenario_alone_has_a_report_as_well(base: BaseTown, occasion: Occasion, language: Language) -> None:
    alone = compared(base, LONGER, run={"draws": 2})
    text = Page(report_html(alone, language, occasion)).root.text
    assert {"ja": "希望100件のうち", "en": "of 100 wishes are accepted"}[language] in text
    assert report_pdf(alone, language, occasion).startswith(b"%PDF-")


def test_the_pdf_says_every_sentence_and_every_number_that_the_page_says(
    comparison: dict[str, Any], occasion: Occasion, language: Language
) -> None:
    root = Page(report_html(comparison, language, occasion)).root
    paper = words_of_pdf(report_pdf(comparison, language, occasion))
    said = [element.text for element in root.all("h1", "h2", "h3", "p", "li", "caption", "figcaption")]
    cells = [cell.text for table in root.all("table") for cell in table.all("td")]
    letters = [text.text for chart in root.all("svg") for text in chart.all("text")]
    missing = [words for words in (*said, *cells, *letters) if squeezed(words) not in paper]
    assert missing == []


def test_pages_of_the_pdf_are_numbered_and_of_a4(comparison: dict[str, Any], occasion: Occasion) -> None:
    reader = PdfReader(io.BytesIO(report_pdf(comparison, "ja", occasion)))
    assert len(reader.pages) > 4
    for number, page in enumerate(reader.pages, 1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        assert f"{number} / {len(reader.pages)}" in page.extract_text()
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == HEADINGS["ja"]  # type: ignore[union-attr]


def test_each_language_is_written_through_and_through(comparison: dict[str, Any], occasion: Occasion) -> None:
    japanese, english = (
        Page(report_html(comparison, language, occasion)).root.all("main")[0] for language in LANGUAGES
    )
    assert JAPANESE.findall(english.text) == []
    assert re.findall(r"[A-Za-z]{2,}", KNOWN.sub("", japanese.text)) == []


def test_what_a_planner_typed_is_shown_letter_by_letter(
    comparison: dict[str, Any], occasion: Occasion, language: Language
) -> None:
    typed = "<script>alert(1)</script> & “火曜”"
    renamed = copy.deepcopy(comparison)
    renamed["others"][0]["scenario"]["name"] = typed
    root = Page(report_html(renamed, language, occasion)).root
    assert not root.all("script")
    assert typed in root.text
    assert squeezed("<script>alert(1)</script>&“火曜”") in words_of_pdf(report_pdf(renamed, language, occasion))


def test_numbers_of_the_table_are_those_that_were_found(comparison: dict[str, Any], occasion: Occasion) -> None:
    root = Page(report_html(comparison, "en", occasion)).root
    table = next(table for table in root.all("table") if table.all("caption")[0].text.startswith("Figures of"))
    rows = {row.all("th")[0].text: [cell.words[0] for cell in row.all("td")] for row in table.all("tbody")[0].all("tr")}
    base, other = comparison["base"]["figures"], comparison["others"][0]["figures"]
    days = len(comparison["base"]["days"])
    assert [float(cell.rstrip("%")) for cell in rows["Share of wishes accepted"][:2]] == pytest.approx(
        [100 * side["acceptance"]["mean"] for side in (base, other)], abs=0.51
    )
    assert [float(cell.removesuffix(" h")) for cell in rows["Vehicle hours a day"][:2]] == pytest.approx(
        [side["vehicle_hours"]["mean"] / days for side in (base, other)], abs=0.051
    )
    assert [float(cell.strip("¥").replace(",", "")) for cell in rows["Cost a day"][:2]] == pytest.approx(
        [side["cost"]["mean"] / days for side in (base, other)], rel=0.01
    )
    assert rows["Share of wishes accepted"][3] == "Worse"


def test_seven_scenarios_with_long_names_fit_on_the_pages(base: BaseTown, occasion: Occasion) -> None:
    """A drawing that is taller than a page, or a cell that is, would not be made at all."""
    several = [AS_IT_IS, ONE_BUS, ONE_MORE, LONGER, ONE_BUS, ONE_MORE, AS_IT_IS]
    names = [f"{number}番目の、たいへん長い名前のシナリオ number {number}" * 2 for number in range(7)]
    many = [{**one, "name": name} for one, name in zip(several, names, strict=True)]
    crowded = compared(base, *many, run={"draws": 1})
    assert report_pdf(crowded, "ja", occasion).startswith(b"%PDF-")
    charts = Page(report_html(crowded, "en", occasion)).root.all("svg")
    letters = [text for chart in charts for text in chart.all("text")]
    assert all(0 <= float(text.attributes["x"]) <= 480 for text in letters)


def test_the_cheapest_plan_that_meets_the_standard_is_named(base: BaseTown, occasion: Occasion) -> None:
    comparison = compared(base, AS_IT_IS, run={"draws": 2})
    search = Search(0, [Trim(0, 0)], standard_of("acceptance >= 0.5, wait_p90 <= 3600"))
    found = frontier(form_of({**AS_IT_IS, "run": {"draws": 2}}), base, THURSDAY, search, Here())
    best = found["plans"][found["cheapest"]]
    for language, asked in (("ja", "引き受けた割合が50%以上"), ("en", "Share of wishes accepted at least 50%")):
        root = Page(report_html(comparison, language, occasion, found)).root  # type: ignore[arg-type]
        section = next(one for one in root.all("section") if one.all("h2")[0].text in FRONTIER)
        assert asked in section.text
        assert {"ja": "どの案も運行日3日で1回", "en": "run once on 3 service days"}[language] in section.text
        name = best["name"][language].replace("–", "〜") if language == "ja" else best["name"][language]
        assert any(name in words.text for words in section.all("p"))
        money = scale("money", language, [best["figures"]["cost"]["mean"] / 3])  # type: ignore[arg-type]
        assert money.say(best["figures"]["cost"]["mean"] / 3) in section.text
        assert len(section.all("svg")) == 1
        paper = words_of_pdf(report_pdf(comparison, language, occasion, found))  # type: ignore[arg-type]
        assert [one.text for one in section.all("p", "td") if squeezed(one.text) not in paper] == []


def test_a_standard_that_no_plan_meets_is_told(base: BaseTown, occasion: Occasion) -> None:
    comparison = compared(base, AS_IT_IS, run={"draws": 1})
    search = Search(0, [Trim(0, 0)], standard_of("wait_p90 <= 1"))
    found = frontier(form_of({**AS_IT_IS, "run": {"draws": 1}}), base, THURSDAY, search, Here())
    assert "No plan that was tried meets it." in report_html(comparison, "en", occasion, found)
    assert "水準を満たすものはありません" in report_html(comparison, "ja", occasion, found)
