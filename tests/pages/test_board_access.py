"""The board for everybody: no barrier that axe finds, by keyboard alone, on a desk's screens and on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.pages.board_day import FROM_HAGIGAOKA, FROM_OTOFUKE, bar, book_on, quiet_day
from tests.pages.cab import Ride
from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import Served

pytestmark = pytest.mark.pages

SIZES = {"desk": (1280, 800), "wide": (1920, 1080), "phone": (390, 844)}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with quiet_day(tmp_path_factory.mktemp("access")) as running:
        book_on(running, FROM_HAGIGAOKA, "bus-1")
        book_on(running, FROM_OTOFUKE, "bus-2")
        book_on(running, Ride("r-001", "12:00", parcels=2), "bus-1")
        yield running


MOST_STOPS = 60
PARTS = ("day-bar", "tabs", "bookings-top", "table-box", "timeline-top", "timeline-box")
PART = """() => {
    const at = document.activeElement;
    const part = at.closest(".day-bar, .tabs, .table-box, .bookings-top, .timeline-top, .timeline-box");
    return part ? part.classList[0] : at.tagName;
}"""
"""In which part of the board the focus is, else on what kind of element."""


def start(page: Page) -> None:
    expect(page.locator(".ride-bar").first).to_be_visible()


def choose(page: Page) -> None:
    page.locator(".ride-bar").first.press("Enter")
    expect(page.get_by_test_id("details")).to_be_visible()


def move(page: Page) -> None:
    choose(page)
    page.keyboard.press("m")
    expect(page.get_by_test_id("move-vehicles")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".consequences")).to_be_visible(timeout=15_000)


def no_move(page: Page) -> None:
    choose(page)
    page.keyboard.press("m")
    expect(page.get_by_test_id("move-vehicles")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(page.locator(".consequences")).to_be_visible(timeout=15_000)


def keys(page: Page) -> None:
    page.locator("body").press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def tab_named(name: str) -> Callable[[Page], None]:
    def show(page: Page) -> None:
        page.locator(f"[data-tab={name}]").click()
        expect(page.locator(f"#panel-{name}")).to_be_visible()

    return show


def vehicle(page: Page) -> None:
    page.locator("[data-vehicle=bus-1] .vehicle-tool").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def phone(page: Page) -> None:
    page.locator("body").press("n")
    expect(page.locator("#call-rider")).to_be_visible()


def past(page: Page) -> None:
    page.evaluate("location.hash = '#/2026-11-25'")
    expect(page.locator(".day-name")).to_be_visible()


STATES: dict[str, Callable[[Page], None]] = {
    "start": start,
    "chosen": choose,
    "move": move,
    "no move": no_move,
    "keys": keys,
    "vehicle": vehicle,
    "phone": phone,
    "past day": past,
} | {name: tab_named(name) for name in ("alerts", "calls", "log", "notes")}


@pytest.mark.parametrize(("size", "language"), [("desk", "ja"), ("wide", "en"), ("phone", "ja"), ("phone", "en")])
def test_axe_finds_no_barrier_and_nothing_too_wide_in_any_state(open_page: OpenPage, size: str, language: str) -> None:
    found: dict[str, list[str]] = {}
    for name, reach in STATES.items():
        page = open_page("board", language=language, size=SIZES[size])
        start(page)
        reach(page)
        shown, whole = page.evaluate("[document.scrollingElement.clientWidth, document.scrollingElement.scrollWidth]")
        found[name] = [*barriers(page), *(["wider than the screen"] if whole > shown else [])]
        page.context.close()
    assert {name: what for name, what in found.items() if what} == {}


def test_a_desks_screen_shows_the_whole_board_without_scrolling(open_page: OpenPage) -> None:
    for size in ("desk", "wide"):
        page = open_page("board", size=SIZES[size])
        start(page)
        heights = page.evaluate("[document.scrollingElement.scrollHeight, innerHeight]")
        assert heights[0] <= heights[1]
        for part in (".timeline", ".map-box", ".side-panel"):
            expect(page.locator(part).first).to_be_visible()
            box = page.locator(part).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= SIZES[size][1]


def test_the_tab_key_reaches_each_part_once_and_arrows_go_on_inside(open_page: OpenPage) -> None:
    page = open_page("board", size=SIZES["desk"])
    start(page)
    page.locator("#content").focus()
    reached: list[str] = []
    while len(reached) < MOST_STOPS and "BODY" not in reached:
        page.keyboard.press("Tab")
        reached.append(str(page.evaluate(PART)))
    for part in PARTS:
        assert part in reached, f"{part} is reached with the Tab key"
    assert reached.count("timeline-box") == 1, "inside the timeline the arrow keys move"
    assert reached.count("table-box") == 1
    assert reached.count("tabs") == 1


def test_arrows_move_through_vehicles_rides_and_the_list(open_page: OpenPage) -> None:
    page = open_page("board", size=SIZES["desk"])
    start(page)
    page.keyboard.press("t")
    for key, focused in (
        (None, "[data-cell='bus-1/name']"),
        ("ArrowDown", "[data-cell='bus-2/name']"),
        ("End", "[data-vehicle=bus-2] .ride-bar"),
        ("ArrowUp", "[data-vehicle=bus-1] .ride-bar"),
        ("Home", "[data-cell='bus-1/name']"),
    ):
        if key:
            page.keyboard.press(key)
        expect(page.locator(f"{focused}:focus")).to_have_count(1)
    page.keyboard.press("/")
    expect(page.get_by_test_id("search")).to_be_focused()
    page.locator("tr[data-booking] button").first.focus()
    first = page.evaluate("document.activeElement.closest('tr').dataset.booking")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("first => document.activeElement.closest('tr')?.dataset.booking !== first", arg=first)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("details")).to_be_visible()


def test_letters_do_nothing_once_they_are_switched_off(open_page: OpenPage) -> None:
    page = open_page("board", size=SIZES["desk"])
    start(page)
    keys(page)
    page.get_by_label("文字キーだけの操作を使う").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.reload()
    start(page)
    page.locator("body").press("n")
    page.locator("body").press("?")
    expect(page.locator("#call-rider")).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_slack_is_told_by_words_and_shape_not_by_colour_alone(open_page: OpenPage) -> None:
    page = open_page("board", language="en", size=SIZES["desk"])
    start(page)
    for ride in page.locator(".ride-bar").all():
        assert "min to spare" in str(ride.get_attribute("aria-label"))
    signs = page.locator(".legend-bar[class*=slack-]").all_inner_texts()
    assert len(set(signs)) == len(signs) == 4


def test_an_english_board_is_english_but_for_names(served: Served, open_page: OpenPage) -> None:
    page = open_page("board", language="en", size=SIZES["desk"])
    start(page)
    names = {one["rider"]["name"] for one in served.plan()["bookings"]}
    shown = page.locator("body").inner_text()
    for name in names:
        shown = shown.replace(name, "")
    assert JAPANESE.findall(shown) == ["日本語"]


def test_on_a_phone_each_part_can_be_used(open_page: OpenPage) -> None:
    page = open_page("board", size=SIZES["phone"])
    start(page)
    ride = page.locator(".ride-bar").first
    ride.click()
    page.get_by_test_id("details").get_by_role("button", name="移す").click()
    page.get_by_test_id("move-vehicles").locator("li").last.click()
    expect(page.locator(".consequences")).to_be_visible(timeout=15_000)
    page.get_by_role("button", name="やめる").click()
    expect(bar(page, str(ride.get_attribute("data-booking")))).to_be_visible()
