"""Whoever asks to be erased is found nowhere in the database's file, and the figures stay."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from api.service.actors import Actor
from api.service.privacy.export import as_text
from api.service.record.record import Record
from tests.privacy.test_retaining import HOME, NEW, everything, figures, lived, whole
from tests.service.running import DISPATCHER, RIDER, THURSDAY, Running, slug_of
from tests.service.weekly import made

ADMINISTRATOR = Actor("a-1", "administrator", "管理者")
PERSONAL = (NEW.name, NEW.kana, NEW.phone, str(HOME.lon), str(HOME.lat), "第二の門", "home-of-", "試作さん")


def with_more(run: Running) -> str:
    """A rider with rides, a tablet, a PIN, a favourite and a note; the id."""
    new = lived(run)
    service = run.service
    service.tablets.make(DISPATCHER, "household", f"{NEW.name}さん宅", [new])
    service.tablets.set_pin(DISPATCHER, new, "4071")
    service.resident.add_favourite(DISPATCHER, new, "clinic")
    service.desk.write_note(DISPATCHER, THURSDAY, "試作 五郎丸さんに電話する")
    return new


def in_files(folder: Path) -> list[str]:
    """What is personal and still stands in a file of the database, of deleted rows and of its log too."""
    held = b"".join(file.read_bytes() for file in folder.iterdir() if file.name.startswith("noriai.db"))
    return [word for word in PERSONAL if word.encode() in held]


def test_an_export_has_everything_and_says_so_in_words(run: Running) -> None:
    new = with_more(run)
    view = run.service.privacy.export(ADMINISTRATOR, new)
    assert view.tables.keys() >= {
        "riders", "bookings", "requests", "offers", "events", "visits", "booking_notes", "answers", "devices", "pins",
        "favourites", "notes", "audit",
    }  # fmt: skip
    assert {row["rider_id"] for row in view.tables["bookings"]} == {new}
    assert "hash" not in view.tables["pins"][0]
    text = as_text(run.service.context, view)
    assert [word for word in (NEW.name, NEW.phone, "第二の門", "clinic") if word not in text] == []
    listed = run.service.privacy.export(ADMINISTRATOR, RIDER)
    assert listed.folder is not None
    assert NEW.name not in json.dumps(listed.tables, ensure_ascii=False, default=str)
    assert slug_of(run.service.privacy.export, ADMINISTRATOR, "n-nobody") == "unknown_rider"
    assert whole(run)


def test_whoever_is_erased_is_nowhere_and_the_figures_stay(run: Running, tmp_path: Path) -> None:
    new = with_more(run)
    assert slug_of(run.service.privacy.erase, ADMINISTRATOR, new) == "rider_has_rides", "rode today"
    run.clock.set(to=run.clock.now() + timedelta(days=1))
    record = Record(run.service.context, tmp_path / "record")
    before = figures(run, record)
    served = run.database.engine.dialect.name == "postgresql"
    assert served or in_files(tmp_path) == list(PERSONAL)
    done = run.service.privacy.erase(ADMINISTRATOR, new)
    assert (done.rides, done.cancelled, done.in_folder, done.swept) == (2, 0, False, True)
    left = everything(run.database)
    assert [word for word in PERSONAL if word in left] == []
    assert served or in_files(tmp_path) == []
    assert figures(run, record) == before
    assert figures(run, Record(run.service.context, None)) == before
    assert whole(run)
    assert slug_of(run.service.desk.rider, DISPATCHER, new) == "unknown_rider"
    assert run.service.context.people.get(RIDER) is not None
    again = run.service.privacy.erase(ADMINISTRATOR, new)
    assert (again.rides, again.swept) == (0, True)


def test_rides_still_to_come_are_cancelled_only_when_that_is_asked_for(run: Running) -> None:
    made(run)
    run.book(RIDER, depart_after=run.at("10:00") + timedelta(days=1))
    before = everything(run.database)
    assert slug_of(run.service.privacy.erase, ADMINISTRATOR, RIDER) == "rider_has_rides"
    assert everything(run.database) == before, "a refusal changes nothing"
    done = run.service.privacy.erase(ADMINISTRATOR, RIDER, cancel_rides=True)
    assert done.in_folder
    assert done.cancelled >= 2
    assert run.service.privacy.export(ADMINISTRATOR, RIDER).tables.keys() <= {"audit", "events"}
    assert run.plan().bookings == {}
    assert whole(run)


@pytest.mark.parametrize("status", ["confirmed", "aboard"])
def test_a_past_ride_that_nobody_ended_is_nobodys_too(run: Running, status: str) -> None:
    booking = run.book(RIDER, leave="10:00").booking_id
    if status == "aboard":
        run.go_to("10:30")
        run.report(run.plan().bookings[booking].vehicle_id, "boarded", booking)
    run.clock.set(to=run.at("08:00") + timedelta(days=1))
    run.service.privacy.erase(ADMINISTRATOR, RIDER)
    assert run.plan().bookings[booking].request.rider_id == "past"
    assert [one.rider.id for one in run.service.bookings(DISPATCHER, THURSDAY)] == ["past"]
    assert whole(run)
