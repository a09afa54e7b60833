"""The short form of point 11."""

from __future__ import annotations

from tests.trust.access import measure
from tests.trust.point import SHORT


def test_nobody_gets_in_who_should_not_by_any_route_with_any_role_id_token_session_or_code() -> None:
    figures = measure(SHORT)
    assert figures.falls_short == []
    assert all(mark.met for mark in figures.marks.values())
    tried = figures.figures["tried"]
    assert tried["role × route"] == 11 * figures.figures["routes that ask who calls"]
    assert tried["shown in vain × route"] > 300
    assert tried["from elsewhere"] > 50
    assert all(tried[kind] > 3 for kind in ("another's id", "another town's id", "an enrolment code", "a PIN"))
    assert tried["a second factor"] >= 10
