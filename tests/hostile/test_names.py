"""What people are really called is kept: emoji, variant kanji, every script; always in one form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from api.schemas.texts import readable
from tests.api.serving import Served

NAMES = {
    "variant kanji": "渡邉󠄂 葛󠄀城",
    "a kanji beyond the first plane": "𠮷野 家",
    "a family": "青木 👨‍👩‍👧",
    "a face with a skin tone": "赤 👍🏽",
    "a keycap": "一 1️⃣",
    "Vietnamese": "Nguyễn Thị Hằng",
    "Thai": "น้ำผึ้ง",
    "Arabic": "محمد علي",
    "Hindi": "हिन्दी",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_real_name_is_kept_as_it_is(shared: Served, name: str) -> None:
    form = {"name": name, "phone": "000-0000-0123", "home": {"lon": 143.296, "lat": 43.233}, "anyway": True}
    made = shared.call("POST", "/v1/riders", "dispatcher", json=form)
    assert made.status_code == 201, made.text
    found = shared.call("GET", f"/v1/riders/{made.json()['id']}", "dispatcher").json()
    assert found["name"] == unicodedata.normalize("NFC", name)


def test_two_ways_of_writing_one_name_are_one(shared: Served) -> None:
    """A Mac sends が as か and a mark; the search finds it all the same."""
    composed, apart = "ガラシャ", unicodedata.normalize("NFD", "ガラシャ")
    assert composed != apart
    form = {"name": apart, "phone": "000-0000-0124", "home": {"lon": 143.296, "lat": 43.233}}
    assert shared.call("POST", "/v1/riders", "dispatcher", json=form).json()["name"] == composed
    for asked in (composed, apart):
        found = shared.call("GET", "/v1/riders", "dispatcher", params={"q": asked}).json()
        assert composed in [one["name"] for one in found]


@given(st.text())
def test_what_is_kept_is_readable_and_stays_as_it_is(text: str) -> None:
    try:
        kept = readable(text)
    except PydanticCustomError:
        return
    assert readable(kept) == kept == unicodedata.normalize("NFC", text)
    assert not {unicodedata.category(one) for one in kept} & {"Cs", "Zl", "Zp"}
    assert all(one == "\u200d" for one in kept if unicodedata.category(one) == "Cf")
