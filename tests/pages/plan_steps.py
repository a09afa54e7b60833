"""What a planner does in the form of a study, as steps the tests share."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.pages.cab import THURSDAY


def field(page: Page, path: str, scope: str = "0") -> Locator:
    """A field of the form, by the name the service has for it; `scope` is the scenario's place, or "shared"."""
    return page.locator(f"[data-scope='{scope}'][data-field='{path}']")


def set_number(page: Page, path: str, value: object, scope: str = "0") -> None:
    """Types a number into a field."""
    field(page, path, scope).locator("input").first.fill(str(value))


def shorten(page: Page, days: int = 1, draws: int = 2, first: str = THURSDAY) -> None:
    """Has the study look at few days, so that a test has its results soon."""
    field(page, "days.from", "shared").locator("input").fill(first)
    set_number(page, "days.service_days", days, "shared")
    set_number(page, "run.draws", draws, "shared")


def fold_out(page: Page, section: str) -> Locator:
    """Opens a section of the scenario that is shown."""
    found = page.locator(f"#scenario-panel [data-section={section}]")
    if not found.evaluate("section => section.open"):
        found.locator("> summary").click()
    return found


def checked(page: Page) -> Locator:
    """Has the form looked at; what would be simulated."""
    page.get_by_role("button", name="確かめる").click()
    foreseen = page.get_by_test_id("foreseen")
    expect(foreseen).to_contain_text("模擬する日")
    return foreseen
