"""The planner sees an answer forming, reads it in words, figures and pictures, and takes it to the council."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from api.planning.report.reasons import REASONS
from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import Served

pytestmark = pytest.mark.pages

DAYS = ["2026-11-26", "2026-11-27"]
"""A Thursday and a Friday: lines to three areas run."""
ONE_BUS = {"name": {"ja": "バス1台", "en": "One bus"}, "fleet": {"remove": ["bus-2"]}}
MORE = {"name": {"ja": "バス3台", "en": "Three buses"}, "fleet": {"add": [{"id": "bus-3", "like": "bus-1"}]}}
FRONTIER = {"more": 0, "trims": [0, 60], "standard": "acceptance >= 0.7, wait_p90 <= 900"}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
SIZES = ((1280, 800), (390, 844), (1600, 1000))
DRAWN_WITHIN = """width => [...document.querySelectorAll(".results .chart svg")]
    .every((chart) => chart.getBoundingClientRect().right <= width)"""
LONG_WAIT_MS = 60_000


@pytest.fixture(scope="module")
def done(served: Served) -> str:
    """A study of a bus less and a bus more that is over."""
    return _asked(served, DAYS, 3, ONE_BUS, MORE, frontier=FRONTIER)


def test_an_answer_is_seen_forming_and_stays_when_it_is_cancelled(served: Served, open_page: OpenPage) -> None:
    study_id = _asked(served, {"from": DAYS[0], "service_days": 5}, 100, ONE_BUS)
    page = _opened(open_page, study_id)
    expect(page.get_by_test_id("forming")).to_contain_text("途中の結果です", timeout=LONG_WAIT_MS)
    expect(page.get_by_test_id("verdict")).to_contain_text("「バス1台」")
    page.get_by_test_id("study-progress").get_by_role("button").click()
    cancelled = page.get_by_test_id("cancelled")
    expect(cancelled).to_contain_text(re.compile("100回のうち、はじめの[0-9]+回分"), timeout=LONG_WAIT_MS)
    expect(page.get_by_test_id("figures")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="English").click()
    expect(cancelled).to_contain_text("these are the first")


def test_what_is_sure_is_said_in_words_and_figures(open_page: OpenPage, done: str) -> None:
    page = _finished(open_page, done)
    expect(page.get_by_test_id("question")).to_contain_text("「バス1台」、「バス3台」を試すと、「いまの町」に比べて")
    expect(page.get_by_test_id("question")).to_contain_text("福祉バス2号車 → なし")
    less = page.locator(".verdict[data-scenario='1']")
    expect(less.locator("[data-measure=cost][data-verdict=better]")).to_contain_text("この差は確かです。")
    expect(less.locator("[data-measure=vehicle_hours]")).to_contain_text("変わる")
    headline = page.get_by_test_id("figures").locator("table").first
    expect(headline.locator("[data-row=acceptance] td")).to_have_count(3)
    expect(headline.locator("[data-row=acceptance]")).to_contain_text(re.compile(r"\d+%\s*\d+〜\d+%"))
    page.get_by_test_id("figures").locator("summary").click()
    every = page.get_by_test_id("figures").locator("table").last
    expect(every.locator("tbody tr")).to_have_count(26)
    expect(page.get_by_test_id("figures")).to_contain_text("希望が20件に満たない組")
    page.get_by_role("button", name="English").click()
    expect(less.locator("[data-measure=cost]")).to_contain_text("this difference is real")
    expect(page.locator("main")).not_to_contain_text(JAPANESE)


def test_pictures_say_what_they_show_and_the_map_has_a_table_beside_it(open_page: OpenPage, done: str) -> None:
    page = _finished(open_page, done)
    pictures = page.locator("[role=img].chart")
    assert pictures.count() >= 12
    for picture in pictures.all():
        assert re.search(r"\d", picture.get_attribute("aria-label") or ""), "it says its numbers"
        expect(picture.locator("svg").last).to_be_attached()
    page.wait_for_selector("[data-testid=area-map] .map-canvas[data-ready=yes]")
    table = page.get_by_test_id("area-table")
    refused = table.locator("[data-row=kami-otofuke] td").all_inner_texts()
    assert all(cell.endswith("%") for cell in refused)
    page.get_by_label("待ち時間の平均", exact=True).check()
    expect(table.locator("caption")).to_have_text("待ち時間の平均")
    assert all(cell.endswith("分") for cell in table.locator("[data-row=kami-otofuke] td").all_inner_texts())
    page.get_by_test_id("area-map").get_by_label("バス3台").check()
    expect(page.get_by_test_id("area-map").locator("figcaption")).to_contain_text("バス3台")
    named = page.get_by_test_id("refusals").locator("[role=img]").get_attribute("aria-label") or ""
    assert REASONS["no_capacity"].ja in named


def test_the_cheapest_plan_is_named_and_another_standard_is_asked_for(open_page: OpenPage, done: str) -> None:
    page = _finished(open_page, done)
    cheapest = page.get_by_test_id("cheapest")
    expect(cheapest).to_contain_text("求める水準: 引き受けた割合が70%以上、10人中9人の待ち時間の上限が15分以下。")
    plan = re.search("いちばん安い案は「(.+ 08:15〜14:45)」で、費用は運行1日に", cheapest.inner_text())
    assert plan, "shifts an hour shorter are enough"
    ask = page.get_by_test_id("frontier").locator("details.frontier-ask")
    ask.locator("summary").click()
    value = ask.get_by_label("水準1の値")
    value.fill("")
    expect(ask.get_by_test_id("search-frontier")).to_be_disabled()
    value.fill("99.9")
    ask.get_by_test_id("search-frontier").click()
    page.wait_for_url(lambda url: "#/study/" in url and done not in url)
    expect(page.get_by_test_id("cheapest")).to_contain_text("水準を満たすものはありません", timeout=LONG_WAIT_MS)
    page.go_back()
    expect(page.get_by_test_id("results")).to_have_attribute("data-study", done)
    expect(cheapest).to_contain_text("70%以上")
    page.get_by_test_id("compare-plan").click()
    page.wait_for_url(lambda url: "#/study/" in url and done not in url)
    expect(page.get_by_test_id("question")).to_contain_text(f"「{plan[1]}」を試すと", timeout=LONG_WAIT_MS)


def test_more_draws_are_one_click_away_and_every_day_can_be_looked_at(
    served: Served, open_page: OpenPage, done: str
) -> None:
    once = _asked(served, DAYS[:1], 1, ONE_BUS)
    page = _finished(open_page, once)
    expect(page.get_by_test_id("verdict")).to_contain_text("試した日と回数が少なく")
    page.get_by_test_id("more-draws").click()
    page.wait_for_url(lambda url: "#/study/" in url and once not in url)
    expect(page.get_by_test_id("results")).to_have_attribute("data-status", "done", timeout=LONG_WAIT_MS)
    expect(page.get_by_test_id("question")).to_contain_text("5回ずつ")
    days = page.get_by_test_id("days")
    days.get_by_label("試行").select_option("4")
    days.get_by_label("シナリオ", exact=True).select_option("1")
    study_id = page.get_by_test_id("results").get_attribute("data-study")
    day, replay = (link.get_attribute("href") for link in days.get_by_role("link").all())
    assert day == f"#/study/{study_id}/day/1/{DAYS[0]}/4"
    assert replay == f"#/study/{study_id}/replay/{DAYS[0]}/4/1/0"
    assert page.locator(f"a[href='#/new/{study_id}']").count() == 1


def test_the_report_opens_and_tables_of_trips_are_saved(open_page: OpenPage, done: str) -> None:
    page = _finished(open_page, done)
    with page.expect_popup() as opened:
        page.locator("[data-file='report.html']").click()
    report = opened.value
    report.wait_for_url("blob:**")
    expect(report.locator("h1")).to_have_text("予約制乗合交通の試算報告")
    expect(report.locator("body")).to_contain_text("「バス1台」")
    assert PdfReader(io.BytesIO(_saved(page, "report.pdf"))).pages
    trips = list(csv.DictReader(io.StringIO(_saved(page, "trips.csv").decode("utf-8-sig"))))
    assert {row["day"] for row in trips} == set(DAYS)
    assert _saved(page, "trips.parquet")[:4] == b"PAR1"


def test_results_have_no_barriers_and_nothing_is_wider_than_the_screen(open_page: OpenPage, done: str) -> None:
    page = _finished(open_page, done)
    page.evaluate("for (const part of document.querySelectorAll('.results details')) part.open = true")
    page.wait_for_selector("[data-testid=area-map] .map-canvas[data-ready=yes]")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(DRAWN_WITHIN, arg=width)
        assert barriers(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_a_study_that_is_gone_is_told(open_page: OpenPage) -> None:
    page = _opened(open_page, "s0000000000000000")
    expect(page.get_by_role("alert")).to_contain_text("この試算はありません")
    page.get_by_role("link", name="試算の一覧へ").click()
    expect(page.get_by_test_id("results")).to_have_count(0)


def _asked(served: Served, days: Any, draws: int, *scenarios: dict[str, Any], frontier: Any = None) -> str:
    days = {"dates": days} if isinstance(days, list) else days
    forms = [{**one, "days": days, "run": {"draws": draws}} for one in scenarios]
    asked = {"scenarios": forms, "as_it_is": True, "frontier": frontier}
    return str(served.call("POST", "/v1/studies", "plan", json=asked)["study_id"])


def _opened(open_page: OpenPage, study_id: str, **options: Any) -> Page:
    page = open_page("plan", **options)
    page.wait_for_selector(".planning")
    page.evaluate(f"location.hash = '#/study/{study_id}'")
    return page


def _finished(open_page: OpenPage, study_id: str, **options: Any) -> Page:
    page = _opened(open_page, study_id, **options)
    expect(page.get_by_test_id("results")).to_have_attribute("data-status", "done", timeout=LONG_WAIT_MS)
    expect(page.get_by_test_id("verdict")).to_be_visible()
    return page


def _saved(page: Page, file: str) -> bytes:
    with page.expect_download() as download:
        page.locator(f"[data-file='{file}']").click()
    return Path(download.value.path()).read_bytes()
