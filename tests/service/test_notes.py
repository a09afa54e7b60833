"""What one shift tells the next, from day to day until it is done."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tests.service.running import DISPATCHER, THURSDAY, Running, slug_of

FRIDAY = THURSDAY + timedelta(days=1)
SATURDAY = THURSDAY + timedelta(days=2)


def texts(run: Running, day: date) -> list[str]:
    return [note.text for note in run.service.desk.notes(day)]


def go_to_day(run: Running, day: date) -> None:
    run.clock.set(to=datetime(day.year, day.month, day.day, 8, tzinfo=run.town.timezone))


def test_an_open_note_goes_on_to_the_days_after_and_a_done_one_stays_with_the_day_it_was_done_on(run: Running) -> None:
    desk = run.service.desk
    fuel = desk.write_note(DISPATCHER, THURSDAY, "2号車に給油")
    desk.write_note(DISPATCHER, THURSDAY, "試験さんに電話")
    assert texts(run, THURSDAY) == texts(run, SATURDAY) == ["2号車に給油", "試験さんに電話"]
    assert texts(run, THURSDAY - timedelta(days=1)) == []
    go_to_day(run, FRIDAY)
    done = desk.mark_note(DISPATCHER, fuel.note_id, done=True)
    assert (done.done_by, done.done_at) == (DISPATCHER.id, run.clock.now())
    assert texts(run, FRIDAY) == ["2号車に給油", "試験さんに電話"]
    assert texts(run, SATURDAY) == ["試験さんに電話"]


def test_done_is_taken_back_and_doing_twice_is_once(run: Running) -> None:
    desk = run.service.desk
    note = desk.write_note(DISPATCHER, THURSDAY, "給油")
    first = desk.mark_note(DISPATCHER, note.note_id, done=True)
    run.later(minutes=5)
    assert desk.mark_note(DISPATCHER, note.note_id, done=True) == first
    assert desk.mark_note(DISPATCHER, note.note_id, done=False).done_at is None
    kinds = [event.kind for event in run.service.events_after(DISPATCHER, 0)]
    assert kinds == ["note_added", "note_done", "note_reopened"]


def test_a_note_taken_away_is_gone_and_an_unknown_one_is_said_so(run: Running) -> None:
    desk = run.service.desk
    note = desk.write_note(DISPATCHER, THURSDAY, "間違い")
    desk.drop_note(DISPATCHER, note.note_id)
    desk.drop_note(DISPATCHER, note.note_id)
    assert texts(run, THURSDAY) == []
    assert slug_of(desk.mark_note, DISPATCHER, note.note_id, done=True) == "unknown_note"


def test_the_text_of_a_note_is_not_in_the_feed(run: Running) -> None:
    run.service.desk.write_note(DISPATCHER, THURSDAY, "内緒の話")
    assert all("内緒" not in str(event.data) for event in run.service.events_after(DISPATCHER, 0))
