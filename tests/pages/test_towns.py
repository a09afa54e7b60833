"""Two towns behind one port in a browser: chosen on a page, each with its own language, clock and memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.bundled import page_with
from tests.pages.looks import barriers
from tests.pages.served import WEB
from tests.pages.steps import start_booking
from tests.towns.two_towns import HERE, THERE, Two, two_towns

pytestmark = pytest.mark.pages


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    with two_towns(tmp_path_factory.mktemp("two")) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new browser, far from both towns."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, timezone_id="America/Chicago")
    yield context.new_page()
    context.close()


def address(two: Two, town: str, rest: str = "/") -> str:
    return f"http://{town}.localhost:{two.url.rpartition(':')[2]}{rest}"


def test_a_town_is_chosen_by_keyboard_and_speaks_its_own_language(two: Two, page: Page) -> None:
    page.goto(two.url)
    assert barriers(page) == []
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(address(two, THERE))
    expect(page.locator("h1")).to_have_text("Noriai Elsewhere")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(address(two, HERE))
    expect(page.locator("h1")).to_have_text("のりあい 上士幌町")
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text("Noriai Kamishihoro")
    page.reload()
    expect(page.locator("h1")).to_have_text("Noriai Kamishihoro")
    page.get_by_role("button", name="日本語").click()
    page.reload()
    expect(page.locator("h1")).to_have_text("のりあい 上士幌町")


def test_a_tablet_of_one_town_shows_that_towns_time_and_knows_nothing_in_another(two: Two, page: Page) -> None:
    times: list[str] = []
    page.expose_function("shown", lambda text: times.append(text))
    page.add_init_script(
        "new MutationObserver(() => { const at = document.querySelector('.clock-time'); at && shown(at.textContent) })"
        ".observe(document, { childList: true, subtree: true, characterData: true })"
    )
    page.goto(address(two, THERE, f"/tablet#token={two.tokens[THERE]['tablet']}"))
    expect(page.locator("h1")).to_have_text("Book a bus")
    expect(page.locator(".brand-town")).to_have_text("Elsewhere")
    expect(page.locator(".clock-time")).to_have_text("8:00")
    assert set(times) == {"8:00"}, "not for a moment the time of somewhere else"
    start_booking(page)
    page.get_by_role("button", name="Find by name").click()
    page.get_by_role("button", name="JKL").click()
    expect(page.locator("[data-place=clinic]")).to_contain_text("Kamishihoro clinic")
    page.goto(address(two, HERE, "/tablet"))
    expect(page.locator("h1")).to_have_text("バスの予約")
    expect(page.locator(".enrol-code")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('token'))") == []


def test_the_tablets_app_is_installed_in_the_towns_language(two: Two) -> None:
    for town, language in ((HERE, "ja"), (THERE, "en")):
        manifest = two.ask(f"{town}.localhost", "GET", "/tablet.webmanifest").json()
        assert (manifest["lang"], manifest["start_url"], manifest["id"]) == (language, "/tablet", "/tablet")


ZONES = ("Europe/Berlin", "America/Chicago", "Asia/Tokyo", "Australia/Lord_Howe", "America/St_Johns")
DAYS = ("2026-03-08", "2026-03-29", "2026-04-05", "2026-06-01", "2026-10-25", "2026-11-01")


def test_a_time_that_is_chosen_on_a_page_is_that_of_the_towns_wall(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with page_with(browser, WEB / "src" / "common" / "times.ts", "Times", tmp_path_factory.mktemp("times")) as page:
        for name in ZONES:
            zone = ZoneInfo(name)
            asked = [[day, minutes] for day in DAYS for minutes in range(0, 24 * 60, 30)]
            written = page.evaluate(
                "([zone, asked]) => { Times.setZone(zone); return asked.map(([day, at]) => {"
                "const iso = Times.isoAt(day, at); return [iso, Times.minutesOf(iso), Times.dayOf(iso)] }) }",
                [name, asked],
            )
            for (day, minutes), (iso, back, on) in zip(asked, written, strict=True):
                wall = datetime.fromisoformat(str(day)) + timedelta(minutes=int(minutes))
                moment = datetime.fromisoformat(iso).astimezone(zone)
                if (wall.replace(tzinfo=zone).astimezone(ZoneInfo("UTC")).astimezone(zone)).replace(
                    tzinfo=None
                ) != wall:
                    continue  # the hour that does not exist
                assert moment.replace(tzinfo=None) == wall, f"{iso} in {name}"
                assert (back, on) == (minutes, day), f"{iso} in {name}"


NUMBERS = {
    "000-1234-5678": "tel:00012345678", "０００（１２３４）": "tel:0001234", "+49 (0)9971/123-45": "tel:+49997112345",
    "(09971) 55.66": "tel:099715566", "+1 (651) 555-0100": "tel:+16515550100", "0(0)1": "tel:001",
}  # fmt: skip


def test_a_number_is_dialled_however_it_is_written(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    with page_with(browser, WEB / "src" / "common" / "dial.ts", "Dial", tmp_path_factory.mktemp("dial")) as page:
        dialled = page.evaluate("numbers => numbers.map(Dial.dial)", list(NUMBERS))
    assert dict(zip(NUMBERS, dialled, strict=True)) == NUMBERS
