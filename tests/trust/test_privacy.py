"""Point 13 in short."""

from __future__ import annotations

from tests.trust.point import SHORT
from tests.trust.privacy import measure


def test_nothing_is_kept_unnamed_and_no_touch_of_the_log_goes_unseen() -> None:
    marks = measure(SHORT).marks
    assert marks["columns kept without saying so"].figure == 0
    assert marks["touches of the log not seen"].figure == 0
    missed = {name: mark for name, mark in marks.items() if not mark.met and not name.startswith("parts")}
    assert missed == {}
