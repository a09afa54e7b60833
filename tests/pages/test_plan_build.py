"""The planner asks: scenarios put together by form and map, checked, started, followed; what is told of mistakes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.pages.board_day import quiet_day
from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers, cut
from tests.pages.plan_steps import checked, field, fold_out, set_number, shorten
from tests.pages.served import Served

pytestmark = pytest.mark.pages

SIZES = {"desk": (1280, 800), "wide": (1600, 1000), "phone": (390, 844)}
NARROW = [(0.42, 0.45), (0.58, 0.45), (0.58, 0.62), (0.42, 0.62)]
"""Corners in the middle of the town's map, as parts of its width and height."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with quiet_day(tmp_path_factory.mktemp("build")) as running:
        yield running


def begin(page: Page) -> None:
    page.get_by_test_id("new-study").click()
    expect(page.get_by_role("tab")).to_have_count(1)


def draft(page: Page) -> dict[str, Any]:
    """The form as this device remembers it."""
    return dict(json.loads(page.evaluate("localStorage['noriai.plan-draft']")))


def press_map(page: Page, corners: list[tuple[float, float]]) -> None:
    page.locator(".map-canvas[data-ready=yes]").scroll_into_view_if_needed()
    box = page.locator(".map-canvas").bounding_box()
    assert box
    for place, (x, y) in enumerate(corners):
        page.mouse.click(box["x"] + box["width"] * x, box["y"] + box["height"] * y)
        expect(page.locator(".map-handle-corner")).to_have_count(place + 1)


def drag_corner(page: Page, number: int, by: tuple[float, float]) -> None:
    held = page.locator(".map-handle-corner").nth(number).bounding_box()
    assert held
    x, y = held["x"] + held["width"] / 2, held["y"] + held["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by[0], y + by[1], steps=4)
    page.mouse.up()


def study_ids(served: Served) -> list[str]:
    return [one["study_id"] for one in served.call("GET", "/v1/studies", "plan")]


def test_two_scenarios_are_put_together_checked_started_and_followed_to_the_end(
    served: Served, open_page: OpenPage
) -> None:
    page = open_page("plan")
    expect(page.get_by_test_id("no-studies")).to_be_visible()
    begin(page)
    shorten(page, days=2)
    page.locator("[data-vehicle=bus-2] > label").click()
    expect(page.locator("[data-changes='0'] li")).to_have_text("福祉バス2号車: なくす")
    page.get_by_role("button", name="シナリオを足す").click()
    fold_out(page, "areas").get_by_role("button", name="新しい区域を描く").click()
    press_map(page, NARROW)
    before = draft(page)["sheets"][1]["form"]["areas"][0]["polygon"][0]
    drag_corner(page, 0, (-30, -20))
    expect(page.locator("[data-changes='1'] li")).to_have_text("＋ 新しい区域1")
    after = draft(page)["sheets"][1]["form"]["areas"][0]["polygon"][0]
    assert (after[0][0] < before[0][0], after[0][1] > before[0][1], after[1:] == before[1:]) == (True, True, True)
    page.get_by_role("button", name="元に戻す", exact=True).click()
    assert draft(page)["sheets"][1]["form"]["areas"][0]["polygon"][0] == before, "a step back undoes the dragging"
    page.reload()
    expect(page.get_by_role("tab")).to_have_count(2)
    assert "12日" in checked(page).inner_text(), "2 days × 2 draws × the town and two scenarios"
    page.get_by_test_id("start").click()
    expect(page.get_by_test_id("study-progress")).to_contain_text("12日")
    page.get_by_role("link", name="もしも").click()
    row = page.locator(f"[data-study='{study_ids(served)[0]}']")
    expect(row).to_contain_text("シナリオ1、シナリオ2")
    expect(row).to_have_attribute("data-status", "done", timeout=60_000)
    row.get_by_role("link").first.click()
    expect(page.locator("[data-testid=results][data-status=done]")).to_be_visible()
    copied_and_deleted(page, served)


def copied_and_deleted(page: Page, served: Served) -> None:
    """The study as a new form, with what all scenarios have in common apart; then it is deleted, after a question."""
    page.get_by_role("link", name="もしも").click()
    page.locator(".study").get_by_role("link", name="写して変える").click()
    expect(page.locator("#scenario-panel input").first).to_have_value("シナリオ1")
    expect(page.locator("[data-changes=shared] li")).to_have_count(2)
    assert [one["form"].keys() for one in draft(page)["sheets"]] == [{"name", "fleet"}, {"name", "areas"}]
    page.go_back()
    expect(page.get_by_test_id("draft")).to_be_visible()
    page.locator("[data-study]").get_by_role("button", name="消す").click()
    page.get_by_test_id("remove").click()
    expect(page.get_by_test_id("no-studies")).to_be_visible()
    assert study_ids(served) == []


BAD_CSV = "origin,destination,depart_after,seats\nhospital,office,09:30,1\nnowhere,office,10:00,1\n"


WORDS = {
    "ja": {
        "seats": "0 以上",
        "csv": "場所「nowhere」はありません",
        "area": "町の外",
        "day": "運休日",
        "row": "3行目",
        "trips": "便が多すぎます",
    },
    "en": {
        "seats": "greater than",
        "csv": "no place",
        "area": "outside the town",
        "day": "closed",
        "row": "Row 3",
        "trips": "too many trips",
    },
}


@pytest.mark.parametrize("language", WORDS)
def test_every_mistake_is_told_at_its_field_and_nothing_is_started(
    served: Served, open_page: OpenPage, language: str
) -> None:
    page, words, before = open_page("plan", language=language), WORDS[language], study_ids(served)
    page.get_by_test_id("new-study").click()
    page.locator("[data-vehicle=bus-1] input").nth(1).fill("-3")
    start, findings = page.get_by_test_id("start"), page.get_by_test_id("findings")
    start.click()
    expect(findings).to_contain_text(words["seats"])
    expect(field(page, "fleet.change[0].seats")).to_contain_text(words["seats"])
    page.locator("[data-vehicle=bus-1] input").nth(1).fill("10")
    expect(findings).to_have_count(0)
    set_number(page, "demand.growth", 10_000_000)
    start.click()
    expect(field(page, "demand.growth")).to_contain_text(words["trips"])
    set_number(page, "demand.growth", 100)
    outside(page)
    start.click()
    expect(field(page, "areas[0].polygon")).to_contain_text(words["area"])
    page.locator("#scenario-panel [data-section=areas] .button-bad").click()
    page.locator("[data-section=days] input[type=radio]").nth(1).check()
    dates = field(page, "days.dates", "shared")
    dates.locator("input[type=date]").fill("2027-01-01")
    dates.locator("input[type=date]").press("Enter")
    start.click()
    expect(dates).to_contain_text(words["day"])
    dates.locator(".chip-drop").last.click()
    page.locator(".shared [data-section=demand] > summary").click()
    field(page, "demand.kind", "shared").locator("select").select_option("csv")
    chosen = FilePayload(name="trips.csv", mimeType="text/csv", buffer=BAD_CSV.encode())
    page.locator(".csv input[type=file]").set_input_files(chosen)
    start.click()
    expect(field(page, "demand.csv", "shared").locator("[data-row='3']")).to_contain_text(words["csv"])
    expect(findings).to_contain_text(words["row"])
    page.locator(".shared [data-section=demand] > summary").click()
    findings.get_by_role("button").first.click()
    expect(page.locator(".csv input[type=file]")).to_be_focused()
    assert study_ids(served) == before


def outside(page: Page) -> None:
    """An area far from the town, by its numbers."""
    section = fold_out(page, "areas")
    section.get_by_role("button").first.click()
    section.locator(".corners > summary").click()
    for place, (lon, lat) in enumerate([(141.0, 42.0), (141.1, 42.0), (141.1, 42.1)]):
        section.locator(".corners > button").click()
        for side, value in enumerate((lon, lat)):
            degree = section.locator(".corners li").nth(place).locator("input").nth(side)
            degree.fill(str(value))
            degree.press("Tab")


def test_a_study_is_asked_by_keyboard_alone(served: Served, open_page: OpenPage) -> None:
    page = open_page("plan")
    page.get_by_test_id("new-study").press("Enter")
    expect(page.get_by_role("tab")).to_have_count(1)
    shorten(page)
    page.locator("[data-quick=less]").press("Enter")
    expect(page.locator("[data-changes='0'] li")).to_have_count(1)
    page.get_by_role("tab").first.press("ArrowRight")
    section = page.locator("#scenario-panel [data-section=areas]")
    section.locator("> summary").press("Enter")
    section.get_by_role("button", name="新しい区域を描く").press("Enter")
    section.locator(".corners > summary").press("Enter")
    for _ in range(4):
        section.locator(".corners > button").press("Enter")
    corner = page.locator(".map-handle-corner").first
    corner.focus()
    before = draft(page)["sheets"][0]["form"]["areas"][0]["polygon"][0]
    for key in ("ArrowLeft", "Shift+ArrowDown"):
        page.keyboard.press(key)
    after = draft(page)["sheets"][0]["form"]["areas"][0]["polygon"][0]
    assert (after[0][0] < before[0][0], after[0][1] < before[0][1]) == (True, True)
    page.keyboard.press("Delete")
    expect(page.locator(".map-handle-corner")).to_have_count(3)
    page.locator("h2").first.click()
    page.keyboard.press("Control+z")
    expect(page.locator(".map-handle-corner")).to_have_count(4)
    page.get_by_test_id("start").press("Enter")
    expect(page.get_by_test_id("results")).to_be_visible()
    page.get_by_test_id("study-progress").get_by_role("button").press("Enter")
    expect(page.locator("[data-testid=results][data-status=cancelled]")).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_no_barrier_and_nothing_cut_at_any_size(open_page: OpenPage, size: str) -> None:
    page = open_page("plan", size=SIZES[size])
    assert barriers(page) == []
    begin(page)
    page.locator("[data-quick=weekday]").click()
    for section in page.locator("details.section").all():
        if not section.evaluate("section => section.open"):
            section.locator("> summary").click()
    set_number(page, "rules.window_minutes", -1)
    page.get_by_role("button", name="新しい区域を描く").click()
    page.get_by_role("button", name="新しい乗り場を置く").click()
    page.get_by_role("button", name="確かめる").click()
    expect(page.get_by_test_id("findings")).to_be_visible()
    for more in page.locator("details.more > summary").all():
        more.click()
    assert barriers(page) == []
    assert cut(page) == []
