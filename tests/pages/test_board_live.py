"""The board is live, says when it is not, and is right again after the connection was lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pages.board_day import bar, book_on, put_on, quiet_day, row_bar
from tests.pages.cab import Ride, report
from tests.pages.conftest import OpenPage
from tests.pages.line import Line, line_to
from tests.pages.served import Served

pytestmark = pytest.mark.pages

BACK_WITHIN_MS = 30_000
SILENCE_NOTICED_WITHIN_SECONDS = 90
STEP_SECONDS = 5
"""The page's clock is moved on in such steps: nobody has to wait for it."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with quiet_day(tmp_path_factory.mktemp("live")) as running:
        yield running


@pytest.fixture
def line(served: Served) -> Iterator[Line]:
    with line_to(int(served.url.rpartition(":")[2])) as one:
        yield one


@pytest.fixture
def board(served: Served, line: Line, open_page: OpenPage) -> Page:
    """The board, reached over the line."""
    page = open_page("board", address=f"http://127.0.0.1:{line.port}/board#token={served.tokens['board'][0]}")
    expect(page.get_by_test_id("live")).to_have_text("最新")
    expect(page.locator("[data-vehicle=bus-1]")).to_be_visible()
    return page


def test_what_happens_is_seen_without_asking(served: Served, board: Page) -> None:
    booking_id = book_on(served, Ride("r-001", "10:00"), "bus-1")
    expect(bar(board, booking_id)).to_be_visible()
    expect(board.locator(f"tr[data-booking='{booking_id}']")).to_be_visible()
    put_on(served, booking_id, "bus-2")
    expect(row_bar(board, "bus-2", booking_id)).to_be_visible()
    expect(board.locator(".last-event")).to_contain_text("試験 花子")


def test_a_lost_connection_is_said_and_the_board_is_right_again_once_it_is_back(
    served: Served, board: Page, line: Line
) -> None:
    kept = book_on(served, Ride("r-002", "11:00"), "bus-1")
    gone = book_on(served, Ride("r-003", "13:00"), "bus-1")
    expect(bar(board, gone)).to_be_visible()
    line.cut()
    expect(board.get_by_test_id("live")).to_have_text("再接続中…")
    expect(bar(board, kept)).to_be_visible()

    served.call("DELETE", f"/v1/bookings/{gone}", "board")
    put_on(served, kept, "bus-2")
    new = book_on(served, Ride("r-004", "14:00"), "bus-1")
    report(served, "out_of_service", vehicle="post-1")
    line.mend()

    expect(board.get_by_test_id("live")).to_have_text("最新", timeout=BACK_WITHIN_MS)
    expect(bar(board, new)).to_be_visible()
    expect(row_bar(board, "bus-2", kept)).to_be_visible()
    expect(bar(board, gone)).to_have_count(0)
    expect(board.locator("[data-vehicle=post-1] .vehicle-state")).to_have_text("運休")
    assert shown_rides(board) == planned_rides(served)
    expect(board.get_by_role("alert")).to_have_count(0)


def test_a_line_that_goes_dead_without_a_word_is_noticed(served: Served, board: Page, line: Line) -> None:
    board.clock.install()
    board.reload()
    expect(board.get_by_test_id("live")).to_have_text("最新")
    line.silence()
    booking_id = book_on(served, Ride("r-005", "12:30"), "bus-2")
    for _ in range(SILENCE_NOTICED_WITHIN_SECONDS // STEP_SECONDS):
        board.clock.run_for(STEP_SECONDS * 1000)
        if bar(board, booking_id).is_visible():
            return
        board.wait_for_timeout(500)
    pytest.fail("the board still believes in the dead line")


def test_the_board_is_right_when_the_server_is_started_again(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, open_page: OpenPage
) -> None:
    folder = tmp_path_factory.mktemp("again")
    with quiet_day(folder) as first:
        booking_id = book_on(first, Ride("r-001", "10:00"), "bus-1")
    with quiet_day(folder) as second:
        page = open_page("board", address=second.address("board"))
        expect(row_bar(page, "bus-1", booking_id)).to_be_visible()
        page.close()


def shown_rides(page: Page) -> set[tuple[str, str]]:
    """Which ride is drawn in which vehicle's row."""
    found = page.evaluate(
        "() => [...document.querySelectorAll('.ride-bar')]"
        ".map((one) => [one.closest('[data-vehicle]').dataset.vehicle, one.dataset.booking])"
    )
    return {(str(vehicle), str(booking)) for vehicle, booking in found}


def planned_rides(served: Served) -> set[tuple[str, str]]:
    """The same from the service's plan."""
    rides = served.plan()["bookings"]
    return {(one["vehicle"]["id"], one["booking_id"]) for one in rides if one["status"] != "cancelled"}
