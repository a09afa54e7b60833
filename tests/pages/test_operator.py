"""The operator's page: how the service itself fares, in both languages, at every size, and for nobody else."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.office import PASSWORD, add_account, set_factor, sign_in
from tests.pages.served import Served

pytestmark = pytest.mark.pages

SIZES = {"desk": (1280, 800), "phone": (390, 844), "wide": (1600, 1000)}
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")


@pytest.fixture(scope="module")
def staff(served: Served) -> Served:
    """The demo with an administrator and a planner."""
    add_account(served, "administrator", "mamoru", "守田 護")
    add_account(served, "planner", "kei", "計良 圭")
    return served


def at_operator(staff: Served, open_page: OpenPage) -> Page:
    page = open_page("board", address=f"{staff.url}/operator", size=SIZES["desk"])
    page.wait_for_selector("[name=username]")
    sign_in(page, "mamoru")
    set_factor(page)
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="はじめる").click()
    expect(page.get_by_test_id("overall")).to_be_visible()
    return page


def test_the_administrator_sees_how_the_service_fares_and_what_to_do(staff: Served, open_page: OpenPage) -> None:
    page = at_operator(staff, open_page)
    expect(page.get_by_test_id("check-database")).to_contain_text("正常")
    expect(page.get_by_test_id("check-backup")).to_contain_text("noriai backup")
    expect(page.get_by_role("heading", name="最適")).to_have_count(0)
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert barriers(page) == []
        shown, whole = page.evaluate("[document.scrollingElement.clientWidth, document.scrollingElement.scrollWidth]")
        assert whole <= shown, name
    page.get_by_role("button", name="English").click()
    expect(page.get_by_test_id("overall")).to_contain_text("looked at")
    assert JAPANESE.findall(page.locator("main").inner_text()) == []


def test_a_planner_is_not_shown_it(staff: Served, open_page: OpenPage) -> None:
    page = open_page("board", address=f"{staff.url}/operator", size=SIZES["desk"])
    page.wait_for_selector("[name=username]")
    sign_in(page, "kei", PASSWORD)
    page.wait_for_url(re.compile(r"/(plan|operator)"))
    page.goto(f"{staff.url}/operator")
    expect(page.get_by_test_id("wrong-role")).to_be_visible()
