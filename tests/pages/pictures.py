"""Takes the pictures in docs/images/tablet: `python -m tests.pages.pictures`. Every screen, in both languages."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages.conftest import ARGUMENTS
from tests.pages.screens import SCREENS, Tablet, address, leave
from tests.pages.served import ROOT, Served, serving
from tests.pages.steps import book_ride

FOLDER = ROOT / "docs" / "images" / "tablet"
LANGUAGES = ("ja", "en")
WIDE = {"width": 1280, "height": 800}
SETTLED_MS = 700


def take(page: Page, language: str, name: str) -> None:
    """One picture of the whole page, once nothing moves."""
    page.wait_for_timeout(SETTLED_MS)
    page.screenshot(path=FOLDER / f"{name}-{language}.png", full_page=not page.locator("dialog[open]").count())


def opened(browser: Browser, address: str, language: str) -> Page:
    """A tablet in one of the languages."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.add_init_script(f"localStorage['noriai.language'] ??= '{language}'")
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(address)
    return page


def every_screen(browser: Browser, served: Served, language: str) -> None:
    """The screens that the tests visit too, and the two that come of what one did before."""
    pages: dict[Tablet, Page] = {}
    for name, screen in SCREENS.items():
        if screen.tablet not in pages:
            pages[screen.tablet] = opened(browser, address(served, screen.tablet), language)
        page = pages[screen.tablet]
        screen.reach(page, served)
        take(page, language, name)
        leave(page)
    undone(pages["household"], served, language)
    turn(pages["shared"], language)
    for page in pages.values():
        page.context.close()


def undone(page: Page, served: Served, language: str) -> None:
    """A cancelled ride, and the way back; then a weekly booking of another one."""
    SCREENS["cancel"].reach(page, served)
    page.locator("dialog .button-bad").click()
    page.get_by_test_id("undo").wait_for()
    take(page, language, "cancelled")
    page.get_by_test_id("undo").click()
    SCREENS["every"].reach(page, served)
    page.get_by_test_id("make-standing").click()
    page.locator("[data-standing]").first.wait_for()
    take(page, language, "standing")


def turn(page: Page, language: str) -> None:
    """A person's turn at a shared tablet."""
    for digit in "1234":
        page.keyboard.press(digit)
    page.locator(".home-choice").first.wait_for()
    take(page, language, "turn")


def broken(browser: Browser, language: str) -> None:
    """A bus that does not come: what its rider is told."""
    with served_in_a_folder(drivers="false") as served:
        page = opened(browser, served.address("tablet"), language)
        book_ride(page)
        served.clock(paused=False, speed=1200)
        page.get_by_test_id("broken").first.wait_for(timeout=60_000)
        served.clock(paused=True)
        page.locator(".home-choice, .booked-line").first.wait_for()
        take(page, language, "broken")


@contextmanager
def served_in_a_folder(**settings: str) -> Iterator[Served]:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder), demand="false", **settings) as served:
        yield served


def main() -> None:
    """All pictures; those of before go first."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for language in LANGUAGES:
            with served_in_a_folder() as served:
                every_screen(browser, served, language)
            broken(browser, language)
        browser.close()


if __name__ == "__main__":
    main()
