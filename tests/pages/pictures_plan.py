"""Takes the pictures in docs/images/plan: `python -m tests.pages.pictures_plan`. Each view, in both languages."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages.board_day import quiet_day
from tests.pages.cab import THURSDAY, run_until
from tests.pages.conftest import ARGUMENTS
from tests.pages.plan_steps import fold_out
from tests.pages.served import ROOT, Served

FOLDER = ROOT / "docs" / "images" / "plan"
LANGUAGES = ("ja", "en")
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
SETTLED_MS = 1_500

DAYS = {"days": {"from": THURSDAY, "service_days": 8}, "run": {"draws": 5}}
ONE_BUS = {"name": {"ja": "バス1台", "en": "One bus"}, "fleet": {"remove": ["bus-2"]}}
THREE = {"name": {"ja": "バス3台", "en": "Three buses"}, "fleet": {"add": [{"id": "bus-3", "like": "bus-1"}]}}
SEARCH = {"more": 1, "trims": [0, 60, 120], "standard": "acceptance >= 0.85, wait_p90 <= 900"}
CORNERS = [(0.42, 0.45), (0.58, 0.45), (0.58, 0.62), (0.42, 0.62)]
PARTS = ("verdict", "figures", "area-map", "hours", "fairness", "frontier")


def opened(browser: Browser, served: Served, language: str, size: dict[str, int] = DESK) -> Page:
    """The planner's page in one of the languages."""
    context = browser.new_context(viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]
    context.add_init_script(f"localStorage['noriai.language'] ??= '{language}'")
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(served.address("plan"))
    page.wait_for_selector(".plan-tabs")
    return page


def study(served: Served) -> str:
    """A study that is over: a bus less, a bus more, and the search around the town as it is."""
    scenarios = [{**one, **DAYS} for one in (ONE_BUS, THREE)]
    asked: dict[str, Any] = {"scenarios": scenarios, "frontier": SEARCH}
    study_id = str(served.call("POST", "/v1/studies", "plan", json=asked)["study_id"])
    while served.call("GET", f"/v1/studies/{study_id}", "plan")["status"] in ("queued", "running"):
        time.sleep(0.5)
    return study_id


def take(page: Page, language: str, name: str, part: str | None = None) -> None:
    """One picture of the window, or of a part of the page, once nothing moves."""
    page.wait_for_timeout(SETTLED_MS)
    path = FOLDER / f"{name}-{language}.png"
    if part is None:
        page.screenshot(path=path)
    else:
        page.get_by_test_id(part).screenshot(path=path)


def go(page: Page, step: str) -> None:
    """To a view of the page, drawn from its top."""
    page.evaluate("step => { location.hash = `#/${step}`; }", step)
    page.wait_for_timeout(SETTLED_MS)


def asking(page: Page, language: str) -> None:
    """The list, the form, a mistake at its field, an area drawn on the map."""
    take(page, language, "list")
    page.get_by_test_id("new-study").click()
    page.locator("[data-quick=less]").click()
    take(page, language, "form")
    page.locator("[data-vehicle=bus-1] input").nth(1).fill("-3")
    page.get_by_test_id("start").click()
    page.get_by_test_id("findings").wait_for()
    take(page, language, "mistake")
    page.locator("[data-vehicle=bus-1] input").nth(1).fill("10")
    fold_out(page, "areas").get_by_role("button").first.click()
    canvas = page.locator(".map-canvas[data-ready=yes]")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box
    for x, y in CORNERS:
        page.mouse.click(box["x"] + box["width"] * x, box["y"] + box["height"] * y)
    take(page, language, "area")


def answers(page: Page, language: str, study_id: str) -> None:
    """The results, part by part; one day, two days side by side; what the service did."""
    go(page, f"study/{study_id}")
    page.locator("[data-testid=results][data-status=done]").wait_for()
    take(page, language, "results")
    for part in PARTS:
        page.get_by_test_id(part).scroll_into_view_if_needed()
        take(page, language, part, part)
    go(page, f"study/{study_id}/day/0/{THURSDAY}/0")
    page.locator(".map-canvas[data-ready=yes]").wait_for()
    take(page, language, "day")
    go(page, f"study/{study_id}/replay/{THURSDAY}/0/0/1")
    page.locator(".map-canvas[data-ready=yes]").nth(1).wait_for()
    page.set_viewport_size({"width": 1280, "height": 1120})
    for _ in range(15):
        page.keyboard.press("Shift+ArrowRight")
    take(page, language, "replay")
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    go(page, "record/2026-11")
    take(page, language, "record")


def main() -> None:
    """All pictures; those of before go first."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        with quiet_day(Path(folder), demand="true", drivers="true") as served:
            run_until(served, "11:40", speed=3600)
            study_id = study(served)
            for language in LANGUAGES:
                page = opened(browser, served, language)
                asking(page, language)
                answers(page, language, study_id)
                page.context.close()
                page = opened(browser, served, language, PHONE)
                go(page, f"study/{study_id}")
                take(page, language, "phone-size")
                page.context.close()
        browser.close()


if __name__ == "__main__":
    main()
