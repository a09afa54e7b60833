"""Signing in at the office: on the page, with a second factor, after a pause, and again over a page in work."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.office import OFFICE, PASSWORD, add_account, set_factor, sign_in, staff_of
from tests.pages.served import Served

pytestmark = pytest.mark.pages

THREE_SIZES = {"phone": (390, 844), "tablet": (1280, 800), "desk": (1600, 1000)}
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")


@pytest.fixture(scope="module")
def staff(served: Served) -> Served:
    """The demo with a dispatcher and an administrator."""
    add_account(served, "dispatcher", "hanako", "山田 花子")
    add_account(served, "administrator", "keiko", "佐藤 恵子")
    return served


def at_login(staff: Served, open_page: OpenPage, *, to: str = "", size: str = "tablet", language: str = "ja") -> Page:
    page = open_page("board", address=staff.url + (to or "/login"), size=THREE_SIZES[size], language=language)
    page.wait_for_selector("[name=username]")
    return page


def looks_well(page: Page) -> None:
    """At each size: nothing that axe finds, nothing wider than the screen."""
    for width, height in THREE_SIZES.values():
        page.set_viewport_size({"width": width, "height": height})
        assert barriers(page) == []
        shown, whole = page.evaluate("[document.scrollingElement.clientWidth, document.scrollingElement.scrollWidth]")
        assert whole <= shown


def test_a_dispatcher_signs_in_works_and_signs_out(staff: Served, open_page: OpenPage) -> None:
    page = at_login(staff, open_page, to="/board#/2026-11-27")
    assert page.url == f"{staff.url}/login?to=%2Fboard%23%2F2026-11-27"
    expect(page.locator("[name=username]")).to_be_focused()
    looks_well(page)
    sign_in(page, "hanako", "not her password")
    expect(page.get_by_role("alert")).to_contain_text("ログイン名かパスワードがちがいます")
    sign_in(page, " HANAKO ")
    expect(page.locator(".timeline")).to_be_visible()
    assert page.url == f"{staff.url}/board#/2026-11-27", "back where she wanted to go"
    expect(page.get_by_test_id("live")).to_have_text("最新")
    assert page.evaluate("[document.cookie, ...Object.keys(localStorage)].join()").count("session") == 0
    page.get_by_role("button", name="時計を動かす").click()
    expect(page.get_by_role("button", name="時計を止める")).to_be_visible()
    page.get_by_role("button", name="時計を止める").click()
    other = page.context.new_page()
    other.goto(f"{staff.url}/login")
    other.get_by_role("link", name="画面へすすむ").click()
    expect(other.locator(".timeline")).to_be_visible()
    page.get_by_role("button", name="ログアウト").click()
    expect(page.get_by_text("ログアウトしました。")).to_be_visible()
    other.wait_for_url("**/login?to=**")
    page.goto(f"{staff.url}/board")
    page.wait_for_selector("[name=username]")


def test_an_administrator_sets_a_second_factor_up_and_needs_it_from_then_on(staff: Served, open_page: OpenPage) -> None:
    page = at_login(staff, open_page, language="en")
    sign_in(page, "keiko")
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    shown = page.locator("main").inner_text()
    assert not JAPANESE.findall(shown)
    looks_well(page)
    set_factor(page)
    looks_well(page)
    codes = page.get_by_test_id("recovery").locator("code").all_inner_texts()
    assert len(set(codes)) == 8
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_test_id("recovery")).to_be_visible()
    page.get_by_label("I have put them in a safe place").check()
    page.get_by_role("button", name="Start").click()
    page.wait_for_url(f"{staff.url}/staff")
    page.context.clear_cookies()
    page.goto(f"{staff.url}/login")
    sign_in(page, "keiko")
    expect(page.get_by_role("heading", name="Code")).to_be_visible()
    looks_well(page)
    page.go_back()
    expect(page.locator("[name=password]")).to_have_value(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.locator("[name=code]").fill("000000")
    page.locator("[name=code]").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("This code is not good")
    page.locator("[name=code]").fill(codes[0])
    page.locator("[name=code]").press("Enter")
    page.wait_for_url(f"{staff.url}/staff")
    page.goto(f"{staff.url}/board")
    expect(page.get_by_test_id("wrong-role").or_(page.get_by_text("Staff sign-in"))).to_be_visible()


def test_whoever_tries_too_often_is_told_how_long_to_wait(staff: Served, open_page: OpenPage) -> None:
    page = at_login(staff, open_page, size="phone")
    nobody = f"nobody-{uuid4().hex}"
    for _ in range(5):
        sign_in(page, nobody, "guessed")
        expect(page.get_by_role("alert")).to_contain_text("ログイン名かパスワードがちがいます")
        page.wait_for_selector("button[type=submit]:enabled")
    sign_in(page, nobody, "guessed")
    expect(page.get_by_test_id("locked")).to_contain_text(re.compile(r"あと 0:[23]\d で"))
    expect(page.locator("button[type=submit]")).to_be_disabled()
    looks_well(page)


def test_a_session_that_ends_is_begun_again_over_the_page_and_nothing_typed_is_lost(
    staff: Served, open_page: OpenPage
) -> None:
    page = at_login(staff, open_page, to="/board", size="desk")
    sign_in(page, "hanako")
    page.locator("[data-tab=notes]").click()
    note = page.get_by_role("textbox", name="次の人に伝えること")
    note.fill("3号車のタイヤを見てもらう")
    with staff_of(staff) as accounts:
        accounts.end_sessions(OFFICE, "hanako")
    over = page.get_by_role("dialog", name="もう一度ログインしてください")
    expect(over).to_contain_text("山田 花子さんのログインの時間が切れました")
    looks_well(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(over).to_be_visible()
    sign_in(page, "hanako")
    expect(over).to_have_count(0)
    expect(note).to_have_value("3号車のタイヤを見てもらう")
    page.locator("#panel-notes form button[type=submit]").click()
    expect(page.locator("#panel-notes li")).to_contain_text(["3号車のタイヤを見てもらう"])
