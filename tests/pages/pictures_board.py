"""Takes the pictures in docs/images/board: `python -m tests.pages.pictures_board`. Each state, in both languages."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages.board_day import FROM_HAGIGAOKA, FROM_OTOFUKE, book_on, hold_over, quiet_day
from tests.pages.cab import Ride, book, report, run_until
from tests.pages.conftest import ARGUMENTS
from tests.pages.served import ROOT, Served

FOLDER = ROOT / "docs" / "images" / "board"
LANGUAGES = ("ja", "en")
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
SETTLED_MS = 1_500


@dataclass(frozen=True)
class Rides:
    """The rides of the pictures' day that something is done with."""

    north: str
    west: str
    far: str
    noon: str


@contextmanager
def a_day() -> Iterator[tuple[Served, Rides]]:
    """A Thursday at half past ten: rides done, under way and to come, one promise broken, things to see to."""
    with tempfile.TemporaryDirectory() as folder, quiet_day(Path(folder), drivers="true") as served:
        for ride in (Ride("r-003", "08:45"), Ride("r-004", "09:00", seats=2), Ride("r-007", "09:30", wheelchairs=1)):
            book_on(served, ride, "bus-1")
        book_on(served, Ride("r-005", "09:15", parcels=3), "bus-2")
        book_on(served, Ride("r-029", "14:15"), "bus-1")
        rides = Rides(
            north=book_on(served, FROM_HAGIGAOKA, "bus-1"),
            west=book_on(served, FROM_OTOFUKE, "bus-2"),
            far=book_on(served, Ride("r-045", "14:15"), "bus-2"),
            noon=book_on(served, Ride("r-001", "12:00", parcels=1), "bus-1"),
        )
        for ride in (Ride("r-002", "12:30"), Ride("r-006", "13:00", seats=2)):
            book(served, ride)
        served.call("POST", "/v1/notes", "board", json={"text": "2号車、後ろのドアが重い。油をさしてください。"})
        run_until(served, "10:12", speed=600)
        yield served, rides


def opened(browser: Browser, served: Served, language: str, size: dict[str, int] = DESK) -> Page:
    """A board in one of the languages."""
    context = browser.new_context(viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]
    context.add_init_script(f"localStorage['noriai.language'] ??= '{language}'")
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(served.address("board"))
    page.locator(".ride-bar").first.wait_for()
    page.locator(".map-canvas[data-ready=yes]").wait_for()
    return page


def take(page: Page, language: str, name: str, *, whole: bool = False) -> None:
    """One picture, once nothing moves."""
    page.wait_for_timeout(SETTLED_MS)
    page.screenshot(path=FOLDER / f"{name}-{language}.png", full_page=whole)


def states(browser: Browser, served: Served, rides: Rides, language: str) -> None:
    """The frame, what is chosen, moves, panels, dialogs, other days."""
    page = opened(browser, served, language)
    take(page, language, "board")
    page.locator(f".ride-bar[data-booking='{rides.noon}']").press("Enter")
    take(page, language, "chosen")
    hold_over(page, rides.noon, "bus-2")
    page.locator(".consequences").wait_for()
    take(page, language, "dragged")
    page.mouse.up()
    take(page, language, "dropped")
    page.keyboard.press("Enter")
    page.get_by_test_id("move").wait_for(state="detached")
    take(page, language, "moved")
    page.keyboard.press("Control+z")
    page.wait_for_timeout(SETTLED_MS)
    refused(page, rides, language)
    for tab in ("alerts", "calls", "log", "notes"):
        page.locator(f"[data-tab={tab}]").click()
        take(page, language, tab)
    page.locator("[data-tab=bookings]").click()
    dialogs(page, language)
    days(page, language)
    page.context.close()
    page = opened(browser, served, language, PHONE)
    take(page, language, "phone-size", whole=True)
    page.context.close()


def refused(page: Page, rides: Rides, language: str) -> None:
    """A move that would break a promise; by the keyboard's way."""
    page.locator(f".ride-bar[data-booking='{rides.far}']").press("Enter")
    page.locator("body").press("m")
    page.get_by_test_id("move-vehicles").locator("[data-option=bus-1]").click()
    page.locator(".consequences[data-possible=false]").wait_for()
    take(page, language, "refused")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def dialogs(page: Page, language: str) -> None:
    """The keys, a vehicle, closures, and a booking by telephone."""
    page.locator("body").press("?")
    take(page, language, "keys")
    page.keyboard.press("Escape")
    page.locator("[data-vehicle=bus-2] .vehicle-tool").click()
    take(page, language, "vehicle")
    page.keyboard.press("Escape")
    page.locator(".day-tools .button").nth(2).click()
    take(page, language, "closures")
    page.keyboard.press("Escape")
    page.locator("body").press("n")
    page.locator("#call-rider").press_sequentially("しけん")
    page.get_by_role("option").first.wait_for()
    take(page, language, "call-rider")
    page.keyboard.press("Enter")
    take(page, language, "call-trip")
    page.keyboard.press("Escape")


def days(page: Page, language: str) -> None:
    """A day to come and a day that is over."""
    page.evaluate("location.hash = '#/2026-11-27'")
    take(page, language, "coming")
    page.evaluate("location.hash = '#/2026-11-25'")
    take(page, language, "past")


def rescued(browser: Browser, served: Served, language: str) -> None:
    """A vehicle out of service: what was done with its riders, whom to call."""
    report(served, "out_of_service", vehicle="bus-1")
    page = opened(browser, served, language)
    page.locator("[data-tab=calls]").click()
    take(page, language, "rescued")
    page.locator("[data-vehicle=bus-1] .vehicle-tool").click()
    take(page, language, "out-of-service")
    page.context.close()


def main() -> None:
    """All pictures; those of before go first."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for language in LANGUAGES:
            with a_day() as (served, rides):
                states(browser, served, rides, language)
                rescued(browser, served, language)
        browser.close()


if __name__ == "__main__":
    main()
