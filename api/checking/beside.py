"""What stands beside plans and bookings: numbers of events, answers, offers, weekly bookings, reports, the outbox."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import orjson
from sqlalchemy import Connection

from api.checking.findings import Finding
from api.store import whole
from api.store.events import StoredEvent
from api.store.webhooks import read_webhooks
from api.webhooks.message import kind_of


def check_numbers(connection: Connection, town: str) -> Iterator[Finding]:
    """Events are numbered from 1 without a gap, and each day's versions only grow."""
    expected, newest = 1, dict[str, int]()
    for seq, day, version in whole.event_numbers(connection, town):
        if seq != expected:
            yield Finding("events_gap", day, str(seq), f"after {expected - 1}")
        if version < newest.get(day, 0):
            yield Finding("events_order", day, str(seq), f"v{version} after v{newest[day]}")
        expected, newest[day] = seq + 1, version
    given = whole.numbering(connection, town).given
    if given != expected - 1:
        yield Finding("events_gap", "", str(given), f"last event: {expected - 1}")


def check_answers(connection: Connection, town: str) -> Iterator[Finding]:
    """Whatever was answered for, offered and used is there, once."""
    known = whole.booking_ids(connection, town)
    for key, answer in whole.given_answers(connection, town):
        named = orjson.loads(answer).get("booking_id")
        if named is not None and named not in known:
            yield Finding("answer_lost", "", named, key)
    wishes = set[str]()
    for offer, request, booking in whole.used_offers(connection, town):
        if booking not in known:
            yield Finding("offer_lost", "", offer, booking)
        if request in wishes:
            yield Finding("offer_twice", "", request, booking)
        wishes.add(request)
    yield from (Finding("offer_without_request", "", name) for name in whole.offers_without_request(connection, town))


def check_weekly(connection: Connection, town: str) -> Iterator[Finding]:
    """A day that was booked has its booking, and every day its weekly booking."""
    known, weekly = whole.booking_ids(connection, town), whole.weekly_ids(connection, town)
    for standing, day, status, booking in whole.weekly_days(connection, town):
        if standing not in weekly or (status == "booked" and booking is None):
            yield Finding("weekly_lost", day, standing, status)
        elif booking is not None and booking not in known:
            yield Finding("weekly_lost", day, standing, booking)


def check_reports(connection: Connection, town: str) -> Iterator[Finding]:
    """Drivers' reports were recorded once; rows about events are about events that there are."""
    yield from (Finding("report_twice", "", name) for name in whole.reported_twice(connection, town))
    yield from (Finding("report_lost", "", name) for name in whole.reports_unknown(connection, town))
    last = whole.numbering(connection, town).last
    for table, numbers in whole.numbers_named(connection, town).items():
        yield from (Finding("event_lost", "", str(seq), table) for seq in numbers if not 0 <= seq <= last)


class Outbox:
    """What each webhook of the office is told; from its first message on nothing it wants is left out.

    Partners' webhooks hear of what they may know at that moment, which is not known afterwards.
    """

    def __init__(self, connection: Connection, town: str) -> None:
        hooks = [hook for hook in read_webhooks(connection, town) if hook.partner_id is None]
        self._told = {hook: whole.told_numbers(connection, town, hook.id) for hook in hooks}

    def check(self, events: Collection[StoredEvent]) -> Iterator[Finding]:
        """What of these events is missing."""
        for hook, told in self._told.items():
            first = min(told, default=None)
            for stored in events:
                kind = kind_of(stored)
                if first is None or kind is None or stored.seq < first or not hook.wants(kind):
                    continue
                if stored.seq not in told:
                    yield Finding("not_told", stored.day, str(stored.seq), hook.id)
