"""A booking by telephone, by the keyboard alone: who calls, the usual trip, offers, a word, somebody new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.board_day import quiet_day
from tests.pages.bundled import bundled
from tests.pages.cab import Ride, book
from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import WEB, Served

pytestmark = pytest.mark.pages

KANA, NUMBER, NAME = "しけんいちこ", "0000-0021", "試験 一子"
MOST_KEYS = 20
"""What a booking of a usual trip may take, from the key that opens it to the one that books."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A quiet Thursday that these calls share."""
    with quiet_day(tmp_path_factory.mktemp("phone")) as running:
        yield running


def pick_up(page: Page) -> None:
    """The telephone rings."""
    expect(page.locator(".vehicle-row").first).to_be_visible()
    page.keyboard.press("n")
    expect(field(page, "call-rider")).to_be_focused()


def field(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}")


def found(page: Page) -> Locator:
    """What the field that one types in proposes."""
    return page.locator(".finder-list:not([hidden]) [role=option]")


def say_who(page: Page, typed: str) -> None:
    """Types what the caller says of themselves and takes the first who is found."""
    page.keyboard.type(typed)
    expect(found(page).first).to_be_visible()
    page.keyboard.press("Enter")


def say_where(page: Page, kana: str = "くりにっく") -> None:
    expect(field(page, "call-to")).to_be_focused()
    page.keyboard.type(kana)
    expect(found(page).first).to_be_visible()
    page.keyboard.press("Enter")


def say_when(page: Page, time: str) -> None:
    """Types the time; the focus is then on the first offer."""
    expect(field(page, "call-time")).to_be_focused()
    page.keyboard.type(time)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("offer").first).to_be_focused()


def agree(page: Page, number: int = 1, note: str = "") -> str:
    """Takes an offer by its number and books it; the booking's id."""
    page.keyboard.press(str(number))
    expect(field(page, "call-note")).to_be_focused()
    page.keyboard.type(note)
    page.keyboard.press("Enter")
    made = page.get_by_test_id("made")
    expect(made).to_be_visible()
    return str(made.get_attribute("data-booking"))


def booking(served: Served, booking_id: str) -> dict[str, Any]:
    return dict(next(one for one in served.plan()["bookings"] if one["booking_id"] == booking_id))


def test_a_known_rider_is_found_by_kana_and_booked_with_a_word_for_the_driver(
    served: Served, open_page: OpenPage
) -> None:
    page = open_page("board")
    pick_up(page)
    say_who(page, KANA)
    expect(page.get_by_test_id("rider")).to_contain_text("000-0000-0021")
    say_where(page)
    say_when(page, "1030")
    expect(page.get_by_test_id("read-out")).to_contain_text("10時30分")
    made = booking(served, agree(page, note="裏口でお待ちです"))
    assert (made["rider"]["name"], made["destination"]["id"]) == (NAME, "clinic")
    assert made["origin"]["id"] == "home-centre-21", "from home, unless the caller says otherwise"
    assert made["note"] == "裏口でお待ちです"
    expect(page.get_by_test_id("made")).to_contain_text(NAME)

    expect(field(page, "call-next")).to_be_focused()
    page.keyboard.press("Enter")
    expect(field(page, "call-rider")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tab").first).to_be_visible()


def test_a_usual_trip_of_a_rider_found_by_number_takes_a_few_keys(served: Served, open_page: OpenPage) -> None:
    book(served, Ride("r-022", "09:00", "a-coop"))
    page = open_page("board")
    page.evaluate("() => { window.keys = 0; addEventListener('keydown', () => window.keys++, true) }")
    pick_up(page)
    say_who(page, "0000-0022")
    usual = page.get_by_test_id("usual").first
    expect(usual).to_be_focused()
    expect(usual).to_contain_text("Aコープ")
    page.keyboard.press("1")
    say_when(page, "13")
    made = booking(served, agree(page, number=2))
    assert made["destination"]["id"] == "a-coop"
    assert made["pickup_window"]["start"][11:16] > "13:00", "the second offer"
    assert page.evaluate("window.keys") <= MOST_KEYS


def test_the_way_home_is_agreed_in_the_same_call(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    pick_up(page)
    say_who(page, "かくうにこ")
    say_where(page)
    expect(field(page, "call-time")).to_be_focused()
    page.keyboard.type("10")
    field(page, "call-home").select_option("at")
    field(page, "call-home-time").press_sequentially("1330")
    page.keyboard.press("Enter")
    expect(page.locator("#call-offers [data-testid=offer]").first).to_be_focused()
    page.keyboard.press("1")
    expect(page.locator("#call-home-offers [data-testid=offer]").first).to_be_focused()
    made = booking(served, agree(page))
    home = booking(served, made["way_home_id"])
    assert home["pickup_window"]["start"][11:16] >= "13:30"
    assert home["destination"]["id"] == made["origin"]["id"]

    page.keyboard.press("Enter")
    expect(field(page, "call-rider")).to_be_focused()
    say_who(page, "かめいじろう")
    say_where(page)
    field(page, "call-home").select_option("open")
    field(page, "call-time").press_sequentially("11")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("offer").first).to_be_focused()
    made = booking(served, agree(page))
    assert booking(served, made["way_home_id"])["kind"] == "open_return"
    expect(page.get_by_test_id("made")).to_contain_text("電話をもらいます")


def test_somebody_new_is_registered_on_the_spot_and_rides(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    pick_up(page)
    say_who(page, "０１５６４-２-9999")
    expect(field(page, "call-new-name")).to_be_focused()
    page.keyboard.type("架空 新太")
    page.keyboard.press("Tab")
    page.keyboard.type("かくう あらた")
    page.keyboard.press("Tab")
    expect(field(page, "call-new-phone")).to_have_value("01564-2-9999")
    page.keyboard.press("Tab")
    page.keyboard.type("かみしほろひがしさん")
    expect(found(page).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(field(page, "call-new-label")).to_be_focused()
    page.keyboard.type("東3線236、青い屋根")
    page.keyboard.press("Enter")
    say_where(page)
    say_when(page, "1400")
    made = booking(served, agree(page))
    assert made["rider"] == made["rider"] | {"name": "架空 新太", "phone": "01564-2-9999"}
    assert made["origin"]["name"]["ja"] == "東3線236、青い屋根"
    known = served.call("GET", "/v1/riders?q=かくうあらた", "board")
    assert [one["name"] for one in known] == ["架空 新太"]


def test_somebody_who_may_be_known_already_is_asked_about(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    pick_up(page)
    page.keyboard.type("99999")
    expect(found(page)).to_have_count(1)
    page.keyboard.press("Enter")
    expect(field(page, "call-new-name")).to_be_focused()
    page.keyboard.type("試験一子")
    field(page, "call-new-kana").fill("しけんいちこ")
    page.get_by_role("combobox", name="自宅").press_sequentially("かみしほろ")
    expect(found(page).first).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    asked = page.get_by_role("alert")
    expect(asked).to_contain_text("もう登録されています")
    before = len(served.call("GET", "/v1/riders?q=いちこ", "board"))
    asked.get_by_role("button", name="登録済み").press("Enter")
    expect(page.get_by_test_id("rider")).to_contain_text("000-0000-0021")
    assert len(served.call("GET", "/v1/riders?q=いちこ", "board")) == before


def test_a_riders_number_and_note_are_put_right_during_the_call(served: Served, open_page: OpenPage) -> None:
    page = open_page("board")
    pick_up(page)
    say_who(page, "もけいさぶろう")
    card = page.get_by_test_id("rider")
    card.get_by_role("button", name="電話・覚え書きを直す").press("Enter")
    expect(field(page, "call-rider-phone")).to_be_focused()
    page.keyboard.type("01564-2-1234")
    field(page, "call-rider-note").fill("耳が遠い")
    page.keyboard.press("Enter")
    expect(card).to_contain_text("01564-2-1234")
    expect(card).to_contain_text("耳が遠い")
    assert served.call("GET", "/v1/riders?q=0156421234", "board")[0]["note"] == "耳が遠い"


def test_why_there_is_no_offer_is_said_with_what_can_be_had(open_page: OpenPage) -> None:
    page = open_page("board")
    pick_up(page)
    say_who(page, "ひながたしろう")
    say_where(page)
    expect(field(page, "call-time")).to_be_focused()
    page.keyboard.type("2230")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("refusal")).to_be_visible()


def test_the_input_methods_own_enter_takes_nobody(open_page: OpenPage) -> None:
    page = open_page("board")
    pick_up(page)
    page.keyboard.type("しけん")
    expect(found(page).first).to_be_visible()
    composing = "{key: 'Enter', bubbles: true, isComposing: true}"
    field(page, "call-rider").evaluate(f"field => field.dispatchEvent(new KeyboardEvent('keydown', {composing}))")
    expect(page.get_by_test_id("rider")).to_have_count(0)
    expect(found(page).first).to_be_visible()


def test_what_was_keyed_in_is_still_there_after_the_booking_was_closed(open_page: OpenPage) -> None:
    page = open_page("board")
    pick_up(page)
    say_who(page, KANA)
    expect(page.locator("[data-testid=usual]:focus, #call-to:focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("rider")).to_have_count(0)
    page.keyboard.press("n")
    expect(page.get_by_test_id("rider")).to_contain_text(NAME)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_axe_finds_no_barrier_during_a_call(open_page: OpenPage, language: str, size: tuple[int, int]) -> None:
    page = open_page("board", language=language, size=size)
    pick_up(page)
    assert barriers(page) == []
    page.keyboard.type("しけん")
    expect(found(page).first).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("[data-testid=usual]:focus, [data-testid=no-usual]").first).to_be_visible()
    field(page, "call-to").focus()
    say_where(page)
    say_when(page, "1415")
    assert barriers(page) == []
    agree(page)
    assert barriers(page) == []
    page.keyboard.press("Enter")
    expect(field(page, "call-rider")).to_be_focused()
    page.keyboard.type("だれもいない")
    expect(found(page)).to_have_count(1)
    page.keyboard.press("Enter")
    expect(field(page, "call-new-name")).to_be_focused()
    assert barriers(page) == []


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("9", 540), ("905", 545), ("0905", 545), ("1430", 870), ("9:5", 545), ("９：０５", 545), ("9時半", 570),
        ("9時5分", 545), ("14時", 840), ("9.30", 570), ("0", 0), ("23:59", 1439),
        ("24:00", None), ("9:60", None), ("", None), ("昼", None), ("12345", None), ("9-5", None),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_type_it(typing_page: Page, typed: str, minutes: int | None) -> None:
    assert typing_page.evaluate("typed => Typed.minutesTyped(typed)", typed) == minutes


@pytest.fixture(scope="module")
def typing_page(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page that holds nothing but the reading of times."""
    entry = WEB / "src" / "common" / "typed.ts"
    page = browser.new_page()
    page.add_script_tag(content=bundled(Path(entry), "Typed", tmp_path_factory.mktemp("typed")))
    yield page
    page.close()
