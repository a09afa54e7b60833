"""The tablet without a line: it opens, shows what it last knew, says so plainly, and takes new versions by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.screens import show
from tests.pages.served import Served
from tests.pages.steps import ask_for_offers, book_ride, start_booking

pytestmark = pytest.mark.pages

CACHED = """async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({url}) => new URL(url).pathname);
}"""

KEPT_RIDES = "() => Object.keys(localStorage).some((key) => /^noriai\\.kept\\..*\\.rides$/.test(key))"


def wait_for_worker(page: Page) -> None:
    """Until the page is kept on the device, with all it needs."""
    page.evaluate("() => navigator.serviceWorker.ready")


def kept_keys(page: Page) -> list[str]:
    return page.evaluate("() => Object.keys(localStorage).filter((key) => key.startsWith('noriai.kept.'))")


def test_without_a_line_the_tablet_opens_and_the_last_known_rides_are_readable(
    served: Served, open_page: OpenPage
) -> None:
    page = open_page("tablet")
    booking = book_ride(page)
    wait_for_worker(page)
    page.get_by_role("button", name="わたしの予約を見る").click()
    promise = page.locator(f"[data-booking={booking}] .ride-promise").inner_text()
    page.context.set_offline(True)
    page.reload()
    expect(page.locator(f"[data-booking={booking}] .ride-promise")).to_have_text(promise)
    line = page.get_by_test_id("line")
    expect(line).to_contain_text("サーバーにつながりません")
    hour, minute = (int(part) for part in page.locator(".clock-time").inner_text().split(":"))
    spoken = f"{hour}時{minute}分" if minute else f"{hour}時"
    expect(line).to_contain_text(f"{spoken}の時点の内容です")
    expect(page.locator("h1")).to_have_text("バスの予約")
    page.context.set_offline(False)
    expect(line).to_have_count(0)
    served.call("DELETE", f"/v1/bookings/{booking}", "tablet")
    # Of what was cancelled only the latest days are listed, so it may be gone altogether.
    expect(page.locator(f"[data-booking={booking}][data-status=confirmed]")).to_have_count(0)


def test_a_ride_is_kept_from_the_moment_it_is_booked(served: Served, open_page: OpenPage) -> None:
    """The line goes down before the list of rides could be read again."""
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    wait_for_worker(page)
    page.wait_for_function(KEPT_RIDES)
    page.route("**/v1/bookings", lambda route: route.abort() if route.request.method == "GET" else route.fallback())
    booking = book_ride(page, "a-coop")
    page.context.set_offline(True)
    page.reload()
    show(page, "rides")
    expect(page.locator(f"[data-booking={booking}] .ride-promise")).to_be_visible()
    served.call("DELETE", f"/v1/bookings/{booking}", "tablet")


def test_the_clock_goes_on_without_a_line(served: Served, open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    wait_for_worker(page)
    served.clock(paused=False, speed=900)
    expect(page.get_by_test_id("demo-badge")).to_contain_text("900×", timeout=10_000)
    page.context.set_offline(True)
    page.reload()
    shown = page.locator(".clock-time").inner_text()
    expect(page.locator(".clock-time")).not_to_have_text(shown)
    served.clock(paused=True, speed=60)


def test_only_the_tablets_own_files_are_kept_and_nothing_the_service_said(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    wait_for_worker(page)
    paths = page.evaluate(CACHED)
    assert "/tablet" in paths
    assert any(re.fullmatch(r"/assets/tablet-.*\.js", path) for path in paths)
    assert any(re.fullmatch(r"/assets/.*\.css", path) for path in paths)
    others = re.compile(r"^/v1/|/(board|drive|plan|index)\b|engine|maplibre")
    assert [path for path in paths if others.search(path)] == []


def test_the_map_is_kept_once_it_was_used(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    wait_for_worker(page)
    page.reload()
    start_booking(page)
    page.get_by_role("button", name="地図でさがす").click()
    expect(page.locator(".map-canvas[data-ready=yes]")).to_be_visible()
    assert any("engine" in path for path in page.evaluate(CACHED))


def test_what_was_kept_is_wiped_when_the_key_is_no_longer_good(served: Served, open_page: OpenPage) -> None:
    rider = served.call("GET", "/v1/me", "tablet")["riders"][0]["id"]
    asked = {"kind": "household", "name": "ためし", "rider_ids": [rider]}
    made = served.call("POST", "/v1/devices", "board", json=asked)
    page = open_page("tablet", address=made["enrolment"]["url"])
    page.wait_for_selector(".home-choice")
    page.wait_for_function(KEPT_RIDES)
    served.call("DELETE", f"/v1/devices/{made['device']['device_id']}", "board")
    page.reload()
    expect(page.get_by_test_id("no-token")).to_be_visible()
    assert kept_keys(page) == []


def test_a_pages_memory_that_is_spoilt_does_no_harm(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    for key in [*kept_keys(page), "noriai.kept-clock", "noriai.comfort.text-size", "noriai.pending-confirmation"]:
        page.evaluate("key => { localStorage[key] = '{'; }", key)
    page.reload()
    expect(page.locator(".home-choice").first).to_be_visible()


@pytest.fixture
def newer_version(built_pages: Path) -> Iterator[Path]:
    """The worker's file, which a test may change as a new version would; as it was afterwards."""
    worker = built_pages / "sw.js"
    before = worker.read_text(encoding="utf-8")
    yield worker
    worker.write_text(before, encoding="utf-8")


def publish(worker: Path, page: Page) -> None:
    """Puts a new version on the server and lets the page notice it, as it does every half an hour."""
    worker.write_text(worker.read_text(encoding="utf-8") + "\n// newer", encoding="utf-8")
    page.evaluate("async () => (await navigator.serviceWorker.ready).update()")


def test_a_new_version_asks_in_the_middle_of_a_booking_and_takes_over_by_itself_on_the_first_screen(
    open_page: OpenPage, newer_version: Path
) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    wait_for_worker(page)
    page.reload()
    start_booking(page)
    ask_for_offers(page)
    page.evaluate("window.sameAsBefore = true")
    publish(newer_version, page)
    note = page.get_by_test_id("new-version")
    expect(note).to_contain_text("新しい版があります")
    page.wait_for_timeout(6000)
    assert page.evaluate("window.sameAsBefore"), "nothing is lost while somebody is choosing"
    page.evaluate("location.hash = '#/'")
    page.wait_for_function("() => !window.sameAsBefore")
    expect(page.locator(".home-choice").first).to_be_visible()
    expect(note).to_have_count(0)


def test_a_new_version_is_taken_by_a_button(open_page: OpenPage, newer_version: Path) -> None:
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    wait_for_worker(page)
    page.reload()
    start_booking(page)
    publish(newer_version, page)
    page.evaluate("window.sameAsBefore = true")
    page.get_by_test_id("new-version").get_by_role("button", name="新しくする").click()
    page.wait_for_function("() => !window.sameAsBefore")
    expect(page.get_by_test_id("new-version")).to_have_count(0)
