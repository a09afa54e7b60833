"""The day's log: who did what when, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from api.service.log.views import LogEntryView, LogView
from api.service.log.words import KINDS
from tests.service.running import DISPATCHER, RIDER, TABLET, THURSDAY, Running, driver


def log(run: Running, after: int | None = None, kinds: tuple[str, ...] = (), q: str = "", limit: int = 100) -> LogView:
    return run.service.desk.log(THURSDAY, after, kinds, q, limit)


def entry(run: Running, kind: str) -> LogEntryView:
    return next(one for one in log(run).entries if one.kind == kind)


def busy_morning(run: Running) -> str:
    """A ride booked by its rider, noted by the office and driven; the vehicle that drove it."""
    for actor in (DISPATCHER, TABLET):
        run.service.mint_token(actor)
    booking = run.book(actor=TABLET)
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    run.service.mint_token(driver(bus))
    run.service.desk.note_booking(DISPATCHER, booking.booking_id, "第二の門")
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "departed")
    run.report(bus, "boarded", booking.booking_id)
    return bus


def test_the_newest_comes_first_and_each_entry_says_who_did_what_to_whom(run: Running) -> None:
    bus = busy_morning(run)
    name, vehicle = run.town.residents[RIDER].name, next(i.name for i in run.town.vehicle_infos if i.id == bus)
    found = log(run).entries
    assert [one.seq for one in found] == sorted((one.seq for one in found), reverse=True)
    booked, boarded, noted = entry(run, "booked"), entry(run, "boarded"), entry(run, "booking_noted")
    assert (booked.actor.name.ja, booked.actor.role) == ("タブレット", "resident")
    assert (boarded.actor.name.ja, boarded.actor.role) == ("運転手", "driver")
    assert noted.actor.name.ja == "配車担当"
    for one in (booked, boarded, noted):
        assert (one.rider_name, one.vehicle_id) == (name, bus)
        assert name in one.words.ja
        assert vehicle.ja in one.words.ja
        assert vehicle.en in one.words.en
    assert boarded.at == run.clock.now()
    assert boarded.received_at is None


def test_what_the_service_did_by_itself_has_a_name_too(run: Running) -> None:
    from api.service.keeper import refresh_day

    run.book(actor=TABLET)
    run.go_to("11:15")
    refresh_day(run.service.context, THURSDAY)
    broken = entry(run, "promise_broken")
    assert (broken.actor.name.ja, broken.actor.role) == ("時計", None)


def test_pages_follow_one_another_without_a_gap(run: Running) -> None:
    busy_morning(run)
    whole = [one.seq for one in log(run).entries]
    paged: list[int] = []
    after = None
    while True:
        page = log(run, after, limit=2)
        paged += [one.seq for one in page.entries]
        after = page.next
        if after is None:
            break
    assert paged == whole
    assert len(whole) > 4


def test_a_kind_or_a_word_narrows_the_log_and_the_kinds_of_the_day_are_counted(run: Running) -> None:
    busy_morning(run)
    assert [one.kind for one in log(run, kinds=("boarded", "booked")).entries] == ["boarded", "booked"]
    assert {one.rider_name for one in log(run, q="雛形").entries} == {run.town.residents[RIDER].name}
    assert [one.kind for one in log(run, q="乗車").entries] == ["boarded"]
    assert log(run, q="見つからない").entries == ()
    counts = {one.kind: one.count for one in log(run, kinds=("boarded",)).kinds}
    assert counts["booked"] == 1
    assert counts == {one.kind: one.count for one in log(run).kinds}


def test_an_entry_keeps_its_doer_when_the_token_was_taken_back(run: Running) -> None:
    busy_morning(run)
    run.service.revoke_tokens(TABLET.id)
    assert entry(run, "booked").actor.name.ja in ("タブレット", TABLET.id)


def test_the_whole_day_is_read_oldest_first(run: Running) -> None:
    busy_morning(run)
    whole = run.service.desk.whole_log(THURSDAY)
    assert [one.seq for one in whole] == [one.seq for one in reversed(log(run).entries)]


def test_every_kind_of_event_that_is_written_anywhere_has_a_name() -> None:
    root = Path(__file__).resolve().parents[2]
    files = [
        *(root / "scheduler").rglob("*.py"),
        *(root / "api").glob("*.py"),
        *(root / "api" / "service").rglob("*.py"),
    ]
    written = {kind for file in files for kind in re.findall(r'\bEvent\(\s*"(\w+)"', file.read_text("utf-8"))}
    assert len(written) > 15
    # A vehicle's report is no event yet.
    assert written - {"departed", "arrived"} <= KINDS.keys()


def test_every_kind_that_the_service_knows_is_named_in_both_languages() -> None:
    for kind, words in KINDS.items():
        assert words.ja != kind
        assert words.en != kind
