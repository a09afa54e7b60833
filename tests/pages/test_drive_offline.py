"""The cab without a line: the driver goes on, and what happened is delivered afterwards in order, at its own times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pages.cab import (
    FRAME,
    STATE,
    Ride,
    book,
    drive_to,
    driver_number,
    expect_kind,
    manifest,
    one_bus,
    press,
    state_of,
    visits,
)  # fmt: skip
from tests.pages.conftest import OpenPage
from tests.pages.served import Served
from tests.pages.steps import status_of

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


def cab(served: Served, open_page: OpenPage) -> Page:
    """The bus's cab, kept on the phone with all it needs."""
    page = open_page("drive", number=driver_number(served))
    page.get_by_test_id("next").wait_for()
    page.evaluate("() => navigator.serviceWorker.ready")
    return page


def step(page: Page) -> str:
    """Presses the large button and waits for what comes; what the button said."""
    before, word = state_of(page), page.locator(".act-word").inner_text()
    press(page)
    page.wait_for_function(f"before => ({STATE})() !== before", arg=before)
    return word


def test_twenty_minutes_through_several_stops_are_delivered_in_order_with_their_own_times(
    served: Served, open_page: OpenPage
) -> None:
    rides = [Ride(FRAME, "08:40"), Ride("r-012", "08:50"), Ride("r-014", "09:00", "post-office", parcels=1)]
    bookings = [book(served, ride) for ride in rides]
    page = cab(served, open_page)
    served.clock(paused=False, speed=60)
    expect(page.get_by_test_id("demo-badge")).to_contain_text("60×", timeout=10_000)
    page.context.set_offline(True)
    words = []
    while page.locator(".manifest .visit-done").count() < 6:
        words.append(step(page))
    expect(page.get_by_test_id("unsent")).to_have_attribute("data-count", str(len(words)))
    expect(page.get_by_test_id("line")).to_contain_text("サーバーにつながりません")
    assert visits(served, done=True) == [], "the service has heard nothing yet"
    pressed = page.evaluate(
        """() => Object.entries(localStorage).filter(([key]) => key.startsWith("noriai.drive.reports."))
            .flatMap(([, held]) => JSON.parse(held)).map(({report}) => [report.kind, report.at, report.booking_id])"""
    )
    times = [at for _, at, _ in pressed]
    assert times == sorted(times)
    assert times[0] < times[-1]
    page.context.set_offline(False)
    expect(page.get_by_test_id("unsent")).to_have_count(0, timeout=20_000)
    served.clock(paused=True)
    assert {status_of(served, booking) for booking in bookings} == {"completed"}
    told = {(v["outcome"], v["booking_id"]): v["done_at"] for v in visits(served, done=True)}
    for kind, at, booking in pressed:
        if kind in ("boarded", "alighted"):
            assert same_moment(told[kind, booking], at)
    expect(page.get_by_test_id("refused")).to_have_count(0)
    expect(page.locator(".manifest .visit-done")).to_have_count(6)


def same_moment(one: str, other: str) -> bool:
    return datetime.fromisoformat(one) == datetime.fromisoformat(other)


def test_the_page_opens_without_a_line_and_still_holds_what_was_pressed(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride(FRAME, "08:40"))
    page = cab(served, open_page)
    page.reload()
    page.get_by_test_id("next").wait_for()
    page.context.set_offline(True)
    drive_to(page, "board")
    page.reload()
    expect_kind(page, "board")
    expect(page.get_by_test_id("unsent")).to_have_attribute("data-count", "2")
    page.get_by_test_id("unsent").locator("summary").click()
    expect(page.get_by_test_id("unsent").locator("li")).to_have_text(
        [re.compile(r"^8:0\d 出発・市街の家11$"), re.compile(r"^8:0\d 到着・市街の家11$")]
    )
    step(page)
    page.context.set_offline(False)
    expect(page.get_by_test_id("unsent")).to_have_count(0, timeout=20_000)
    assert status_of(served, booking) == "aboard"


def test_what_waits_is_taken_back_without_a_line(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride(FRAME, "08:40"))
    page = cab(served, open_page)
    page.context.set_offline(True)
    drive_to(page, "board")
    step(page)
    page.get_by_test_id("undo").click()
    expect_kind(page, "board")
    page.context.set_offline(False)
    expect(page.get_by_test_id("unsent")).to_have_count(0, timeout=20_000)
    expect(page.locator("[data-testid=undo][role=status]")).to_have_count(0)
    assert status_of(served, booking) == "confirmed"
    assert manifest(served)["status"] == "at_stop"


def test_what_the_service_already_has_needs_the_line_to_be_taken_back(served: Served, open_page: OpenPage) -> None:
    book(served, Ride(FRAME, "08:40"))
    page = cab(served, open_page)
    press(page)
    expect_kind(page, "arrive")
    page.context.set_offline(True)
    page.route("**/v1/**", lambda route: route.abort())
    undo = page.get_by_test_id("undo")
    expect(undo).to_be_disabled(timeout=10_000)
    expect(undo).to_contain_text("線がつながると、元に戻せます")


def test_an_answer_that_was_lost_counts_once(served: Served, open_page: OpenPage) -> None:
    booking = book(served, Ride(FRAME, "08:40"))
    page = cab(served, open_page)
    drive_to(page, "board")
    lost: list[str] = []

    def lose(route, request) -> None:  # type: ignore[no-untyped-def]
        answer = route.fetch()
        if len(lost) < 2:
            lost.append(request.post_data)
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    page.route("**/events/batch", lose)
    step(page)
    expect(page.get_by_test_id("unsent")).to_have_count(0, timeout=20_000)
    assert len(lost) == 2
    assert lost[0] == lost[1]
    assert status_of(served, booking) == "aboard"
    expect(page.get_by_test_id("refused")).to_have_count(0)
    assert [visit["outcome"] for visit in visits(served, done=True)] == ["boarded"]


def test_one_that_was_lost_on_the_way_and_taken_back_meanwhile_leaves_no_trace(
    served: Served, open_page: OpenPage
) -> None:
    booking = book(served, Ride(FRAME, "08:40"))
    page = cab(served, open_page)
    drive_to(page, "board")
    down = [True]

    def lose(route) -> None:  # type: ignore[no-untyped-def]
        answer = route.fetch()
        route.abort("connectionreset") if down[0] else route.fulfill(response=answer)

    page.route("**/events/batch", lose)
    step(page)
    page.get_by_test_id("undo").click()
    expect(page.get_by_test_id("undo")).to_contain_text("戻しています")
    down[0] = False
    page.wait_for_function("""() => Object.entries(localStorage)
        .filter(([key]) => key.startsWith("noriai.drive.reports.")).every(([, held]) => held === "[]")""")
    assert status_of(served, booking) == "confirmed"
    expect_kind(page, "board")


def test_what_was_refused_afterwards_is_shown_with_its_reason_and_the_rest_counts(
    served: Served, open_page: OpenPage
) -> None:
    """The office cancels a ride while the driver, without a line, takes its rider along."""
    gone, kept = book(served, Ride(FRAME, "08:40")), book(served, Ride("r-012", "09:10"))
    page = cab(served, open_page)
    page.context.set_offline(True)
    drive_to(page, "board")
    step(page)
    served.call("DELETE", f"/v1/bookings/{gone}", "board")
    page.context.set_offline(False)
    refused = page.get_by_test_id("refused")
    expect(refused).to_contain_text("乗車・試験 太郎さん", timeout=20_000)
    expect(refused).to_contain_text("その間に予定が変わり")
    refused.get_by_role("button", name="わかりました").click()
    page.reload()
    page.get_by_test_id("next").wait_for()
    expect(refused).to_have_count(0)
    assert status_of(served, gone) == "cancelled"
    assert status_of(served, kept) == "confirmed"
    expect(page.locator(".next-place")).to_have_text("市街の家12")
