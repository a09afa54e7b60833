"""The dispatcher's desk: alerts, whom to call, closures, a vehicle's day, paper keyed in, the log, handing over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.board_day import book_on, booking, quiet_day, vehicle_of
from tests.pages.cab import THURSDAY, Ride, book, report, run_until
from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import Served

pytestmark = pytest.mark.pages

BUS = "bus-1"


@pytest.fixture
def served(tmp_path_factory: pytest.TempPathFactory, known: Any) -> Iterator[Served]:
    """A quiet Thursday of its own for each test."""
    with quiet_day(tmp_path_factory.mktemp("desk"), known) as running:
        yield running


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A folder with the town's travel times."""
    folder = tmp_path_factory.mktemp("known")
    with quiet_day(folder):
        return folder


def board(open_page: OpenPage, **options: Any) -> Page:
    page = open_page("board", **options)
    expect(page.locator(".vehicle-row").first).to_be_visible()
    return page


def tab(page: Page, name: str) -> Locator:
    """A panel of the desk."""
    page.locator(f"[data-tab={name}]").click()
    return page.get_by_role("tabpanel")


def vehicle_dialog(page: Page, vehicle_id: str) -> Locator:
    page.locator(f"[data-vehicle={vehicle_id}] .vehicle-tool").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def closures_dialog(page: Page) -> Locator:
    page.get_by_role("button", name="通行止め").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def fail_the_only_bus(served: Served) -> str:
    """A ride that no bus can carry in time; its booking's id. The other vehicles are out of service."""
    made = book_on(served, Ride("r-031", "10:00"), BUS)
    for vehicle in ("bus-2", "post-1", BUS):
        report(served, "out_of_service", vehicle=vehicle)
    return made


def test_who_has_no_bus_is_on_the_list_until_told_and_again_after_undo(served: Served, open_page: OpenPage) -> None:
    made = fail_the_only_bus(served)
    page = board(open_page)
    panel = tab(page, "calls")
    item = panel.get_by_test_id("to-call").locator(f"[data-call={made}]")
    expect(item).to_contain_text("乗せられる車両がありません")
    expect(item.get_by_role("link")).to_have_attribute("href", "tel:00000000031")
    item.get_by_role("button", name="伝えました").press("Enter")
    expect(panel.get_by_test_id("told")).to_contain_text("伝えました")
    expect(panel.get_by_test_id("to-call")).to_have_count(0)
    undo = panel.get_by_role("button", name="元に戻す")
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(item).to_be_visible()
    assert [call["told_at"] for call in served.call("GET", "/v1/calls", "board")] == [None]


def test_alerts_stand_in_order_each_with_its_action(served: Served, open_page: OpenPage) -> None:
    fail_the_only_bus(served)
    refused = served.call("POST", "/v1/requests", "board", json=wish(served, "r-022", "11:00"))
    assert not refused["offers"]
    page = board(open_page)
    panel = tab(page, "alerts")
    shown = panel.locator("[data-alert]")
    expect(panel.locator("[data-alert=to_call]")).to_be_visible()
    severities = [re.search(r"alert-(\d)", str(one.get_attribute("class"))) for one in shown.all()]
    ranks = [int(one.group(1)) for one in severities if one]
    assert ranks == sorted(ranks, reverse=True)

    panel.locator("[data-alert=to_call]").get_by_role("button", name="電話の一覧").click()
    expect(page.get_by_test_id("to-call")).to_be_visible()
    panel = tab(page, "alerts")
    worth_a_call = panel.locator("[data-alert=refused_rider]")
    expect(worth_a_call.get_by_role("link")).to_have_attribute("href", "tel:00000000022")
    worth_a_call.get_by_role("button", name="便を探す").click()
    expect(page.get_by_test_id("rider")).to_contain_text("000-0000-0022")
    page.locator("#call-to").focus()
    page.keyboard.press("Escape")

    worth_a_call.get_by_role("button", name="済み").press("Enter")
    expect(worth_a_call).to_have_count(0)
    expect(panel.get_by_role("button", name="元に戻す")).to_be_focused()
    page.keyboard.press("Enter")
    expect(worth_a_call).to_be_visible()


def wish(served: Served, rider: str, at: str) -> dict[str, Any]:
    home = served.call("GET", f"/v1/riders/{rider}", "board")["home_place_id"]
    return {
        "rider_id": rider, "origin": {"place_id": home}, "destination": {"place_id": "clinic"}, "seats": 1,
        "depart_after": f"{THURSDAY}T{at}:00+09:00",
    }  # fmt: skip


def test_a_promise_about_to_break_is_moved_from_its_alert(served: Served, open_page: OpenPage) -> None:
    made = book_on(served, Ride("r-022", "09:00"), BUS)
    run_until(served, "09:04", speed=300)
    run_until(served, "09:08", speed=60)
    report(served, "departed")
    page = board(open_page)
    alert = tab(page, "alerts").locator("[data-alert=promise_about_to_break]").first
    alert.get_by_role("button", name="移す").click()
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(f".ride-bar[data-booking='{made}']")).to_have_attribute("aria-pressed", "true")


def test_weather_is_looked_at_first_then_closes_and_lifting_brings_the_rides_back(
    served: Served, open_page: OpenPage
) -> None:
    within, after = book(served, Ride("r-022", "11:00")), book(served, Ride("r-023", "14:00"))
    page = board(open_page)
    dialog = closures_dialog(page)
    dialog.get_by_label("何時から").fill("1030")
    dialog.get_by_label("何時まで").fill("13")
    reason = dialog.get_by_label("理由")
    reason.fill("暴風雪")
    reason.press("Enter")
    expect(dialog.get_by_test_id("affected").get_by_role("listitem")).to_have_count(1)
    expect(dialog.get_by_test_id("affected")).to_contain_text("取りやめ")
    assert booking(served, within)["status"] == "confirmed", "looking changes nothing"
    expect(dialog.get_by_test_id("close-it")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_test_id("closed")).to_contain_text("1人")
    assert [booking(served, one)["status"] for one in (within, after)] == ["cancelled", "confirmed"]

    dialog.get_by_test_id("closed").get_by_role("button").click()
    expect(page.get_by_test_id("to-call").locator(f"[data-call={within}]")).to_contain_text("暴風雪")
    dialog = closures_dialog(page)
    dialog.get_by_role("button", name="解除する").click()
    expect(dialog.get_by_test_id("lifted")).to_contain_text("1件")
    assert booking(served, within)["status"] == "confirmed"
    expect(dialog.get_by_test_id("closures")).to_contain_text("解除")


def test_a_stop_and_a_road_are_closed_by_name(served: Served, open_page: OpenPage) -> None:
    made = book(served, Ride("r-022", "11:00"))
    page = board(open_page)
    dialog = closures_dialog(page)
    dialog.get_by_label("乗り降りする所").check()
    choose(page, dialog.get_by_role("combobox", name="場所"), "かみしほろくりにっく")
    dialog.get_by_label("理由").fill("工事")
    dialog.get_by_label("理由").press("Enter")
    expect(dialog.get_by_test_id("affected")).to_contain_text("乗り降りできない")
    dialog.get_by_test_id("close-it").click()
    expect(dialog.locator("[data-closure=stop]")).to_contain_text("上士幌クリニック")
    assert booking(served, made)["status"] == "confirmed", "who has booked keeps the promise and is called"

    dialog.get_by_label("道路").check()
    choose(page, dialog.get_by_role("combobox", name="こちら側"), "かみしほろちょうやくば")
    choose(page, dialog.get_by_role("combobox", name="むこう側"), "かみしほろゆうびんきょく")
    dialog.get_by_label("理由").fill("除雪")
    dialog.get_by_label("理由").press("Enter")
    dialog.get_by_test_id("close-it").click()
    expect(dialog.locator("[data-closure=road]")).to_be_visible()
    assert {one["kind"] for one in served.call("GET", "/v1/closures", "board")} == {"stop", "road"}


def choose(page: Page, field: Locator, kana: str) -> None:
    field.press_sequentially(kana)
    expect(page.locator(".finder-list:not([hidden]) [role=option]").first).to_be_visible()
    page.keyboard.press("Enter")


def test_a_vehicle_out_of_service_says_what_was_done_and_comes_back(served: Served, open_page: OpenPage) -> None:
    made = book_on(served, Ride("r-022", "11:00"), BUS)
    page = board(open_page)
    dialog = vehicle_dialog(page, BUS)
    dialog.get_by_role("button", name="運休にする").click()
    dialog.get_by_role("button", name="そのままにする").click()
    assert vehicle_of(served, made) == BUS
    dialog.get_by_role("button", name="運休にする").click()
    dialog.get_by_role("button", name="運休にします").click()
    expect(dialog.get_by_test_id("rescue")).to_contain_text("1人のうち1人を、ほかの車両に移しました")
    assert vehicle_of(served, made) != BUS
    dialog.get_by_role("button", name="運行にもどす").click()
    expect(dialog.get_by_role("button", name="運休にする")).to_be_visible()
    assert {one["id"]: one["status"] for one in served.plan()["vehicles"]}[BUS] == "idle"


def shift_of(served: Served) -> tuple[str, str]:
    shift = next(one["shift"] for one in served.plan()["vehicles"] if one["id"] == BUS)
    return shift["start"][11:16], shift["end"][11:16]


def test_a_shift_ended_early_shows_whom_it_moves_and_is_taken_back(served: Served, open_page: OpenPage) -> None:
    made, before = book_on(served, Ride("r-022", "14:00"), BUS), shift_of(served)
    page = board(open_page)
    dialog = vehicle_dialog(page, BUS)
    ends = dialog.get_by_label("終わり")
    ends.fill("1200")
    ends.press("Enter")
    expect(dialog.get_by_test_id("consequences")).to_have_attribute("data-possible", "true")
    assert shift_of(served) == before
    expect(dialog.get_by_test_id("apply")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_test_id("done")).to_contain_text("12:00")
    assert shift_of(served) == (before[0], "12:00")
    assert vehicle_of(served, made) != BUS
    dialog.get_by_test_id("done").get_by_role("button").click()
    expect(ends).to_have_value(before[1])
    assert shift_of(served) == before


def test_a_break_is_moved_where_no_promise_breaks(served: Served, open_page: OpenPage) -> None:
    page = board(open_page)
    dialog = vehicle_dialog(page, BUS)
    begins = dialog.get_by_label("休憩の始まり")
    begins.fill("1230")
    begins.press("Enter")
    expect(dialog.get_by_test_id("apply")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_test_id("done")).to_contain_text("12:30")
    stops = next(one["stops"] for one in served.plan()["vehicles"] if one["id"] == BUS)
    assert [stop["arrival"][11:16] for stop in stops if stop["visits"][0]["kind"] == "break"] == ["12:30"]


def paper(dialog: Locator, name: str, what: str) -> Locator:
    """The row of the stop at which something became of somebody."""
    return dialog.locator("[data-stop]").filter(has_text=name).filter(has=dialog.page.locator("option", has_text=what))


def test_what_stands_on_paper_is_keyed_in_with_its_own_times(served: Served, open_page: OpenPage) -> None:
    made, absent = book_on(served, Ride("r-022", "09:00"), BUS), book_on(served, Ride("r-023", "09:30"), BUS)
    run_until(served, "10:30")
    page = board(open_page)
    dialog = vehicle_dialog(page, BUS)
    dialog.get_by_role("button", name="紙の記録を入れる").click()
    expect(dialog.locator("[data-stop]").first).to_be_visible()
    boards, alights = paper(dialog, "見本 一郎", "乗った"), paper(dialog, "見本 一郎", "降りた")
    waits = paper(dialog, "架空 二子", "乗った")
    arrived = boards.get_by_label("着いた")
    arrived.fill("904")
    arrived.press("Enter")
    expect(boards.get_by_role("combobox")).to_be_focused()
    boards.get_by_label("の時刻").fill("906")
    alights.get_by_label("着いた").fill("915")
    alights.get_by_label("出た").fill("920")
    waits.get_by_label("着いた").fill("936")
    waits.get_by_role("combobox").select_option("no_show")
    dialog.get_by_test_id("send").click()
    expect(dialog.get_by_test_id("keyed-in")).to_contain_text("記録しました")
    expect(dialog.get_by_test_id("keyed-in")).not_to_contain_text("記録できません")
    rode = booking(served, made)
    assert (rode["boarded_at"][11:16], rode["alighted_at"][11:16]) == ("09:06", "09:15")
    assert booking(served, absent)["status"] == "no_show"


def test_what_contradicts_the_plan_is_refused_with_its_reason(served: Served, open_page: OpenPage) -> None:
    book_on(served, Ride("r-022", "09:00"), BUS)
    page = board(open_page)
    dialog = vehicle_dialog(page, BUS)
    dialog.get_by_role("button", name="紙の記録を入れる").click()
    dialog.locator("[data-stop]").first.get_by_label("着いた").fill("2300")
    dialog.get_by_test_id("send").click()
    expect(dialog.get_by_test_id("keyed-in")).to_contain_text("記録できませんでした")
    expect(dialog.get_by_test_id("keyed-in").get_by_role("listitem")).to_contain_text("23:00")


def test_the_log_is_filtered_saved_and_printed(served: Served, open_page: OpenPage) -> None:
    made = book(served, Ride("r-022", "11:00"))
    book(served, Ride("r-023", "11:30"))
    served.call("DELETE", f"/v1/bookings/{made}", "board")
    page = board(open_page)
    panel = tab(page, "log")
    expect(panel.locator("tbody tr[data-kind=booked]")).to_have_count(2)
    panel.get_by_role("combobox", name="種類").select_option("cancelled")
    expect(panel.locator("tbody tr")).to_have_count(1)
    panel.get_by_role("combobox", name="種類").select_option("")
    panel.get_by_role("searchbox").fill("架空 二子")
    expect(panel.locator("tbody tr")).to_have_count(1)

    with page.expect_download() as saving:
        panel.get_by_role("button", name="CSV").click()
    text = saving.value.path().read_text(encoding="utf-8-sig")
    assert saving.value.suggested_filename.endswith(".csv")
    assert len(text.splitlines()) == 1 + len(served.call("GET", "/v1/log", "board")["entries"])

    panel.get_by_role("searchbox").fill("")
    page.evaluate("() => { window.print = () => (window.printed = document.querySelector('.print-sheet').innerHTML) }")
    panel.get_by_role("button", name="印刷").click()
    page.wait_for_function("() => window.printed")
    page.emulate_media(media="print")
    expect(page.locator(".print-sheet tbody tr").first).to_be_visible()
    expect(page.locator(".board")).to_be_hidden()
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator(".print-sheet")).to_have_count(0)
    expect(page.locator(".board")).to_be_visible()


def test_a_note_goes_on_to_the_next_day_until_it_is_done(served: Served, open_page: OpenPage) -> None:
    page = board(open_page)
    panel = tab(page, "notes")
    panel.get_by_role("textbox").fill("2号車、明日の朝に給油")
    page.keyboard.press("Control+Enter")
    note = panel.locator("[data-note]")
    expect(note).to_contain_text("給油")
    page.get_by_role("button", name="次の日").click()
    panel = tab(page, "notes")
    expect(note).to_contain_text("11月26日")
    page.get_by_role("button", name="今日へ").click()
    panel = tab(page, "notes")
    expect(note).not_to_contain_text("11月26日")
    note.get_by_role("button", name="済み").click()
    expect(panel.get_by_role("list", name="済んだこと").locator("[data-note]")).to_have_count(1)
    note.get_by_role("button", name="まだにもどす").click()
    expect(panel.get_by_role("list", name="これから").locator("[data-note]")).to_have_count(1)
    note.get_by_role("button", name="消す").click()
    page.get_by_role("dialog").get_by_role("button", name="消す").click()
    expect(note).to_have_count(0)
    assert served.call("GET", "/v1/notes", "board") == []


@pytest.mark.parametrize(("language", "size"), [("ja", (1280, 800)), ("en", (390, 844))])
def test_axe_finds_no_barrier_at_the_desk(
    served: Served, open_page: OpenPage, language: str, size: tuple[int, int]
) -> None:
    served.call("POST", "/v1/notes", "board", json={"text": "給油"})
    served.call("POST", "/v1/closures", "board", json={"kind": "stop", "place_id": "wakka", "reason": "工事"})
    fail_the_only_bus(served)
    page = board(open_page, language=language, size=size)
    for name in ("alerts", "calls", "log", "notes"):
        tab(page, name)
        expect(page.get_by_role("tabpanel").locator("li, tbody tr").first).to_be_visible()
        assert barriers(page) == [], name
    vehicle_dialog(page, BUS)
    assert barriers(page) == []
    page.get_by_role("dialog").get_by_role("button", name="紙" if language == "ja" else "Key in").click()
    expect(page.locator("[data-stop], .empty").first).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="通行止め" if language == "ja" else "Closures").click()
    page.get_by_role("dialog").locator("[data-closure]").first.wait_for()
    assert barriers(page) == []
    page.get_by_role("dialog").get_by_role("radio").last.check()
    expect(page.get_by_role("dialog").locator(".map-canvas[data-ready=yes]")).to_be_visible()
    assert barriers(page) == []
