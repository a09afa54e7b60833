"""What a driver does in the cab: each stop by its buttons, nobody left behind, everything taken back that was wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pages.cab import (
    FRAME,
    WHEELCHAIR,
    Ride,
    book,
    drive_to,
    driver_number,
    expect_kind,
    manifest,
    one_bus,
    press,
    report,
    run_until,
    visits,
)  # fmt: skip
from tests.pages.conftest import OpenPage
from tests.pages.served import ROOT, Served, serving
from tests.pages.steps import status_of
from tests.pages.test_comfort import VOICE

pytestmark = pytest.mark.pages


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the town's travel times."""
    folder = tmp_path_factory.mktemp("known")
    with one_bus(folder):
        return folder


@pytest.fixture
def served(tmp_path: Path, known: Path) -> Iterator[Served]:
    """A morning of its own for each test."""
    with one_bus(tmp_path, known) as running:
        yield running


def cab(served: Served, open_page: OpenPage, **options: object) -> Page:
    """The bus's cab, once it shows what comes."""
    page = open_page("drive", number=driver_number(served), **options)
    page.get_by_test_id("next").wait_for()
    return page


def test_a_stop_is_driven_from_departure_to_the_last_step_by_one_button_each(
    served: Served, open_page: OpenPage
) -> None:
    booking = book(served, Ride(FRAME, "09:30", parcels=1))
    served.call("PUT", f"/v1/bookings/{booking}/note", "board", json={"text": "第2門から入る"})
    page = cab(served, open_page)
    card, act = page.get_by_test_id("next"), page.get_by_test_id("act")
    expect(card.locator(".next-place")).to_have_text("市街の家11")
    for said in ("試験 太郎さん", "1人・荷物1個", "歩行器", "第2門から入る", "約束 9:30〜9:45", "9:30着"):
        expect(card).to_contain_text(said)
    expect(act).to_contain_text("出発")
    press(page)
    expect_kind(page, "arrive")
    assert manifest(served)["status"] == "driving"
    press(page)
    expect_kind(page, "board")
    expect(act).to_contain_text("乗車")
    press(page)
    expect_kind(page, "depart")
    expect(page.get_by_test_id("load")).to_have_text("乗車中 1人・荷物1個")
    assert status_of(served, booking) == "aboard"
    drive_to(page, "alight")
    expect(act).to_contain_text("降車")
    press(page)
    expect(page.get_by_test_id("load")).to_have_text("乗車なし")
    assert status_of(served, booking) == "completed"
    expect(page.locator(f".manifest .visit-done[data-booking={booking}]")).to_have_count(2)


def test_a_second_tap_of_a_gloved_hand_does_not_take_the_next_step(served: Served, open_page: OpenPage) -> None:
    book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    expect(page.get_by_test_id("act")).to_have_attribute("aria-disabled", "false")
    page.get_by_test_id("act").evaluate("act => act.click()")
    page.wait_for_function("() => document.querySelector('[data-testid=next]').dataset.kind === 'arrive'")
    page.get_by_test_id("act").evaluate("act => act.click()")
    page.wait_for_timeout(300)
    expect_kind(page, "arrive")
    assert manifest(served)["status"] == "driving"


def test_a_no_show_is_recorded_only_when_the_window_allows_and_after_the_call(
    served: Served, open_page: OpenPage
) -> None:
    booking = book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    drive_to(page, "board")
    absent = page.get_by_test_id("no-show")
    expect(absent).to_be_disabled()
    expect(absent).to_have_text("不在（9:33から）")
    expect(page.get_by_test_id("call")).to_have_attribute("href", "tel:00000000011")
    run_until(served, "09:34")
    expect(absent).to_be_enabled()
    absent.click()
    confirm = page.get_by_test_id("no-show-yes")
    expect(confirm).to_be_disabled()
    assert status_of(served, booking) == "confirmed"
    expect(page.get_by_test_id("call-first")).to_have_attribute("href", "tel:00000000011")
    page.get_by_test_id("called").click()
    confirm.click()
    expect(page.locator(f".manifest [data-booking={booking}]")).to_have_count(1)
    assert status_of(served, booking) == "no_show"
    page.get_by_test_id("undo").click()
    expect_kind(page, "board")
    assert status_of(served, booking) == "confirmed"


def test_who_comes_after_all_is_taken_along(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    drive_to(page, "board")
    run_until(served, "09:34")
    page.get_by_test_id("no-show").click()
    page.get_by_role("button", name="もう少し待つ").click()
    press(page)
    expect_kind(page, "depart")
    assert status_of(served, booking) == "aboard"


def test_each_report_is_taken_back_in_turn(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    drive_to(page, "board")
    press(page)
    expect_kind(page, "depart")
    undo = page.get_by_test_id("undo")
    expect(undo).to_contain_text("乗車・試験 太郎さん")
    undo.click()
    expect_kind(page, "board")
    assert status_of(served, booking) == "confirmed"
    expect(page.get_by_test_id("load")).to_have_text("乗車なし")
    expect(undo).to_contain_text("到着・市街の家11")
    undo.click()
    expect_kind(page, "arrive")
    undo.click()
    expect_kind(page, "depart")
    expect(undo).to_have_count(0)
    assert manifest(served)["status"] == "idle"


def test_several_at_one_stop_get_out_in_any_order_and_parcels_are_ticked(served: Served, open_page: OpenPage) -> None:
    first = book(served, Ride("r-012", "09:30", "clinic"))
    second = book(served, Ride(FRAME, "09:30", "clinic"))
    parcel = book(served, Ride("r-014", "09:30", "clinic", seats=0, parcels=3))
    page = cab(served, open_page)
    drive_to(page, "alight")
    people, tick = page.get_by_test_id("other"), page.get_by_test_id("parcel")
    expect(tick).to_have_attribute("aria-checked", "false")
    expect(tick).to_contain_text("荷物3個")
    expect(people).to_have_count(1)
    other = str(people.get_attribute("data-other"))
    assert other in (first, second)
    people.click()
    expect(people).to_have_count(0)
    assert status_of(served, other) == "completed"
    tick.click()
    expect(tick).to_have_count(0)
    assert status_of(served, parcel) == "completed"
    expect_kind(page, "alight")
    press(page)
    expect(page.get_by_test_id("load")).to_have_text("乗車なし")
    assert {status_of(served, one) for one in (first, second)} == {"completed"}


def test_a_riders_own_parcels_are_ticked_too_and_the_phone_remembers(served: Served, open_page: OpenPage) -> None:
    book(served, Ride(FRAME, "09:30", parcels=2))
    page = cab(served, open_page)
    drive_to(page, "board")
    tick = page.get_by_test_id("rider-parcels")
    expect(tick).to_contain_text("荷物2個も積みましたか")
    tick.click()
    expect(tick).to_have_attribute("aria-checked", "true")
    page.reload()
    expect(tick).to_have_attribute("aria-checked", "true")


def test_the_break_is_shown_with_what_is_left_of_it_and_not_cut_short_by_mistake(
    served: Served, open_page: OpenPage
) -> None:
    later = book(served, Ride(FRAME, "13:00"))
    page = cab(served, open_page)
    expect(page.get_by_test_id("next")).to_contain_text("休憩")
    run_until(served, "11:40", speed=1800)
    drive_to(page, "break")
    expect(page.get_by_test_id("rest")).to_contain_text("あと4")
    press(page)
    page.get_by_role("button", name="休憩を続ける").click()
    expect_kind(page, "break")
    run_until(served, "12:40", speed=1800)
    expect(page.get_by_test_id("rest")).to_have_text("休憩は終わりです")
    press(page)
    expect_kind(page, "arrive")
    assert visits(served, done=False)[0]["booking_id"] == later
    drive_to(page, "finished")
    expect(page.get_by_test_id("next")).to_contain_text("本日の予定はすべて終わりました")
    press(page, "home")
    expect(page.get_by_test_id("home")).to_have_count(0)
    expect_kind(page, "homeward")
    assert manifest(served)["status"] == "driving"


def test_a_vehicle_out_of_service_says_whom_to_call_and_goes_on_when_it_is_back(
    served: Served, open_page: OpenPage
) -> None:
    book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    report(served, "out_of_service")
    expect_kind(page, "out")
    expect(page.get_by_test_id("next")).to_contain_text("配車担当に連絡してください")
    expect(page.get_by_test_id("act")).to_have_count(0)
    report(served, "back_in_service")
    expect(page.locator("[data-testid=next][data-kind=out]")).to_have_count(0)


def test_the_office_puts_another_stop_first_and_the_driver_is_told(served: Served, open_page: OpenPage) -> None:
    early, late = book(served, Ride(FRAME, "08:45")), book(served, Ride("r-012", "10:30"))
    page = cab(served, open_page)
    drive_to(page, "alight")
    press(page)
    expect(page.locator(".next-place")).to_have_text("市街の家12")
    told = page.get_by_test_id("changed")
    expect(told).to_have_count(0)
    book(served, Ride(WHEELCHAIR, "09:00", wheelchairs=1, seats=0))
    expect(told).to_contain_text("予定が変わりました。次は市街の家7です")
    expect(page.locator(".next-place")).to_have_text("市街の家7")
    told.get_by_role("button").click()
    expect(told).to_have_count(0)
    assert [status_of(served, one) for one in (early, late)] == ["completed", "confirmed"]


def test_day_and_night_are_chosen_by_a_button_and_remembered(served: Served, open_page: OpenPage) -> None:
    book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    ground = "getComputedStyle(document.querySelector('.next')).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.get_by_test_id("theme").click()
    assert page.evaluate(ground) == "rgb(0, 0, 0)"
    page.reload()
    page.get_by_test_id("next").wait_for()
    assert page.evaluate(ground) == "rgb(0, 0, 0)"


def test_the_way_opens_in_the_drivers_own_map_application(served: Served, open_page: OpenPage) -> None:
    book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    place = manifest(served)["stops"][0]["place"]
    address = str(page.get_by_test_id("navigate").get_attribute("href"))
    assert address.startswith("https://www.google.com/maps/dir/?api=1")
    assert address.endswith(f"destination={place['lat']:.6f}%2C{place['lon']:.6f}")
    assert "noopener" in str(page.get_by_test_id("navigate").get_attribute("rel"))


def test_where_the_bus_is_is_told_while_a_person_drives_it_and_only_then(served: Served, open_page: OpenPage) -> None:
    book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"longitude": 143.3001, "latitude": 43.2345, "accuracy": 8})
    before = manifest(served)["position"]
    page.wait_for_timeout(500)
    assert manifest(served)["position"] == before
    with page.expect_request(lambda sent: sent.method == "POST" and '"position"' in (sent.post_data or "")):
        press(page)
    expect(page.get_by_test_id("locating")).to_have_attribute("data-state", "on")
    expect_kind(page, "arrive")
    page.wait_for_timeout(500)
    assert manifest(served)["position"] == pytest.approx({"lon": 143.3001, "lat": 43.2345})
    press(page)
    expect_kind(page, "board")
    expect(page.get_by_test_id("locating")).to_have_count(0)


def test_a_vehicle_without_a_shift_says_so(open_page: OpenPage, tmp_path: Path) -> None:
    """The post car does not take riders on a Wednesday."""
    (tmp_path / "wednesday").mkdir()
    with serving(tmp_path / "wednesday", demand="false", optimiser="false", date="2026-11-25") as served:
        numbers = range(len(served.tokens["drive"]))
        number = next(n for n in numbers if served.call("GET", "/v1/me", "drive", n)["vehicle_id"] == "post-1")
        page = open_page("drive", address=served.address("drive", number))
        expect_kind(page, "off")
        expect(page.get_by_test_id("next")).to_contain_text("今日、この車両の運行はありません")


def test_a_driver_of_any_vehicle_chooses_one_and_may_take_another(
    served: Served, open_page: OpenPage, tmp_path: Path
) -> None:
    command = [str(Path(sys.executable).with_name("noriai")), "token", "add", "driver", "交代の運転手"]
    environment = os.environ | {"NORIAI_STATE_FOLDER": str(tmp_path)}
    made = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    page = open_page("drive", address=f"{served.url}/drive#token={json.loads(made.stdout)['token']}")
    page.locator("[data-vehicle=bus-2]").click()
    expect_kind(page, "out")
    page.reload()
    expect_kind(page, "out")
    page.get_by_test_id("other-vehicle").click()
    page.locator("[data-vehicle=bus-1]").click()
    expect(page.locator(".cab-top")).to_contain_text("福祉バス1号車")
    expect_kind(page, "depart")


def test_enter_presses_the_large_button_and_backspace_takes_back(served: Served, open_page: OpenPage) -> None:
    book(served, Ride(FRAME, "09:30"))
    page = cab(served, open_page)
    expect(page.get_by_test_id("act")).to_have_attribute("aria-disabled", "false")
    page.keyboard.press("Enter")
    expect_kind(page, "arrive")
    page.keyboard.press("Backspace")
    expect_kind(page, "depart")


def test_the_next_stop_is_read_aloud_when_the_voice_is_on(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride(FRAME, "09:30"))
    served.call("PUT", f"/v1/bookings/{booking}/note", "board", json={"text": "第2門から入る"})
    page = cab(served, open_page)
    page.add_init_script(VOICE)
    page.reload()
    said = "window.said.map(({text}) => text).join(' ')"
    drive_to(page, "arrive")
    assert page.evaluate(said) == "", "nobody asked for the voice yet"
    page.get_by_test_id("voice").click()
    for words in ("次は、市街の家11", "試験 太郎さん", "歩行器", "第2門から入る", "約束は、9時30分から45分の間"):
        assert words in page.evaluate(said)
    page.evaluate("window.said = []")
    drive_to(page, "depart")
    page.wait_for_function("() => window.said.some(({text}) => text.includes('次は、上士幌クリニック'))")
    page.evaluate("window.said = []")
    page.get_by_role("button", name="読み上げる").click()
    assert "上士幌クリニック" in page.evaluate(said)
    page.get_by_test_id("voice").click()
    page.evaluate("window.said = []")
    drive_to(page, "alight")
    assert page.evaluate(said) == ""
