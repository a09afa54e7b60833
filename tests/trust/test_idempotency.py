"""The short form of point 4: a call that is made again gives the answer that it gave, and nothing is done twice."""

from __future__ import annotations

from tests.trust.idempotency import measure
from tests.trust.point import SHORT


def test_a_call_made_again_gives_the_same_answer_whatever_happens_in_between() -> None:
    found = measure(SHORT)
    assert found.met, (found.marks, found.falls_short)
