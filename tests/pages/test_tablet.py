"""The resident's tablet: steps and back, refusals that help, a line that breaks, cancelling."""

from __future__ import annotations

import pytest
from playwright.sync_api import Request, Route, expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served
from tests.pages.steps import ask_for_offers, book_ride, choose_first_offer, start_booking, status_of

pytestmark = pytest.mark.pages


def test_back_goes_one_step_back_and_keeps_what_was_chosen(open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    ask_for_offers(page)
    page.get_by_test_id("offer").first.click()
    expect(page.get_by_test_id("confirm")).to_be_visible()
    page.go_back()
    expect(page.get_by_test_id("offer").first).to_be_visible()
    page.get_by_role("button", name="もどる").click()
    page.wait_for_url("**#/when")
    expect(page.locator(".trip-line")).to_contain_text("上士幌クリニック")
    page.go_back()
    page.wait_for_url("**#/where")


def test_a_reload_in_the_middle_begins_again_instead_of_failing(open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    ask_for_offers(page)
    page.reload()
    expect(page.locator(".home-choice").first).to_be_visible()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_refusal_gives_its_reason_and_times_that_work(open_page: OpenPage, language: str) -> None:
    """Nobody can leave when the service closes; the last rides of the day are offered instead."""
    page = open_page("tablet", language=language)
    start_booking(page)
    page.locator("[data-place=clinic]").first.click()
    page.locator("input[name=mode]").nth(1).check()
    later = page.get_by_role("button", name="1 hour later" if language == "en" else "1時間遅く")
    while later.is_enabled():
        later.click()
    page.locator("main .huge").last.click()
    refusal = page.get_by_test_id("refusal")
    expect(refusal).to_be_visible()
    assert len(refusal.inner_text()) > 15
    page.get_by_test_id("offer").first.click()
    page.get_by_test_id("confirm").click()
    expect(page.get_by_test_id("booked")).to_be_visible()


def test_a_place_outside_the_area_is_refused_with_a_way_on(open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    ask_for_offers(page, "nukabira")
    expect(page.get_by_test_id("refusal")).to_contain_text("区域")
    page.get_by_role("button", name="日にち・時間を変える").click()
    page.wait_for_url("**#/when")


def test_a_confirmation_without_a_line_is_sent_once_when_it_is_back(served: Served, open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    ask_for_offers(page, "pharmacy")
    choose_first_offer(page)
    before = len(served.plan()["bookings"])
    page.context.set_offline(True)
    page.get_by_test_id("confirm").click()
    expect(page.get_by_test_id("sending")).to_contain_text("まだ予約できていません")
    page.wait_for_timeout(1500)
    assert len(served.plan()["bookings"]) == before
    page.context.set_offline(False)
    expect(page.get_by_test_id("booked")).to_be_visible()
    assert len(served.plan()["bookings"]) == before + 1
    expect(page.get_by_test_id("sending")).to_have_count(0)


def test_an_answer_that_was_lost_does_not_book_twice(served: Served, open_page: OpenPage) -> None:
    """The service books, the answer is cut off on its way, the page tries again with the same key."""
    page = open_page("tablet")
    start_booking(page)
    ask_for_offers(page, "a-coop")
    choose_first_offer(page)
    before = len(served.plan()["bookings"])
    keys: list[str] = []

    def cut(route: Route, request: Request) -> None:
        if request.method != "POST":
            route.continue_()
            return
        keys.append(request.headers["idempotency-key"])
        answer = route.fetch()
        if len(keys) <= 2:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    page.route("**/v1/bookings", cut)
    page.get_by_test_id("confirm").click()
    expect(page.get_by_test_id("booked")).to_be_visible()
    assert len(keys) == 3
    assert len(set(keys)) == 1
    assert len(served.plan()["bookings"]) == before + 1


def test_a_ride_is_cancelled_after_a_question(served: Served, open_page: OpenPage) -> None:
    page = open_page("tablet")
    booking = book_ride(page, "post-office")
    page.get_by_role("button", name="わたしの予約を見る").click()
    card = page.locator(f".ride-list [data-booking={booking}]")
    card.get_by_role("button", name="予約を取り消す").click()
    page.get_by_role("button", name="いいえ、そのままにします").click()
    assert status_of(served, booking) == "confirmed"
    card.get_by_role("button", name="予約を取り消す").click()
    page.get_by_role("button", name="はい、取り消します").click()
    expect(page.get_by_test_id("undo")).to_be_visible()
    expect(page.locator(f".ride-list [data-booking={booking}][data-status=confirmed]")).to_have_count(0)
    assert status_of(served, booking) == "cancelled"


def test_a_place_is_picked_on_the_map(open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    page.get_by_role("button", name="地図でさがす").click()
    expect(page.locator(".map-canvas[data-ready=yes]")).to_be_visible()
    expect(page.locator(".map-notice")).to_contain_text("測量図ではありません")
    use = page.get_by_role("button", name="ここにする")
    expect(use).to_be_disabled()
    page.locator(".map-canvas canvas").click()
    use.click()
    expect(page.locator(".trip-line")).to_contain_text("地図で選んだところ")


def test_a_place_is_found_by_its_first_letter(open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    page.get_by_role("button", name="名前でさがす").click()
    page.get_by_role("button", name="は", exact=True).click()
    page.locator("[data-place=fureai-plaza]").click()
    expect(page.locator(".trip-line")).to_contain_text("ふれあいプラザ")
