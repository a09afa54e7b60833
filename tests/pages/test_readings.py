"""Furigana: what the tablet may say is read in full, and numbers are read as people say them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from api.problems.catalogue import CATALOGUE
from api.problems.of_calls import CALLS
from api.problems.of_partners import PARTNERS
from api.problems.of_planning import PLANNING
from api.problems.of_service import SERVICE
from api.problems.of_setup import SETUP
from api.problems.of_studies import STUDIES
from tests.pages.bundled import page_with

pytestmark = pytest.mark.pages

FOR_OTHERS = {kind.slug for kind in (*CALLS, *PARTNERS, *PLANNING, *STUDIES, *SERVICE, *SETUP)}
"""Met by programs and by those who plan."""
KANJI = re.compile(r"[\u3400-\u9fff々]")


@pytest.fixture(scope="module")
def words(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An empty page with the tablet's words and their readings."""
    with page_with(
        browser, Path(__file__).with_name("every_word.ts"), "Words", tmp_path_factory.mktemp("words")
    ) as page:
        yield page


def unread(page: Page, texts: list[str]) -> dict[str, str]:
    """The characters without a reading, each with a text it stands in."""
    missing = {}
    for text, pieces in zip(texts, page.evaluate("texts => texts.map(text => Words.read(text))", texts), strict=True):
        plain = "".join(piece for piece in pieces if isinstance(piece, str))
        missing |= dict.fromkeys(KANJI.findall(plain), text)
    return missing


def reading(page: Page, text: str) -> str:
    """A text as it is read: the readings in the place of what they stand over."""
    read = page.evaluate("text => Words.read(text)", text)
    return "".join(piece if isinstance(piece, str) else piece[1] for piece in read)


def test_every_word_of_the_tablet_has_a_reading(words: Page) -> None:
    texts = words.evaluate("Words.everyText()")
    assert len(texts) > 150
    assert unread(words, texts) == {}


def test_the_problems_a_resident_may_meet_have_readings(words: Page) -> None:
    kinds = [kind for kind in CATALOGUE.values() if kind.slug not in FOR_OTHERS]
    said = [text.ja for kind in kinds for text in (kind.title, kind.detail, *dict(kind.more).values())]
    assert unread(words, [re.sub(r"\{\w+\}", "7", text) for text in said]) == {}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("9時40分から55分の間にお迎え。", "9じ40ぷんから55ふんのあいだにおむかえ。"),
        ("10時までに着きます", "10じまでにつきます"),
        ("11月25日（水）", "11がつ25にち（すい）"),
        ("4月1日（木）、8日、20日", "4がつついたち（もく）、ようか、はつか"),
        ("1人、2人、3人", "ひとり、ふたり、3にん"),
        ("あと1分、2分、3分、10分", "あと1ぷん、2ふん、3ぷん、10ぷん"),
        ("1時間遅く", "1じかんおそく"),
        ("福祉バス2号車", "ふくしバス2ごうしゃ"),
        ("予約を取り消しますか", "よやくをとりけしますか"),
        ("お気に入りに入れました", "おきにいりにいれました"),
        ("先にほかの予約が入りました", "さきにほかのよやくがはいりました"),
        ("毎週火曜日", "まいしゅうかようび"),
    ],
)
def test_numbers_and_verbs_are_read_as_people_say_them(words: Page, text: str, read: str) -> None:
    assert reading(words, text) == read


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("9時40分から55分の間にお迎え。", "9時40分|から|55分の|間に|お迎え。"),
        ("12月3日（木）", "12月3日|（木）"),
        ("運転手に伝える", "運転手に|伝える"),
        ("病院クリニックへ行く", "病院|クリニックへ|行く"),
        ("練習さん、こんにちは", "練習さん、|こんにちは"),
    ],
)
def test_a_line_does_not_break_within_a_word_or_between_a_number_and_what_it_counts(
    words: Page, text: str, runs: str
) -> None:
    assert "|".join(words.evaluate("text => Words.runs(text)", text)) == runs
