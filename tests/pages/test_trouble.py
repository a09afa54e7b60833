"""Trouble behind the pages: a full disk is told and goes by itself, as does the optimiser's rest on the board."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Iterator

import psutil
import pytest
from playwright.sync_api import Page, expect

from tests.pages.board_day import quiet_day
from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import Served
from tests.pages.steps import ask_for_offers, choose_first_offer, start_booking

pytestmark = pytest.mark.pages

NO_ROOM, ALL = 4096, resource.RLIM_INFINITY


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    settings = {"optimiser": "true", "optimise_patience": "2", "optimise_every": "1"}
    with quiet_day(tmp_path_factory.mktemp("trouble"), **settings) as running:
        yield running


def files_may_have(served: Served, size: int) -> None:
    """Every file the service writes to, as on a disk with no more room."""
    resource.prlimit(served.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def test_a_refused_booking_says_why_on_every_page_and_can_be_made_when_there_is_room_again(
    served: Served, open_page: OpenPage
) -> None:
    tablet, board = open_page("tablet"), open_page("board", language="en")
    start_booking(tablet)
    ask_for_offers(tablet)
    choose_first_offer(tablet)
    files_may_have(served, NO_ROOM)
    try:
        tablet.get_by_test_id("confirm").click()
        told(tablet, "記録する場所がいっぱいです。 予約は電話で受け付けます")
        expect(tablet.get_by_test_id("booked")).to_have_count(0)
        write_down(board, "The clinic opens at ten")
        told(board, "There is no room left to record anything. Tell the administrator")
    finally:
        files_may_have(served, ALL)
    for page in (tablet, board):
        expect(page.get_by_test_id("trouble")).to_have_count(0)
    expect(tablet.get_by_test_id("booked")).to_be_visible()  # it has gone on asking by itself


def write_down(page: Page, words: str) -> None:
    """A note of the office, which is kept in the database."""
    page.locator("[data-tab=notes]").click()
    page.get_by_role("tabpanel").locator("textarea").fill(words)
    page.get_by_role("tabpanel").locator("form button").first.click()


def told(page: Page, words: str) -> None:
    note = page.get_by_test_id("trouble")
    expect(note).to_contain_text(words)
    expect(note).to_have_attribute("data-trouble", "storage-full")
    assert barriers(page) == []


def test_the_board_says_that_the_optimiser_rests_and_no_longer_when_it_is_back(
    served: Served, open_page: OpenPage
) -> None:
    page = open_page("board")
    page.locator("[data-tab=alerts]").click()
    alert = page.locator("[data-alert=optimiser_paused]")
    expect(alert).to_have_count(0)
    os.kill(optimiser_of(served), signal.SIGSTOP)
    expect(alert).to_contain_text("改善は休止中です")
    expect(alert).to_contain_text("予約の受け付けは続いています")
    assert barriers(page) == []
    expect(alert).to_have_count(0, timeout=30_000)


def optimiser_of(served: Served) -> int:
    """The process that Python spawned to compute."""
    (pid,) = [one.pid for one in psutil.Process(served.pid).children() if "spawn_main" in " ".join(one.cmdline())]
    return pid
