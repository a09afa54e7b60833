"""Every screen of the tablet for poor eyes and unsteady hands: at each text size, in both contrasts, at 200 % zoom."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.looks import cut, faults, small_targets
from tests.pages.screens import SCREENS, Tablet, address, leave
from tests.pages.served import Served

pytestmark = pytest.mark.pages

LOOKS = [(size, contrast) for contrast in ("normal", "high") for size in (1, 2, 3)]
ZOOMED = {"wide": (640, 400), "tall": (400, 640)}
"""A window of 1280 × 800 and of 800 × 1280 at 200 % zoom: half as many CSS pixels."""

Tablets = Callable[[Tablet], Page]


def look(page: Page, size: int = 1, contrast: str = "normal") -> None:
    """As a person would have chosen it on the screen of choices."""
    page.evaluate(
        "([size, contrast]) => Object.assign(document.documentElement.dataset, {textSize: size, contrast})",
        [str(size), contrast],
    )


def tablets(browser: Browser, served: Served, **options: object) -> Iterator[Tablets]:
    """One page for each kind of tablet, opened when first asked for."""
    pages: dict[Tablet, Page] = {}

    def open_one(tablet: Tablet) -> Page:
        if tablet not in pages:
            context = browser.new_context(timezone_id="Europe/London", reduced_motion="reduce", **options)  # type: ignore[arg-type]
            page = pages[tablet] = context.new_page()
            page.set_default_timeout(15_000)
            page.goto(address(served, tablet))
        return pages[tablet]

    yield open_one
    for page in pages.values():
        page.context.close()


@pytest.fixture(scope="module")
def plain(browser: Browser, served: Served) -> Iterator[Tablets]:
    yield from tablets(browser, served, viewport={"width": 1280, "height": 800})


@pytest.fixture(scope="module", params=ZOOMED)
def zoomed(browser: Browser, served: Served, request: pytest.FixtureRequest) -> Iterator[Tablets]:
    width, height = ZOOMED[request.param]
    yield from tablets(browser, served, viewport={"width": width, "height": height}, device_scale_factor=2)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_has_no_barrier_at_any_text_size_in_either_contrast(plain: Tablets, served: Served, name: str) -> None:
    page = plain(SCREENS[name].tablet)
    look(page)
    SCREENS[name].reach(page, served)
    found = {}
    for number, (size, contrast) in enumerate(LOOKS):
        look(page, size, contrast)
        found[f"size {size}, {contrast} contrast"] = list(faults(page, of_looks_only=number > 0))
    leave(page)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_at_200_percent_zoom(zoomed: Tablets, served: Served, name: str) -> None:
    page = zoomed(SCREENS[name].tablet)
    look(page)
    SCREENS[name].reach(page, served)
    found = {}
    for size in (1, 3):
        look(page, size)
        found[f"size {size}"] = [*cut(page), *small_targets(page)]
    leave(page)
    assert {where: what for where, what in found.items() if what} == {}


def press_until(page: Page, selector: str, key: str = "Tab", most: int = 60) -> None:
    """Moves the focus with `key` until it is on what `selector` names."""
    for _ in range(most):
        if page.evaluate("selector => !!document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press(key)
    pytest.fail(f"{selector} cannot be reached with {key}")


def test_a_ride_is_booked_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    for selector in (".home-choice.button-main", "[data-place=pharmacy]", "[data-testid=look]", "[data-testid=offer]"):
        page.wait_for_selector(selector)
        press_until(page, selector)
        page.keyboard.press("Enter")
    page.wait_for_selector("[data-testid=way-home]")
    press_until(page, "[data-testid=way-home] input")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[data-testid=way-home] input").last).to_be_checked()
    press_until(page, "[data-testid=confirm]")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("booked")).to_be_visible()


def test_where_the_focus_is_can_be_seen_in_both_contrasts(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    for contrast in ("normal", "high"):
        look(page, 1, contrast)
        press_until(page, ".home-choice.button-main")
        outline = page.evaluate("getComputedStyle(document.activeElement).outline")
        assert "4px" in outline
        page.evaluate("document.activeElement.blur()")
