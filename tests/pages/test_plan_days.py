"""Single days of a study, by vehicle and two scenarios side by side; and what the real service did in a month."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.pages.board_day import quiet_day
from tests.pages.cab import THURSDAY, run_until
from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import Served

pytestmark = pytest.mark.pages

FRIDAY = "2026-11-27"
ONE_BUS = {
    "name": {"ja": "バス1台", "en": "One bus"},
    "days": {"dates": [THURSDAY, FRIDAY]},
    "fleet": {"remove": ["bus-2"]},
    "run": {"draws": 2},
}
SIZES = ((1280, 800), (390, 844), (1600, 1000))
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
LONG_WAIT_MS = 60_000


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A Thursday on which people have ridden since the morning."""
    with quiet_day(tmp_path_factory.mktemp("lived"), demand="true", drivers="true") as served:
        run_until(served, "09:40", speed=3600)
        yield served


@pytest.fixture(scope="module")
def study(lived: Served) -> dict[str, Any]:
    """A study of two days in two draws that is over."""
    study_id = lived.call("POST", "/v1/studies", "plan", json={"scenarios": [ONE_BUS]})["study_id"]
    while (found := lived.call("GET", f"/v1/studies/{study_id}", "plan"))["status"] in ("queued", "running"):
        pass
    assert found["status"] == "done"
    return dict(found)


def the_day(lived: Served, study: dict[str, Any], scenario: int, date: str, draw: int) -> dict[str, Any]:
    asked = f"/v1/studies/{study['study_id']}/day?scenario={scenario}&date={date}&draw={draw}"
    return dict(lived.call("GET", asked, "plan"))


def opened(open_page: OpenPage, lived: Served, step: str, language: str = "ja") -> Page:
    page = open_page("plan", address=lived.address("plan"), language=language)
    page.wait_for_selector(".plan-tabs")
    page.evaluate("step => { location.hash = `#/${step}`; }", step)
    return page


def no_barrier_at_any_size(page: Page) -> None:
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 800})


def mark(scope: Page | Locator, name: str) -> Locator:
    """A vehicle on the map, by the name beside it."""
    return scope.locator(f".map-mark-vehicle[data-name='{name}']")


def place_of(found: Locator) -> str:
    return str(found.evaluate("mark => mark.style.translate"))


def test_a_simulated_day_is_looked_at_vehicle_by_vehicle(
    lived: Served, study: dict[str, Any], open_page: OpenPage
) -> None:
    day = the_day(lived, study, 0, THURSDAY, 0)
    page = opened(open_page, lived, f"study/{study['study_id']}/day/0/{THURSDAY}/0")
    shown = page.get_by_test_id("simulated-day")
    expect(shown).to_have_attribute("data-day", f"{study['study_id']}/0/{THURSDAY}/0")
    expect(page.locator("[data-figure=accepted] dd")).to_have_text(f"{day['figures']['accepted']:.0f}件")
    assert page.locator(".day-row").count() == len(day["vehicles"]) == 3

    bus = next(one for one in day["vehicles"] if one["id"] == "bus-2")
    page.locator("[data-vehicle=bus-1] .day-vehicle").focus()
    page.keyboard.press("ArrowDown")
    stops = page.get_by_test_id("stop-list")
    expect(stops).to_have_attribute("data-vehicle", "bus-2")
    arrivals = [stop for stop in bus["stops"] if stop["kind"] == "arrived"]
    assert stops.locator("tbody tr").count() == len(arrivals) + 1
    numbers = {trip["request_id"]: trip["number"] for trip in day["trips"]}
    boarded = [stop for stop in bus["stops"] if stop["kind"] == "boarded"]
    wishes = stops.locator("td[data-head=乗る] .wish")
    assert wishes.count() == len(boarded)
    assert [re.match(r"\d+", text)[0] for text in wishes.all_inner_texts()] == [  # type: ignore[index]
        str(numbers[stop["booking_id"]]) for stop in boarded
    ]

    full = max(boarded, key=lambda stop: stop["aboard_after"])
    page.locator(".map-canvas[data-ready=yes]").wait_for()
    there = mark(page, "福祉バス2号車")
    at_home = place_of(there)
    row = stops.locator("tbody tr", has=page.get_by_text(f"{numbers[full['booking_id']]}番", exact=False)).first
    row.get_by_role("button").first.click()
    expect(page.get_by_test_id("now")).to_have_text(row.get_by_role("button").first.inner_text()[:5].rstrip("–"))
    expect(stops.locator("[aria-current=time]")).to_have_count(1)
    for _ in range(10):
        page.keyboard.press("ArrowRight")  # the boarding itself takes a few minutes
    expect(there).to_have_attribute("data-text", re.compile("[1-9]"))
    assert place_of(there) != at_home

    refused = [trip for trip in day["trips"] if trip["status"] == "refused"]
    listed = page.get_by_test_id("refused-list")
    assert listed.locator("tbody tr").count() == len(refused) > 0
    reason, count = Counter(trip["reason"] for trip in refused).most_common(1)[0]
    if len({trip["reason"] for trip in refused}) > 1:
        listed.locator("select").select_option(reason)
    expect(listed.locator(f"[data-reason={reason}]")).to_have_count(count)
    expect(listed.locator("tbody tr")).to_have_count(count)
    listed.locator(".wish").first.click()
    expect(page.locator(".map-mark-from")).to_have_count(1)

    page.get_by_role("button", name="次の日").click()
    expect(shown).to_have_attribute("data-day", f"{study['study_id']}/0/{FRIDAY}/0")
    page.get_by_role("button", name="次の回").click()
    expect(shown).to_have_attribute("data-day", f"{study['study_id']}/0/{FRIDAY}/1")
    page.get_by_label("シナリオ").select_option("1")
    expect(shown).to_have_attribute("data-day", f"{study['study_id']}/1/{FRIDAY}/1")
    expect(page.locator(".day-row")).to_have_count(2)
    page.go_back()
    expect(shown).to_have_attribute("data-day", f"{study['study_id']}/0/{FRIDAY}/1")

    page.get_by_role("button", name="English").click()
    expect(page.locator("#day-title")).to_contain_text("One simulated day")
    assert JAPANESE.findall(page.locator("main").inner_text()) == []
    no_barrier_at_any_size(page)
    page.evaluate(f"location.hash = '#/study/{study['study_id']}/day/0/2026-12-24/0'")
    expect(page.get_by_role("alert")).to_contain_text("Choose again from the study's results")
    page.get_by_role("link", name="Back to the study").click()
    expect(page.locator("[data-testid=results]")).to_be_visible()


def test_two_scenarios_run_side_by_side_and_count_what_the_study_counted(
    lived: Served, study: dict[str, Any], open_page: OpenPage
) -> None:
    page = opened(open_page, lived, f"study/{study['study_id']}/day/1/{THURSDAY}/1")
    page.get_by_role("link", name="並べて再生する").click()
    replay = page.get_by_test_id("replay")
    expect(replay).to_have_attribute("data-day", f"{study['study_id']}/{THURSDAY}/1/0/1")
    expect(page.locator(".map-canvas[data-ready=yes]")).to_have_count(2)
    now, clock = page.get_by_test_id("now"), page.get_by_test_id("clock-bar")
    expect(now).not_to_have_text("8:00")
    left, right = page.locator("[data-side=left]"), page.locator("[data-side=right]")
    expect(left).to_have_attribute("aria-label", "いまの町")
    expect(left.locator(".map-mark-vehicle")).to_have_count(3)
    expect(right.locator(".map-mark-vehicle")).to_have_count(2)
    clock.locator("select").select_option("1200")
    expect(now).to_have_text(re.compile("^(9|1[0-6]):"), timeout=LONG_WAIT_MS)
    page.locator("#replay-title").click()
    page.keyboard.press("Space")
    expect(clock.get_by_role("button", name="再生")).to_be_visible()
    stopped, standing = now.inner_text(), place_of(mark(left, "福祉バス1号車"))
    page.keyboard.press("Shift+ArrowRight")
    expect(now).not_to_have_text(stopped)
    assert _minutes(now.inner_text()) == _minutes(stopped) + 10
    expect(mark(left, "福祉バス1号車")).not_to_have_attribute("style", re.compile(re.escape(standing)))

    outcomes = [study["results"]["comparison"]["base"], study["results"]["comparison"]["others"][0]]
    counted = [Counter[str](), Counter[str]()]
    for date in (THURSDAY, FRIDAY):
        expect(replay).to_have_attribute("data-day", f"{study['study_id']}/{date}/1/0/1")
        clock.locator("input").press("End")
        for number, side in enumerate((left, right)):
            figures = the_day(lived, study, number, date, 1)["figures"]
            expect(side.locator("[data-count=accepted] dd >> nth=0")).to_have_text(f"{figures['accepted']:.0f}")
            expect(side.locator("[data-count=carried] dd >> nth=0")).to_have_text(f"{figures['completed']:.0f}")
            expect(side.locator("[data-count=aboard] dd >> nth=0")).to_have_text("0")
            for each in ("accepted", "refused", "carried"):
                counted[number][each] += int(side.locator(f"[data-count={each}] dd >> nth=0").inner_text())
        if date == THURSDAY:
            page.get_by_role("button", name="次の日").click()
    for outcome, count in zip(outcomes, counted, strict=True):
        values = {name: outcome["figures"][name]["values"][1] for name in ("asked", "accepted", "completed")}
        assert count == {
            "accepted": values["accepted"],
            "refused": values["asked"] - values["accepted"],
            "carried": values["completed"],
        }
    assert counted[1]["refused"] > counted[0]["refused"]
    expect(right.locator("[data-count=aboard] .count-apart")).to_contain_text("左と比べて ±0")
    expect(right.get_by_test_id("latest-refused").locator("li")).to_have_count(4)
    assert left.locator(".map-mark-refused").count() < right.locator(".map-mark-refused").count()

    scales = page.locator(".maplibregl-ctrl-scale")
    before = scales.all_inner_texts()
    left.get_by_role("button", name="拡大").click()
    expect(scales.last).not_to_have_text(before[-1])
    expect(scales.last).to_have_text(scales.first.inner_text())
    page.get_by_role("button", name="English").click()
    expect(left).to_have_attribute("aria-label", "The town as it is")
    assert JAPANESE.findall(page.locator("main").inner_text()) == []
    no_barrier_at_any_size(page)
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    expect(page.locator(".map-canvas[data-ready=yes]")).to_have_count(2)
    expect(page.get_by_text("your device asks for less motion")).to_be_visible()
    expect(page.get_by_test_id("clock-bar").get_by_role("button", name="Play")).to_be_visible()
    expect(page.get_by_test_id("now")).to_have_text("8:00")
    page.keyboard.press("Space")
    expect(page.get_by_test_id("now")).not_to_have_text("8:00")


def test_the_month_shows_what_was_carried_today_and_is_taken_along_as_a_report(
    lived: Served, open_page: OpenPage
) -> None:
    page = opened(open_page, lived, "")
    page.get_by_role("link", name="実績").click()
    record = page.get_by_test_id("record")
    expect(record).to_have_attribute("data-period", "2026-11")
    told = lived.call("GET", "/v1/record/2026-11", "plan")
    whole = told["figures"]["whole"]
    assert whole["figures"]["completed"] > 3
    figures = page.locator("#record-title >> xpath=ancestor::div[contains(@class, 'card')][1]").locator("[data-figure]")
    assert figures.count() == 7
    expect(page.locator("[data-figure=completed]")).to_contain_text(f"{whole['figures']['completed']:.0f}件")
    expect(record).to_contain_text("11月26日（木）（今日）の分は、まだ途中です。")
    areas = page.locator("[data-kind=area] tbody tr")
    assert areas.count() == len(whole["groups"]["area"])
    for name, group in whole["groups"]["area"].items():
        expect(page.locator(f"[data-kind=area] [data-group='{name}']")).to_contain_text(f"{group['asked']}件")
    for reason, count in whole["refused"].items():
        expect(page.locator(f"[data-reason={reason}]")).to_contain_text(f"{round(count)}件")
    expect(page.get_by_test_id("cost")).to_contain_text("1kmあたり45円")
    expect(page.get_by_test_id("trend").locator("[data-month='2026-11']")).to_contain_text("1")
    assert page.get_by_test_id("hours").locator("svg").count() == 2

    with page.expect_download() as download:
        page.get_by_role("button", name="PDFを保存").click()
    assert download.value.suggested_filename == "noriai-record-2026-11.pdf"
    paper = PdfReader(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert "2026年11月" in "".join(sheet.extract_text() for sheet in paper.pages)
    with page.expect_popup() as popup:
        page.get_by_role("button", name="報告書を開く").click()
    expect(popup.value.locator("h1")).to_have_text("運行実績報告　2026年11月")
    expect(popup.value.locator("main")).to_contain_text("今日")

    page.get_by_role("button", name="English").click()
    expect(page.locator("#record-title")).to_have_text("Record Nov 2026")
    assert JAPANESE.findall(page.locator("main").inner_text()) == []
    no_barrier_at_any_size(page)
    page.get_by_role("button", name="Year", exact=True).click()
    expect(record).to_have_attribute("data-period", "2026")
    page.get_by_role("button", name="Previous period").click()
    expect(page.get_by_test_id("no-record")).to_contain_text("There is no record of 2025 yet.")
    assert barriers(page) == []
    page.get_by_role("link", name="See Nov 2026").click()
    expect(record).to_have_attribute("data-period", "2026-11")
    page.go_back()
    expect(page.get_by_test_id("no-record")).to_be_visible()


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
