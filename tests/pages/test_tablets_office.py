"""The office's page of tablets: a new one by keyboard, its sheet on paper, PIN cards, taking one back."""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served
from tests.pages.test_quality import barriers

pytestmark = pytest.mark.pages

SIZE = (1280, 800)
CODE = re.compile(r"^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$")


def open_office(open_page: OpenPage, language: str = "ja") -> Page:
    """The list of tablets, by the link in the board's top bar."""
    page = open_page("board", language=language, size=SIZE)
    # Chromium's own printing dialog would wait for somebody.
    page.evaluate("() => { window.print = () => (window.printed = (window.printed ?? 0) + 1) }")
    page.get_by_role("button", name="タブレット" if language == "ja" else "Tablets").press("Enter")
    page.wait_for_url("**/board#/tablets")
    expect(page.locator("[data-device]").first).to_be_visible()
    return page


def add_by_keyboard(page: Page, kana: str, kind: str = "ご家庭", name: str | None = None) -> str:
    """A new tablet for the first person found, without a mouse; the code on its sheet."""
    page.get_by_role("button", name="タブレットを追加").press("Enter")
    page.get_by_role("radio", name=kind).press("Space")
    page.get_by_role("combobox", name="使う人を加える").press_sequentially(kana)
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".people-list li")).to_have_count(1)
    field = page.get_by_role("textbox", name="タブレットの名前")
    if name is not None:
        field.fill(name)
    field.press("Enter")
    code = page.get_by_test_id("code")
    expect(code).to_have_text(CODE)
    return code.inner_text()


def row(page: Page, name: str) -> Locator:
    return page.locator("tr[data-device]", has_text=name)


def test_a_tablet_is_added_by_keyboard_and_its_code_binds_one(served: Served, open_page: OpenPage) -> None:
    page = open_office(open_page)
    code = add_by_keyboard(page, "ひながた")
    expect(page.locator(".sheet .qr")).to_be_visible()
    page.get_by_role("button", name="印刷する").press("Enter")
    assert page.evaluate("window.printed") == 1
    page.get_by_role("button", name="一覧にもどる").press("Enter")
    waiting = row(page, "さん宅")
    expect(waiting).to_contain_text("用紙待ち")

    enrolled = httpx.post(f"{served.url}/v1/enrolments", json={"code": code, "secret": "o" * 40})
    assert enrolled.status_code == 200, enrolled.text
    page.reload()
    expect(waiting).to_contain_text("使えます")


def test_the_sheet_fits_on_one_page_with_nothing_else_on_it(open_page: OpenPage) -> None:
    page = open_office(open_page)
    add_by_keyboard(page, "みほん")
    document = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", document)) == 1
    page.emulate_media(media="print")
    expect(page.get_by_test_id("sheet")).to_be_visible()
    expect(page.locator(".top")).to_be_hidden()
    expect(page.get_by_role("button", name="印刷する")).to_be_hidden()
    width = page.locator(".qr").evaluate("image => image.getBoundingClientRect().width")
    assert width >= 70 / 25.4 * 96, "the QR code is at least seven centimetres wide"


def test_a_sheet_that_was_left_cannot_be_seen_again(open_page: OpenPage) -> None:
    page = open_office(open_page)
    code = add_by_keyboard(page, "もけい")
    page.reload()
    expect(page.locator("main")).to_contain_text("新しい登録用紙を作ってください")
    assert code not in page.content()
    page.go_back()
    page.wait_for_url("**/board#/tablets")


def test_a_tablet_is_taken_back_only_after_a_question(served: Served, open_page: OpenPage) -> None:
    page = open_office(open_page)
    add_by_keyboard(page, "しけん", name="取り消す端末")
    page.get_by_role("button", name="一覧にもどる").click()
    there = row(page, "取り消す端末")
    there.get_by_role("button", name="取り消す").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("予約はそのまま残ります")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(there).to_contain_text("用紙待ち")
    expect(there.get_by_role("button", name="取り消す")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    there.get_by_role("button", name="取り消す").click()
    dialog.get_by_role("button", name="取り消す").click()
    expect(there).to_have_count(0)
    page.get_by_label("取り消したものも見る").check()
    expect(there).to_contain_text("取消")
    expect(there.get_by_role("button")).to_have_count(0)


def test_a_new_sheet_is_made_after_a_question_that_says_what_stays(open_page: OpenPage) -> None:
    page = open_office(open_page)
    first = add_by_keyboard(page, "しけん", name="用紙の端末")
    page.get_by_role("button", name="一覧にもどる").click()
    row(page, "用紙の端末").get_by_role("button", name="登録用紙").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("そのまま使えます")
    dialog.get_by_role("button", name="用紙を作る").click()
    expect(page.get_by_test_id("code")).to_have_text(CODE)
    assert page.get_by_test_id("code").inner_text() != first


def test_pins_are_made_for_one_or_all_and_shown_on_cards_until_one_leaves(served: Served, open_page: OpenPage) -> None:
    page = open_office(open_page)
    page.get_by_role("button", name="タブレットを追加").click()
    page.get_by_role("radio", name="共用").check()
    for count, kana in enumerate(("ひながた", "みほん"), start=1):
        page.get_by_role("combobox", name="使う人を加える").press_sequentially(kana)
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.locator(".people-list li")).to_have_count(count)
    expect(page.get_by_role("button", name="登録用紙を作る")).to_be_disabled()
    page.get_by_role("textbox", name="タブレットの名前").fill("番号の集会所")
    page.get_by_role("button", name="登録用紙を作る").click()
    page.get_by_test_id("sheet").wait_for()
    page.get_by_role("button", name="暗証番号").click()

    people = page.locator(".pin-list li")
    expect(people).to_have_count(2)
    expect(page.get_by_role("button", name="印刷する")).to_be_disabled()
    people.first.get_by_role("button").click()
    expect(page.locator(".pin-card")).to_have_count(1)
    first = page.locator(".pin-large").inner_text()
    page.get_by_role("button", name="全員の番号を作る").click()
    page.get_by_role("dialog").get_by_role("button", name="全員の番号を作る").click()
    expect(page.locator(".pin-card")).to_have_count(2)
    for shown in page.locator(".pin-large").all_inner_texts():
        assert re.fullmatch(r"\d{4}", shown)
    assert first
    page.emulate_media(media="print")
    expect(page.locator(".pin-list")).to_be_hidden()
    expect(page.locator(".pin-card").first).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="一覧にもどる").click()
    expect(page.locator(".pin-list")).to_have_count(0)
    page.go_back()
    expect(people).to_have_count(2)
    expect(page.locator(".pin-card")).to_have_count(0)


def test_a_calendars_address_is_made_printed_read_and_withdrawn(served: Served, open_page: OpenPage) -> None:
    page = open_office(open_page)
    add_by_keyboard(page, "みほん", name="予定の家")
    page.get_by_role("button", name="一覧にもどる").press("Enter")
    row(page, "予定の家").last.get_by_role("button", name="カレンダー").press("Enter")
    expect(page.get_by_role("heading", name="カレンダーのカード")).to_be_focused()
    expect(page.get_by_role("button", name="印刷する")).to_be_disabled()
    page.get_by_role("button", name="カレンダーのアドレスを作る").press("Enter")
    address = page.get_by_test_id("calendar-url").inner_text()
    expect(page.locator(".calendar-cards .qr")).to_be_visible()
    assert httpx.get(address).text.startswith("BEGIN:VCALENDAR")
    page.emulate_media(media="print")
    expect(page.locator(".calendar-list")).to_be_hidden()
    expect(page.locator(".pin-card")).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="使えなくする").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("予約はそのまま残ります")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert httpx.get(address).status_code == 200
    page.get_by_role("button", name="使えなくする").press("Enter")
    dialog.get_by_role("button", name="使えなくする").press("Enter")
    expect(page.locator(".calendar-list")).to_contain_text("使えなくしました")
    expect(page.locator(".pin-card")).to_have_count(0)
    assert httpx.get(address).status_code == 404
    page.go_back()
    page.wait_for_url("**/board#/tablets")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_axe_finds_no_barrier_on_the_offices_pages(open_page: OpenPage, language: str) -> None:
    page = open_office(open_page, language)
    assert barriers(page) == []
    page.locator(".add").click()
    page.wait_for_url("**#/tablets/new")
    assert barriers(page) == []
    page.get_by_role("combobox").press_sequentially("しけん")
    expect(page.get_by_role("option").first).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Enter")
    page.locator(".tablet-form .button-main").click()
    page.get_by_test_id("sheet").wait_for()
    assert barriers(page) == []
    page.goto(page.url.partition("#")[0] + "#/tablets")
    page.locator("tr[data-device]").get_by_role("button", name="暗証番号" if language == "ja" else "PINs").first.click()
    expect(page.locator(".pin-list li").first).to_be_visible()
    assert barriers(page) == []
    page.go_back()
    page.locator("tr[data-device]").get_by_role(
        "button", name="カレンダー" if language == "ja" else "Calendars"
    ).first.click()
    page.locator(".calendar-list button").first.click()
    expect(page.locator(".calendar-cards .qr")).to_be_visible()
    assert barriers(page) == []


def test_the_offices_page_is_english_on_an_english_board(open_page: OpenPage) -> None:
    page = open_office(open_page, "en")
    expect(page.get_by_role("heading", name="Tablets")).to_be_visible()
    page.get_by_role("button", name="Back to dispatch").click()
    expect(page.locator(".vehicle-row").first).to_be_visible()
