from __future__ import annotations

import threading

import pytest

from api.store.database import Database
from api.store.events import StoredEvent, add_events, day_events, events_after, latest_seq, newest_events, open_feed
from scheduler.model import Event

DAY = "2026-11-26"


def _event(kind: str, rider_id: str | None = None) -> StoredEvent:
    return StoredEvent(0, DAY, 1, Event(kind, -3600, "b1", "bus", {"n": [1, "二"]}), rider_id, "somebody")


@pytest.fixture
def feed(database: Database) -> Database:
    with database.write() as connection:
        open_feed(connection, "town")
    return database


def test_events_are_numbered_from_one_and_read_back_as_they_were(feed: Database) -> None:
    with feed.write() as connection:
        assert add_events(connection, "town", [_event("booked", "r1"), _event("cancelled")]) == 2
    with feed.read() as connection:
        first, second = events_after(connection, "town", 0, 10)
        assert (first.seq, first.event, first.rider_id) == (1, _event("booked").event, "r1")
        assert (second.seq, second.event.kind, second.rider_id) == (2, "cancelled", None)
        assert [one.seq for one in day_events(connection, "town", DAY)] == [1, 2]
        assert newest_events(connection, "town", 1) == [second]


def test_reading_resumes_after_any_number_and_in_pieces(feed: Database) -> None:
    with feed.write() as connection:
        add_events(connection, "town", [_event(f"kind-{number}") for number in range(10)])
    with feed.read() as connection:
        assert [one.seq for one in events_after(connection, "town", 7, 10)] == [8, 9, 10]
        assert [one.seq for one in events_after(connection, "town", 2, 3)] == [3, 4, 5]
        assert events_after(connection, "town", 10, 10) == []


def test_a_rider_only_gets_events_about_itself(feed: Database) -> None:
    with feed.write() as connection:
        add_events(connection, "town", [_event("booked", "r1"), _event("booked", "r2"), _event("improved")])
    with feed.read() as connection:
        assert [one.seq for one in events_after(connection, "town", 0, 10, ["r2"])] == [2]
        assert events_after(connection, "town", 0, 10, []) == []


def test_numbers_of_a_change_taken_back_are_given_again(feed: Database) -> None:
    with pytest.raises(ZeroDivisionError), feed.write() as connection:
        add_events(connection, "town", [_event("booked")])
        raise ZeroDivisionError
    with feed.write() as connection:
        assert add_events(connection, "town", [_event("booked")]) == 1


def test_each_town_counts_for_itself(feed: Database) -> None:
    with feed.write() as connection:
        open_feed(connection, "other")
        add_events(connection, "town", [_event("booked"), _event("booked")])
        assert add_events(connection, "other", [_event("booked")]) == 1
    with feed.read() as connection:
        assert (latest_seq(connection, "town"), latest_seq(connection, "other")) == (2, 1)


def test_while_many_write_a_follower_never_sees_a_gap(feed: Database) -> None:
    """A number that became visible after a higher one would be lost to everybody who resumes in between."""
    writers, each = 6, 15

    def write() -> None:
        for _ in range(each):
            with feed.write() as connection:
                add_events(connection, "town", [_event("booked"), _event("reassigned")])

    threads = [threading.Thread(target=write) for _ in range(writers)]
    for thread in threads:
        thread.start()
    seen: list[int] = []
    while len(seen) < writers * each * 2 and (any(thread.is_alive() for thread in threads) or len(seen) == 0):
        with feed.read() as connection:
            seen += [one.seq for one in events_after(connection, "town", seen[-1] if seen else 0, 50)]
    for thread in threads:
        thread.join()
    with feed.read() as connection:
        seen += [one.seq for one in events_after(connection, "town", seen[-1] if seen else 0, 500)]
    assert seen == list(range(1, writers * each * 2 + 1))
