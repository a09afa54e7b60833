"""Whatever fits the document, and whatever does not, is answered as it says; the long form is `make trust`."""

from __future__ import annotations

from tests.hostile.catalogue import CALLS, LINES
from tests.trust.hostile import measure
from tests.trust.point import SHORT


def test_whatever_is_sent_is_answered_as_documented_and_what_is_refused_changes_nothing() -> None:
    measured = measure(SHORT)
    assert measured.falls_short == []
    assert measured.met, measured.marks


def test_each_bad_input_of_the_catalogue_has_a_name_of_its_own() -> None:
    names = [one.name for one in (*CALLS, *LINES)]
    assert len(names) == len(set(names))
