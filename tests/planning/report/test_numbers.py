from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from api.planning.report.breaking import lines_of
from api.planning.report.charts.ticks import axis
from api.planning.report.numbers import scale
from api.planning.report.units import LONG, SHORT
from api.problems.facts import Language

LANGUAGES = st.sampled_from(["ja", "en"])
SIZES = st.floats(0, 1e7)


@pytest.mark.parametrize(
    ("unit", "values", "japanese", "english"),
    [
        ("minutes", [312.0], "5.2分", "5.2 minutes"),
        ("minutes", [60.0, 1500.0], "1分", "1 minute"),
        ("money", [62_400.0], "6.2万円", "¥62,400"),
        ("money", [2_464.0], "2,460円", "¥2,460"),
        ("money", [12_812_345.0], "1,281万円", "¥12,800,000"),
        ("percent", [0.917], "92%", "92%"),
        ("of_100", [0.19], "19件", "19"),
        ("times", [1.64], "1.64倍", "1.64 times"),
        ("trips", [407.0], "407件", "407 trips"),
        ("riders", [1.0], "1人", "1 rider"),
    ],
)
def test_numbers_are_written_for_people(unit: str, values: list[float], japanese: str, english: str) -> None:
    said = [scale(unit, language, values, long=True).say(values[0]) for language in ("ja", "en")]  # type: ignore[arg-type]
    assert said == [japanese, english]


def test_money_of_other_towns_is_written_in_their_currency() -> None:
    assert scale("money", "en", [4.5], currency="EUR").say(4.5) == "4.50 EUR"
    assert scale("money", "ja", [71_234.0], currency="EUR").say(71_234.0) == "71,200 EUR"


def test_a_difference_carries_its_sign_and_an_interval_its_unit_once() -> None:
    for language, less, between in (("ja", "-17pt", "-22〜-13pt"), ("en", "–17 pts", "–22 to –13 pts")):
        size = scale("points", language, [-0.17, -0.22, -0.13])  # type: ignore[arg-type]
        assert size.signed(-0.17) == less
        assert size.span(-0.22, -0.13) == between
    assert scale("minutes", "ja", [0.4]).signed(0.4) == "±0分"
    assert scale("money", "en", [-24_700.0, -23_700.0]).span(-24_700, -23_700) == "–¥24,700 to –¥23,700"


@given(st.sampled_from(sorted({*SHORT, "money"})), LANGUAGES, SIZES, st.booleans())
def test_no_number_is_written_without_its_unit_or_as_less_than_nothing(
    unit: str, language: Language, value: float, long: bool
) -> None:
    size = scale(unit, language, [value], long=long)  # type: ignore[arg-type]
    said = size.say(value)
    assert any(letter.isdigit() for letter in said)
    assert not said.startswith(("-", "–"))
    template = (LONG if long else SHORT).get(unit)  # type: ignore[call-overload]
    if template is not None and getattr(template, language) != "{}":
        assert not said.replace(",", "").replace(".", "").isdigit()


@given(st.sampled_from(sorted(SHORT)), LANGUAGES, st.floats(1e-9, 1e6))
def test_what_may_hide_is_never_rounded_down(unit: str, language: Language, value: float) -> None:
    size = scale(unit, language, [value])  # type: ignore[arg-type]
    said = "".join(letter for letter in size.at_most(value) if letter.isdigit() or letter == ".")
    written = float(said.rstrip(".")) / size.factor
    assert written >= value * (1 - 1e-6)
    assert written > 0


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=8), st.booleans(), st.sampled_from([1.0, 100.0, 1 / 60]))
def test_every_value_has_its_place_on_an_axis_with_even_round_ticks(
    values: list[float], from_zero: bool, factor: float
) -> None:
    assume(max(abs(value) for value in values) > 1e-3)
    found = axis(values, 10, 210, from_zero=from_zero, factor=factor)
    for value in values:
        assert 10 - 1e-6 <= found.at(value) <= 210 + 1e-6
    steps = [after - before for before, after in zip(found.ticks, found.ticks[1:], strict=False)]
    assert len(steps) >= 1
    assert all(math.isclose(step, steps[0], rel_tol=1e-6) for step in steps)
    assert min(steps) > 0
    if from_zero:
        assert any(abs(tick) < 1e-9 for tick in found.ticks)


@given(st.text("あいう漢字、。（）「」ー12.3分km a", max_size=80), st.integers(8, 40))
def test_lines_hold_all_letters_and_begin_with_none_that_may_not_begin_a_line(text: str, width: int) -> None:
    lines = lines_of(text, width, len)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert len(line) <= width


@pytest.mark.parametrize("width", range(12, 30))
def test_a_number_stays_with_its_unit_and_a_bracket_with_its_word(width: int) -> None:
    text = "断られるものが19件増えます（15〜23件）。費用は運行1日に6.2万円です。走行は1日に208 kmです。"
    lines = lines_of(text, width, len)
    for whole in ("19件", "15〜23件", "6.2万円", "208 km"):
        assert any(whole in line for line in lines), (whole, lines)
    assert not [line for line in lines if line.startswith(("。", "、", "）", "ー")) or line.endswith(("（", "「"))]
