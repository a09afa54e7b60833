"""The office's page of connections: a partner's token and riders, a webhook from its secret to its log."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served
from tests.pages.test_quality import barriers
from tests.webhooks.receiver import Receiver, answering

pytestmark = pytest.mark.pages

SIZE = (1280, 800)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as one:
        yield one


def open_connections(open_page: OpenPage, language: str = "ja") -> Page:
    page = open_page("board", language=language, size=SIZE)
    page.get_by_role("button", name="連携" if language == "ja" else "Connections").press("Enter")
    page.wait_for_url("**/board#/connections")
    expect(page.get_by_test_id("webhooks")).to_be_visible()
    return page


def who_is(served: Served, token: str) -> httpx.Response:
    return httpx.get(f"{served.url}/v1/me", headers={"Authorization": f"Bearer {token}"})


def test_a_partner_is_made_linked_and_taken_back_by_keyboard(served: Served, open_page: OpenPage) -> None:
    page = open_connections(open_page)
    page.get_by_role("button", name="連携先を追加").press("Enter")
    expect(page.get_by_role("heading", name="連携先を追加")).to_be_focused()
    expect(page.get_by_role("button", name="鍵を作る")).to_be_disabled()
    page.get_by_label("システムの名前").press_sequentially("町立病院")
    page.keyboard.press("Enter")
    shown = page.get_by_test_id("once")
    expect(shown).to_have_text(re.compile(r"^[\w-]{32}$"))
    token = shown.inner_text()
    assert who_is(served, token).json()["riders"] == []
    page.reload()
    expect(page.locator("main")).to_contain_text("もう表示できません")
    assert token not in page.content()

    page.get_by_role("button", name="一覧にもどる").press("Enter")
    row = page.locator("tr[data-partner]", has_text="町立病院")
    row.get_by_role("button", name="人と限度").press("Enter")
    page.get_by_role("combobox", name="予約できる人を加える").press_sequentially("ひながた")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".people-list li")).to_have_count(1)
    page.get_by_label("1分間の呼び出し（回）").fill("0")
    expect(page.get_by_role("button", name="限度を変える")).to_be_disabled()
    page.get_by_label("1分間の呼び出し（回）").fill("600")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="一覧にもどる").press("Enter")
    expect(row).to_contain_text("毎分600回、1日50件")
    assert len(who_is(served, token).json()["riders"]) == 1

    row.get_by_role("button", name="取り消す").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("予約はそのまま残ります")
    page.keyboard.press("Escape")
    assert who_is(served, token).status_code == 200
    row.get_by_role("button", name="取り消す").press("Enter")
    dialog.get_by_role("button", name="取り消す").press("Enter")
    expect(row).to_have_count(0)
    assert who_is(served, token).status_code == 401
    page.get_by_label("取り消したものも見る").check()
    expect(row.get_by_role("button")).to_have_count(0)


def test_a_webhook_is_tried_disabled_by_its_receiver_alerted_and_enabled_again(
    served: Served, open_page: OpenPage, receiver: Receiver
) -> None:
    page = open_connections(open_page)
    page.get_by_role("button", name="通知先を追加").click()
    page.get_by_label("相手の名前").fill("病院の表示板")
    # A browser that would not take it says so itself; what it takes, the service judges.
    page.get_by_label("送り先のアドレス").fill("https://127.0.0.1.invalid/")
    page.get_by_role("button", name="通知を始める").click()
    expect(page.get_by_role("alert")).to_contain_text("サーバーの名前が見つかりません")
    page.get_by_label("送り先のアドレス").fill(receiver.url)
    page.get_by_role("button", name="通知を始める").click()
    secret = page.get_by_test_id("once").inner_text()
    page.get_by_role("button", name="一覧にもどる").click()
    row = page.locator("tr[data-webhook]", has_text="病院の表示板")
    row.get_by_role("button", name="記録").click()
    expect(page.locator("main")).to_contain_text("まだ何も知らせていません")
    page.get_by_role("button", name="試しに送る").click()
    message = page.locator("[data-message]")
    expect(message).to_have_attribute("data-status", "delivered")
    assert receiver.wait(1)[0].is_signed_with(secret)

    receiver.always = answering(410, b"no more")
    page.get_by_role("button", name="もう一度送る").click()
    expect(message).to_have_attribute("data-status", "waiting")
    expect(message).to_contain_text("HTTP 410")
    message.get_by_text("くわしく").click()
    expect(message).to_contain_text("no more")
    page.get_by_role("button", name="配車にもどる").click()
    page.get_by_role("tab", name=re.compile("注意")).click()
    alert = page.locator("[data-alert=webhook_disabled]", has_text="病院の表示板")
    expect(alert).to_contain_text("病院の表示板")
    alert.get_by_role("button", name="連携を見る").click()
    expect(row).to_contain_text("相手が断ったため")
    receiver.always = answering(204)
    row.get_by_role("button", name="また始める").click()
    expect(row.get_by_role("button", name="止める")).to_be_visible()
    receiver.wait(3)
    row.get_by_role("button", name="削除").click()
    page.get_by_role("dialog").get_by_role("button", name="削除").click()
    expect(row).to_have_count(0)


def test_axe_finds_no_barrier_on_any_step_in_english(open_page: OpenPage, receiver: Receiver) -> None:
    page = open_connections(open_page, "en")
    assert barriers(page) == []
    page.get_by_role("button", name="Add a partner").click()
    page.get_by_label("Name of the system").fill("hospital")
    assert barriers(page) == []
    page.get_by_role("button", name="Make the token").click()
    expect(page.get_by_test_id("once")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Back to the lists").click()
    page.locator("tr[data-partner]", has_text="hospital").first.get_by_role("button", name="Riders and limits").click()
    expect(page.get_by_role("combobox")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Back to the lists").click()
    page.get_by_role("button", name="Add a webhook").click()
    page.get_by_label("Name of the receiver").fill("hospital")
    page.get_by_label("Address").fill(receiver.url)
    assert barriers(page) == []
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="Back to the lists").click()
    row = page.locator("tr[data-webhook]", has_text=receiver.url)
    expect(row).to_be_visible()
    assert barriers(page) == []
    row.get_by_role("button", name="Log").click()
    page.get_by_role("button", name="Send a test").click()
    page.locator("[data-message] summary").click()
    assert barriers(page) == []
