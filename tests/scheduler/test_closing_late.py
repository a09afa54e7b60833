from __future__ import annotations

from scheduler import dispatch
from tests.scheduler.booked import TEN, TRAVEL, plan_of, wish


def test_whom_a_closing_concerns_is_judged_by_the_times_of_now_as_it_was_shown() -> None:
    plan = plan_of(wish("late", 1, 5))
    now = TEN + 1200  # the bus should have been there twenty minutes ago and nobody has reported
    shown = dispatch.preview_close(plan, now + 60, now + 1800, now, TRAVEL)
    closed = dispatch.close(plan, now + 60, now + 1800, now, TRAVEL)
    assert shown.cancelled == ("late",)
    assert set(plan.bookings) - set(closed.plan.bookings) == {"late"}
    assert [event.kind for event in closed.events] == ["closed"]
