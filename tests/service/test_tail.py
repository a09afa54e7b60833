"""The newest events in memory are the same as those in the database."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from api.service.feed import News
from api.service.views import EventView
from api.tail import Tail

RIDERS = st.sampled_from(["r1", "r2", None])


def news(seq: int, rider_id: str | None) -> News:
    event = EventView(
        seq=seq, date=date(2026, 11, 26), version=1, kind="booked", at=datetime(2026, 11, 26, tzinfo=UTC),
        booking_id=None, vehicle_id=None, data={},
    )  # fmt: skip
    return News(rider_id, event)


@given(
    about=st.lists(RIDERS, max_size=30),
    first=st.integers(0, 5),
    size=st.integers(1, 40),
    seen=st.integers(0, 40),
    riders=st.none() | st.frozensets(st.sampled_from(["r1", "r2"])),
)
def test_what_is_kept_is_what_was_written_or_it_says_that_it_has_not_all(
    about: list[str | None], first: int, size: int, seen: int, riders: frozenset[str] | None
) -> None:
    written = [news(first + 1 + number, rider) for number, rider in enumerate(about)]
    tail = Tail(first, size)
    tail.add(written)
    kept = tail.since(seen, riders)
    assert tail.latest == first + len(written)
    if kept is None:
        assert seen < tail.latest - size or seen < first
    else:
        wanted = [one.event for one in written if one.event.seq > seen and (riders is None or one.rider_id in riders)]
        assert kept == wanted
