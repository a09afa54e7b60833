"""The short form of point 3: every command of dispatch in any order, the plan sound after each."""

from __future__ import annotations

from tests.trust.point import SHORT
from tests.trust.promises import measure


def test_whatever_is_commanded_the_plan_is_sound_and_no_promise_is_broken_by_us() -> None:
    found = measure(SHORT)
    assert found.met, found.marks
    assert found.figures["commands"] >= 1_500
    assert found.figures["commands over HTTP"] >= 300
