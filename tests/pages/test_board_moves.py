"""A dispatcher's hand on the plan: a ride dragged or moved by key, its consequences first, undone; two at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.pages.board_day import (
    AT_NOON,
    FROM_HAGIGAOKA,
    FROM_OTOFUKE,
    LATER,
    bar,
    book_on,
    booking,
    drag,
    expect_consequences,
    hold_over,
    quiet_day,
    row_bar,
    vehicle_of,
)
from tests.pages.cab import Ride
from tests.pages.conftest import OpenPage
from tests.pages.served import Served

pytestmark = pytest.mark.pages


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A day of its own, whose rides these tests move about."""
    with quiet_day(tmp_path_factory.mktemp("moves")) as running:
        yield running


@pytest.fixture(scope="module")
def north(served: Served) -> str:
    """A ride from one end of the town, on the first bus."""
    return book_on(served, FROM_HAGIGAOKA, "bus-1")


@pytest.fixture(scope="module")
def west(served: Served) -> str:
    """A ride at the same time from the other end, on the second bus."""
    return book_on(served, FROM_OTOFUKE, "bus-2")


@pytest.fixture
def noon(served: Served) -> Iterator[str]:
    """A ride that fits on either bus, on the first one; gone after the test."""
    booking_id = book_on(served, AT_NOON, "bus-1")
    yield booking_id
    served.call("DELETE", f"/v1/bookings/{booking_id}", "board")


@pytest.fixture
def later(served: Served) -> Iterator[str]:
    """Another such ride, two hours later."""
    booking_id = book_on(served, LATER, "bus-1")
    yield booking_id
    served.call("DELETE", f"/v1/bookings/{booking_id}", "board")


def opened(open_page: OpenPage, language: str = "ja") -> Page:
    page = open_page("board", language=language)
    expect(page.get_by_test_id("live")).to_have_class("tag tag-aboard")
    return page


def test_a_ride_dragged_to_another_vehicle_shows_its_consequences_before_it_is_dropped(
    served: Served, open_page: OpenPage, noon: str
) -> None:
    page = opened(open_page)
    hold_over(page, noon, "bus-2")
    expect(page.get_by_test_id("ghost")).to_contain_text("移せます")
    assert "約束はすべて守れます" in expect_consequences(page, possible=True).inner_text()
    assert "ほかの利用者の時刻は変わりません" in page.get_by_test_id("consequences").inner_text()
    expect(page.locator("[data-vehicle='bus-2']")).to_have_class(re.compile(r"\bis-target\b"))
    assert vehicle_of(served, noon) == "bus-1", "nothing is done while it is held"
    page.mouse.up()
    assert vehicle_of(served, noon) == "bus-1", "nothing is done by dropping it either"
    page.keyboard.press("Enter")
    expect(row_bar(page, "bus-2", noon)).to_be_visible()
    assert vehicle_of(served, noon) == "bus-2"
    expect(page.get_by_test_id("undo-bar")).to_contain_text("福祉バス2号車に移しました")


def test_a_ride_dropped_and_thought_better_of_stays_where_it_was(
    served: Served, open_page: OpenPage, noon: str
) -> None:
    page = opened(open_page)
    version = served.plan()["version"]
    drag(page, noon, "bus-2")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("move")).to_have_count(0)
    hold_over(page, noon, "bus-2")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("ghost")).to_have_count(0)
    page.mouse.up()
    expect(page.get_by_test_id("move")).to_have_count(0)
    assert served.plan()["version"] == version


def test_a_move_that_would_break_a_promise_names_it_and_cannot_be_done(
    served: Served, open_page: OpenPage, north: str, west: str
) -> None:
    page = opened(open_page)
    hold_over(page, west, "bus-1")
    shown = expect_consequences(page, possible=False)
    expect(page.get_by_test_id("ghost")).to_contain_text("移せません")
    broken = shown.locator("[data-breaks=true]")
    expect(broken.first).to_contain_text("約束を破ります")
    assert {north, west} & {str(one.get_attribute("data-booking")) for one in broken.all()}
    expect(broken.first).to_contain_text("分おそく")
    page.mouse.up()
    apply = page.get_by_test_id("move-apply")
    expect(apply).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert vehicle_of(served, west) == "bus-2"


def test_a_move_is_taken_back_by_the_button_and_by_ctrl_z(served: Served, open_page: OpenPage, noon: str) -> None:
    page = opened(open_page)
    before = booking(served, noon)
    for take_back in (
        lambda: page.get_by_test_id("undo-bar").get_by_role("button", name="元に戻す").click(),
        lambda: page.keyboard.press("Control+z"),
    ):
        drag(page, noon, "bus-2")
        page.keyboard.press("Enter")
        expect(row_bar(page, "bus-2", noon)).to_be_visible()
        take_back()
        expect(row_bar(page, "bus-1", noon)).to_be_visible()
        after = booking(served, noon)
        assert {key: after[key] for key in ("vehicle", "pickup_window", "planned_pickup", "planned_arrival")} == {
            key: before[key] for key in ("vehicle", "pickup_window", "planned_pickup", "planned_arrival")
        }
        expect(page.get_by_test_id("undo-bar")).to_contain_text("元に戻しました")


def test_a_ride_is_moved_with_the_keyboard_alone(served: Served, open_page: OpenPage, noon: str) -> None:
    page = opened(open_page)
    expect(bar(page, noon)).to_be_visible()
    page.keyboard.press("t")
    expect(page.locator("[data-cell='bus-1/name']")).to_be_focused()
    while (cell := page.evaluate("document.activeElement.dataset.cell")) != f"bus-1/{noon}":
        page.keyboard.press("ArrowRight")
        page.wait_for_function("before => document.activeElement.dataset.cell !== before", arg=cell)
    page.keyboard.press("Enter")
    expect(bar(page, noon)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("m")
    vehicles = page.get_by_test_id("move-vehicles")
    expect(vehicles).to_be_focused()
    for _ in range(3):
        if vehicles.locator("[aria-selected=true]").get_attribute("data-option") == "bus-2":
            break
        page.keyboard.press("ArrowDown")
    expect_consequences(page, possible=True)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("move")).to_have_count(0)
    assert vehicle_of(served, noon) == "bus-2"
    expect(bar(page, noon)).to_be_focused()
    page.keyboard.press("Control+z")
    expect(row_bar(page, "bus-1", noon)).to_be_visible()


def test_the_order_on_the_same_vehicle_is_changed_by_choosing_what_comes_after(
    served: Served, open_page: OpenPage, noon: str, later: str
) -> None:
    page = opened(open_page, "en")
    bar(page, later).click()
    page.keyboard.press("m")
    page.get_by_test_id("move-vehicles").locator("[data-option='bus-1']").click()
    panel = page.get_by_test_id("move")
    panel.get_by_label("Order").select_option("own")
    panel.get_by_label("Pick-up").select_option(f"{noon}:pickup")
    panel.get_by_label("Drop-off").select_option(f"{noon}:dropoff")
    expect_consequences(page, possible=False)
    panel.get_by_label("Pick-up").select_option("")
    panel.get_by_label("Drop-off").select_option("")
    expect_consequences(page, possible=True)


def test_two_dispatchers_drag_at_once_and_the_second_is_shown_what_changed(
    served: Served, open_page: OpenPage, noon: str, later: str
) -> None:
    first, second = opened(open_page), opened(open_page)
    drag(first, noon, "bus-2")
    drag(second, noon, "bus-2")
    first.keyboard.press("Enter")
    expect(row_bar(first, "bus-2", noon)).to_be_visible()
    moved = booking(served, noon)
    second.keyboard.press("Enter")
    told = second.get_by_test_id("meanwhile")
    expect(told).to_contain_text("その間に運行表が変わりました")
    expect(told).to_contain_text(moved["rider"]["name"])
    assert booking(served, noon) == moved, "nothing of what the first one did is lost"
    second.keyboard.press("Escape")
    expect(row_bar(second, "bus-2", noon)).to_be_visible()
    expect(row_bar(second, "bus-1", later)).to_be_visible()


def test_what_two_dispatchers_do_to_different_vehicles_both_counts(served: Served, open_page: OpenPage) -> None:
    one = book_on(served, Ride("r-003", "13:30"), "bus-1")
    other = book_on(served, Ride("r-004", "09:30"), "bus-2")
    first, second = opened(open_page), opened(open_page)
    drag(first, one, "bus-2")
    drag(second, other, "bus-1")
    first.keyboard.press("Enter")
    expect(row_bar(first, "bus-2", one)).to_be_visible()
    second.keyboard.press("Enter")
    # Both buses were touched by the first one: the second sees it, and decides again on what is now.
    expect(second.get_by_test_id("meanwhile")).to_be_visible()
    second.get_by_test_id("move-apply").click()
    expect(row_bar(second, "bus-1", other)).to_be_visible()
    assert (vehicle_of(served, one), vehicle_of(served, other)) == ("bus-2", "bus-1")


def test_a_ride_is_kept_on_its_vehicle_and_let_go_again(served: Served, open_page: OpenPage, noon: str) -> None:
    page = opened(open_page)
    bar(page, noon).click()
    pin = page.get_by_test_id("details").get_by_role("button", name="車両に固定")
    pin.click()
    expect(page.get_by_test_id("details").get_by_role("button", name="固定を外す")).to_be_visible()
    assert booking(served, noon)["pinned"]
    hold_over(page, noon, "bus-2")
    expect_consequences(page, possible=False)
    page.keyboard.press("Escape")
    page.mouse.up()
    page.keyboard.press("p")
    expect(pin).to_be_visible()
    assert not booking(served, noon)["pinned"]
    page.keyboard.press("Control+z")
    expect(page.get_by_test_id("details").get_by_role("button", name="固定を外す")).to_be_visible()
