"""Who may see a page: the token in the address, and what a page says without one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages

WITHOUT_A_KEY = {"ja": "この画面を使うには鍵が必要です", "en": "This page needs a key"}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_cab_without_a_token_says_what_to_do(open_page: OpenPage, language: str) -> None:
    page = open_page("drive", language=language, token=False)
    note = page.get_by_test_id("no-token")
    expect(note).to_contain_text(WITHOUT_A_KEY[language])
    expect(note).to_contain_text("#token=")


@pytest.mark.parametrize(("language", "asked"), [("ja", "紙に書いてある番号"), ("en", "The code on the paper")])
def test_a_tablet_without_a_token_asks_for_the_code_on_its_sheet(
    open_page: OpenPage, language: str, asked: str
) -> None:
    page = open_page("tablet", language=language, token=False)
    expect(page.get_by_role("textbox", name=asked)).to_be_visible()


def test_the_token_leaves_the_address_bar_and_stays_on_the_device(served: Served, open_page: OpenPage) -> None:
    page = open_page("plan")
    expect(page.get_by_test_id("studies")).to_be_visible()
    assert page.url == f"{served.url}/plan"
    page.reload()
    expect(page.get_by_test_id("studies")).to_be_visible()


def test_a_token_that_nobody_knows_is_forgotten(served: Served, open_page: OpenPage) -> None:
    page = open_page("board", address=f"{served.url}/board#token=nobody-knows-this-one")
    page.wait_for_url("**/login?to=%2Fboard")
    assert page.evaluate("localStorage['noriai.token.board'] ?? null") is None


def test_a_key_for_another_page_is_told_apart(served: Served, open_page: OpenPage) -> None:
    page = open_page("plan", address=f"{served.url}/plan#token={served.tokens['tablet'][0]}")
    expect(page.get_by_test_id("wrong-role")).to_be_visible()
