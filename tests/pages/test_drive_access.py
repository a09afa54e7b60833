"""The cab for gloves, glare and the dark: no barrier, large targets and text, on each size in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.cab import SCENES, expect_kind, one_bus, opened_cab, prepare
from tests.pages.looks import barriers, cut, small_targets, small_text

pytestmark = pytest.mark.pages

LEAST_TARGET = 64
LOOKS = {
    "phone": [("en", "night"), ("ja", "day")],
    "tall": [("en", "day")],
    "wide": [("ja", "night")],
}
"""Every size by day or night in one language or the other; the phone in its holder in both."""
SIZES = {"phone": (390, 844), "tall": (800, 1280), "wide": (1280, 800)}


def faults(page: Page) -> list[str]:
    """What is wrong with the cab as it stands."""
    return [
        *barriers(page),
        *(f"small target: {one}" for one in small_targets(page, LEAST_TARGET)),
        *(f"small text: {one}" for one in small_text(page)),
        *(f"cut: {one}" for one in cut(page)),
    ]


def test_no_scene_has_a_barrier_on_any_size_in_either_language_by_day_or_night(
    browser: Browser, tmp_path: Path
) -> None:
    found = {}
    with one_bus(tmp_path) as served:
        prepare(served)
        page = opened_cab(browser, served)
        page.add_style_tag(content=LAID_FLAT)
        for name, reach in SCENES.items():
            page.set_viewport_size({"width": 390, "height": 844})
            reach(page, served)
            for size, (width, height) in SIZES.items():
                page.set_viewport_size({"width": width, "height": height})
                for language, theme in LOOKS[size]:
                    look(page, language, theme)
                    found[f"{name}: {size}, {language}, {theme}"] = faults(page)
        page.context.close()
    assert {where: what for where, what in found.items() if what} == {}


def look(page: Page, language: str, theme: str) -> None:
    """As the driver would have chosen it."""
    if page.locator("html").get_attribute("lang") != language:
        page.locator(".top-tools .button").evaluate("button => button.click()")
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    page.wait_for_timeout(50)


LAID_FLAT = ".cab-actions { position: static !important; }"
"""axe takes what is half under the bar at the bottom for covered; it is scrolled to, which is tested below."""

HIDDEN = """() => {
    const focused = document.activeElement, box = focused.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return focused === document.body || focused.contains(top) ? null : focused.outerHTML.slice(0, 120);
}"""


def test_what_has_the_focus_is_never_under_the_buttons_at_the_bottom(browser: Browser, tmp_path: Path) -> None:
    with one_bus(tmp_path) as served:
        prepare(served)
        page = opened_cab(browser, served)
        SCENES["board"](page, served)
        hidden = []
        for _ in range(30):
            page.keyboard.press("Tab")
            hidden.append(page.evaluate(HIDDEN))
        page.context.close()
    assert [one for one in hidden if one] == []


def press_until(page: Page, selector: str, most: int = 40) -> None:
    """Moves the focus with Tab until it is on what `selector` names."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => !!document.activeElement?.matches(selector)", selector):
            return
    pytest.fail(f"{selector} cannot be reached with Tab")


def test_a_ride_is_driven_with_the_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    with one_bus(tmp_path) as served:
        prepare(served)
        page = opened_cab(browser, served)
        for kind in ("arrive", "board", "depart"):
            expect(page.get_by_test_id("act")).to_have_attribute("aria-disabled", "false")
            press_until(page, "[data-testid=act]")
            page.keyboard.press("Enter")
            expect_kind(page, kind)
        press_until(page, "[data-testid=undo]")
        page.keyboard.press("Enter")
        expect_kind(page, "board")
        press_until(page, "[data-testid=theme]")
        outline = page.evaluate("getComputedStyle(document.activeElement).outline")
        assert "4px" in outline
        page.context.close()
