"""Takes the pictures in docs/images/cab: `python -m tests.pages.pictures_drive`. Each state, in both languages."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages.cab import SCENES, one_bus, opened_cab, prepare
from tests.pages.conftest import ARGUMENTS
from tests.pages.served import ROOT, Served

FOLDER = ROOT / "docs" / "images" / "cab"
PHONE = {"width": 390, "height": 844}
LARGER = {"wide": {"width": 1280, "height": 800}, "tall": {"width": 800, "height": 1280}}
SETTLED_MS = 900
DRAWN_MS = 3_000
"""A map without a graphics card takes its time."""


def take(page: Page, name: str) -> None:
    """One picture of what the driver sees without scrolling, once nothing moves."""
    page.wait_for_timeout(SETTLED_MS)
    page.screenshot(path=FOLDER / f"{name}.png")


def every_scene(browser: Browser, served: Served, language: str) -> None:
    """A morning on the phone; the way to a stop also at night, and on larger screens."""
    page = opened_cab(browser, served, language)
    for name, reach in SCENES.items():
        reach(page, served)
        page.evaluate("scrollTo(0, 0)")
        take(page, f"{name}-{language}")
        if name == "arrive":
            at_night(page, language)
            with_map(page, language)
            larger(page, language)
    page.context.close()


def at_night(page: Page, language: str) -> None:
    page.get_by_test_id("theme").click()
    page.evaluate("scrollTo(0, 0)")
    take(page, f"night-{language}")
    page.get_by_test_id("theme").click()


def with_map(page: Page, language: str) -> None:
    """The map and the manifest below the next stop."""
    toggle = page.locator(".map-panel .button")
    toggle.click()
    page.locator(".map-canvas[data-ready=yes]").wait_for()
    page.wait_for_timeout(DRAWN_MS)
    toggle.evaluate("button => button.scrollIntoView()")
    take(page, f"map-{language}")
    toggle.click()
    page.evaluate("scrollTo(0, 0)")


def larger(page: Page, language: str) -> None:
    page.locator(".map-panel .button").click()
    for name, size in LARGER.items():
        page.set_viewport_size(size)
        page.locator(".map-canvas[data-ready=yes]").wait_for()
        page.evaluate("scrollTo(0, 0)")
        take(page, f"{name}-{language}")
    page.set_viewport_size(PHONE)
    page.locator(".map-panel .button").click()


def main() -> None:
    """All pictures; those of before go first."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for language in ("ja", "en"):
            with tempfile.TemporaryDirectory() as folder, one_bus(Path(folder)) as served:
                prepare(served)
                every_scene(browser, served, language)
        browser.close()


if __name__ == "__main__":
    main()
