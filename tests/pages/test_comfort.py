"""How a person sees and hears the tablet: text size, contrast, furigana, easy Japanese, English, reading aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.screens import SCREENS, leave, show
from tests.pages.served import Served
from tests.pages.steps import ask_for_offers, start_booking

pytestmark = pytest.mark.pages

# A device with a voice: what is said is written down, and each piece ends when the test says so.
VOICE = """
window.said = [];
window.stops = 0;
const voices = [{name: "Kyoko", lang: "ja-JP", localService: true}, {name: "Amy", lang: "en-US", localService: true}];
class Utterance extends EventTarget {
    constructor(text) { super(); this.text = text; }
}
const speech = {
    speaking: false,
    getVoices: () => voices,
    speak(each) { this.speaking = true; window.said.push(each); each.onstart?.(); },
    cancel() { this.speaking = false; window.stops += 1; },
};
Object.defineProperty(window, "speechSynthesis", {value: speech, configurable: true});
Object.defineProperty(window, "SpeechSynthesisUtterance", {value: Utterance, configurable: true});
"""
MUTE = "delete window.speechSynthesis; delete window.SpeechSynthesisUtterance;"


def choose(page: Page, name: str) -> None:
    """Takes one of the choices about text and voice."""
    page.locator(".choice", has=page.get_by_text(name, exact=True)).locator("input").check()


def size_of(page: Page, selector: str) -> float:
    return float(page.locator(selector).first.evaluate("it => parseFloat(getComputedStyle(it).fontSize)"))


def test_text_grows_in_three_steps_and_the_device_remembers(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.get_by_role("button", name="文字・音声").click()
    sizes = []
    for name in ("ふつう", "大きい", "とても大きい"):
        choose(page, name)
        sizes.append(size_of(page, ".comfort-example p"))
    assert sizes[0] >= 20
    assert sizes == [sizes[0], sizes[0] * 1.25, sizes[0] * 1.5]
    page.reload()
    assert size_of(page, ".comfort-example p") == sizes[2]
    page.get_by_role("button", name="これでよい").click()
    expect(page.locator(".home-choice").first).to_be_visible()


def test_the_black_screen_is_chosen_or_follows_the_devices_wish(served: Served, browser: Browser) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    context = browser.new_context(contrast="more")
    page = context.new_page()
    page.goto(served.address("tablet"))
    page.wait_for_selector(".home-choice")
    assert page.evaluate(ground) == "rgb(0, 0, 0)"
    show(page, "comfort")
    choose(page, "白い画面")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.reload()
    page.wait_for_selector(".comfort-example")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    context.close()


def test_every_word_on_every_screen_has_its_reading_when_wished(served: Served, open_page: OpenPage) -> None:
    unread = """() => {
        const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
            const {data, parentElement: holder} = walker.currentNode;
            if (/[\\u3400-\\u9fff]/.test(data) && !holder.closest("ruby, .map-box, option")) found.push(data);
        }
        return found;
    }"""
    page = open_page("tablet")
    page.get_by_role("button", name="文字・音声").click()
    expect(page.locator("main rt")).to_have_count(0)
    choose(page, "つける")
    expect(page.locator(".comfort-example rt").first).to_be_visible()
    found = {}
    for name, screen in SCREENS.items():
        if screen.tablet != "household" or screen.map:
            continue
        screen.reach(page, served)
        found[name] = page.evaluate(unread)
        leave(page)
    assert {name: texts for name, texts in found.items() if texts} == {}
    show(page, "comfort")
    choose(page, "つけない")
    expect(page.locator("main rt")).to_have_count(0)


def button_names(page: Page) -> list[str]:
    """As the browser tells them to a screen reader."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [str(node["name"]["value"]) for node in nodes if node.get("role", {}).get("value") == "button"]


def test_readings_are_no_part_of_what_a_button_is_called(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.get_by_role("button", name="文字・音声").click()
    choose(page, "つける")
    show(page, "")
    expect(page.locator(".home-choice rt").first).to_be_visible()
    assert {"バスを予約する", "わたしの予約", "文字・音声"} <= set(button_names(page))
    page.get_by_role("button", name="English").click()
    expect(page.locator("rt:not(.tile rt)")).to_have_count(0)


def test_easy_japanese_changes_the_words_and_english_goes_before_it(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.get_by_role("button", name="文字・音声").click()
    choose(page, "やさしい日本語")
    expect(page.locator("h2")).to_have_text("もじと こえ")
    show(page, "")
    expect(page.locator(".home-choice").first).to_contain_text("よやくする")
    show(page, "comfort")
    choose(page, "English")
    expect(page.locator("h2")).to_have_text("Text and voice")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    choose(page, "Japanese")
    expect(page.locator("h2")).to_have_text("文字と音声")


@pytest.fixture
def speaking(served: Served, browser: Browser) -> Iterator[Page]:
    """A tablet with a voice, at its first screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(VOICE)
    page = context.new_page()
    page.goto(served.address("tablet"))
    page.wait_for_selector(".home-choice")
    yield page
    context.close()


def said(page: Page) -> list[str]:
    return [str(text) for text in page.evaluate("() => said.map(({text}) => text)")]


def test_a_refusal_is_said_in_easy_words(open_page: OpenPage) -> None:
    page = open_page("tablet")
    page.evaluate("localStorage['noriai.comfort.easy'] = 'true'")
    page.reload()
    start_booking(page)
    ask_for_offers(page, "nukabira")
    refusal = page.get_by_test_id("refusal")
    expect(refusal).to_be_visible()
    assert "同じ線の運行区域" not in refusal.inner_text()
    assert len(refusal.inner_text()) > 15


def test_a_step_is_read_aloud_in_order_and_stopped_when_it_is_left(speaking: Page) -> None:
    page = speaking
    show(page, "comfort")
    choose(page, "つける")
    show(page, "")
    start_booking(page)
    page.get_by_test_id("read").click()
    expect(page.get_by_test_id("read")).to_have_attribute("data-reads", "true")
    texts = said(page)
    assert texts.index("どこへ行きますか") < texts.index("上士幌クリニック") < texts.index("地図でさがす")
    assert not any("びょういん" in text for text in texts), "readings are not said a second time"
    assert page.evaluate("() => said.map(({lang, rate, voice}) => [lang, rate, voice.name])")[0] == [
        "ja-JP",
        0.9,
        "Kyoko",
    ]
    stops = page.evaluate("stops")
    page.go_back()
    expect(page.get_by_test_id("read")).to_have_attribute("data-reads", "false")
    assert page.evaluate("stops") == stops + 1


def test_reading_ends_with_the_last_word_and_can_be_stopped(speaking: Page) -> None:
    page = speaking
    page.get_by_role("button", name="読み上げる").click()
    page.evaluate("() => said.at(-1).onend()")
    expect(page.get_by_role("button", name="読み上げる")).to_be_visible()
    page.get_by_role("button", name="読み上げる").click()
    page.get_by_role("button", name="読み上げを止める").click()
    expect(page.get_by_role("button", name="読み上げる")).to_be_visible()


def test_each_step_is_read_by_itself_for_who_wishes_so(speaking: Page) -> None:
    page = speaking
    show(page, "comfort")
    choose(page, "画面が変わるたび")
    page.get_by_role("button", name="これでよい").click()
    start_booking(page)
    ask_for_offers(page)
    page.get_by_test_id("offer").first.wait_for()
    page.wait_for_function("() => said.some(({text}) => text.includes('にお迎え'))")
    assert any(re.search(r"\d+時.*の間にお迎え", text) for text in said(page))
    page.get_by_role("button", name="English").click()
    page.wait_for_function("() => said.some(({lang}) => lang === 'en-US')")


def test_a_device_that_cannot_speak_has_no_such_button_and_says_why(served: Served, browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script(MUTE)
    page = context.new_page()
    page.goto(served.address("tablet"))
    page.wait_for_selector(".home-choice")
    expect(page.get_by_test_id("read")).to_have_count(0)
    show(page, "comfort")
    expect(page.locator("main")).to_contain_text("読み上げの機能がありません")
    context.close()


def test_a_device_without_any_voice_says_so_after_the_first_try(open_page: OpenPage) -> None:
    """Chromium without a screen has the interface and no voice."""
    page = open_page("tablet")
    page.wait_for_selector(".home-choice")
    if page.evaluate("speechSynthesis.getVoices().length"):
        pytest.skip("this machine has voices")
    page.get_by_test_id("read").click()
    expect(page.get_by_test_id("read")).to_have_text("声がありません", timeout=10_000)
    page.get_by_test_id("read").click()
    expect(page.locator("main")).to_contain_text("声が入っていません")
