"""The administrator's page: accounts made, locked and opened again, new passwords, lost phones, sessions ended."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.office import PASSWORD, add_account, set_factor, sign_in
from tests.pages.served import Served

pytestmark = pytest.mark.pages

SIZES = ((390, 844), (1280, 800), (1600, 1000))
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")


def looks_well(page: Page) -> None:
    """At each size: nothing that axe finds, nothing wider than the screen."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert barriers(page) == []
        shown, whole = page.evaluate("[document.scrollingElement.clientWidth, document.scrollingElement.scrollWidth]")
        assert whole <= shown


@pytest.fixture
def office(served: Served, open_page: OpenPage) -> Page:
    """The page of accounts, with an administrator who just signed in."""
    login = f"chief-{uuid4().hex[:8]}"
    add_account(served, "administrator", login, "佐藤 恵子")
    page = open_page("board", address=f"{served.url}/staff")
    sign_in(page, login)
    set_factor(page)
    page.locator("[type=checkbox]").check()
    page.locator("[type=submit]").click()
    expect(page.locator(f"[data-login={login}]")).to_contain_text("あなた")
    return page


def test_an_administrator_lets_somebody_in_and_out_again(served: Served, office: Page, open_page: OpenPage) -> None:
    page, login = office, f"taro-{uuid4().hex[:8]}"
    looks_well(page)
    page.get_by_role("link", name="職員を追加").click()
    expect(page.locator("[name=name]")).to_be_focused()
    looks_well(page)
    page.locator("[name=name]").fill("高橋 太郎")
    page.locator("[name=login]").fill(login)
    page.get_by_role("radio", name="計画担当").check()
    page.locator("[name=new-password]").fill("kamishihoro123")
    page.get_by_role("button", name="追加する").click()
    expect(page.get_by_role("alert")).to_contain_text("12文字以上")
    expect(page.locator("[name=login]")).to_have_value(login)
    page.get_by_role("button", name="つくる").click()
    password = page.locator("[name=new-password]").input_value()
    page.locator("[name=new-password]").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("高橋 太郎さんを追加しました")

    theirs = open_page("plan", address=f"{served.url}/plan")
    sign_in(theirs, login, password)
    expect(theirs.get_by_test_id("studies")).to_be_visible()
    page.locator(f"[data-login={login}]").click()
    expect(page.get_by_text("ログイン中（1か所）")).to_be_visible()
    looks_well(page)
    page.get_by_role("button", name="停止する").click()
    expect(page.locator(".done")).to_contain_text("高橋 太郎さんを停止しました")
    expect(page.get_by_text("どこにもログインしていません")).to_be_visible()
    theirs.reload()
    sign_in(theirs, login, password)
    expect(theirs.get_by_role("alert")).to_contain_text("ログイン名かパスワードがちがいます")
    page.get_by_role("button", name="元に戻す").click()
    expect(page.locator(".done")).to_contain_text("元に戻しました")
    sign_in(theirs, login, password)
    expect(theirs.get_by_test_id("studies")).to_be_visible()

    page.get_by_role("button", name="新しいパスワード").click()
    looks_well(page)
    page.locator("dialog [name=new-password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".done")).to_contain_text("パスワードを新しくしました")
    theirs.reload()
    sign_in(theirs, login)
    expect(theirs.get_by_test_id("studies")).to_be_visible()
    page.go_back()
    expect(page.locator(f"[data-login={login}]")).to_contain_text("ログイン中")


def test_a_lost_phone_and_pages_left_open_are_seen_to(served: Served, office: Page) -> None:
    page = office
    page.get_by_role("button", name="English").click()
    page.locator(".staff-row", has_text="you").click()
    shown = page.locator("main").inner_text().replace("佐藤 恵子", "")
    assert not JAPANESE.findall(shown)
    page.get_by_role("button", name="Reset the authenticator").click()
    looks_well(page)
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Sign out everywhere").click()
    page.get_by_role("dialog").get_by_role("button", name="Sign out everywhere").click()
    over = page.get_by_role("dialog", name="Please sign in again")
    expect(over).to_contain_text("佐藤 恵子's session has ended")
    over.get_by_role("button", name="Leave for the sign-in page").click()
    page.wait_for_url("**/login?to=%2Fstaff**")
