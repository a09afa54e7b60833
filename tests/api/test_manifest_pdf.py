from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from api.paper.manifest import write_manifest
from api.problems.facts import Language
from api.service.actors import Actor
from tests.api.serving import EIGHT, THURSDAY, Served
from tests.api.test_bad_input import check_problem

DESK = Actor("desk", "dispatcher", "配車担当")


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def paper(served: Served, vehicle: str, who: str = "dispatcher", **options: str) -> str:
    answer = served.call("GET", f"/v1/vehicles/{vehicle}/manifest.pdf", who, params={"date": THURSDAY}, headers=options)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    return "\n".join(pages(answer.content))


def test_the_paper_says_when_where_whom_to_call_and_has_room_to_write(served: Served) -> None:
    booking = served.book()
    text = paper(served, booking["vehicle"]["id"])
    person = served.town.residents["r-028"]
    place = served.town.places[person.home].name.ja
    for part in (person.name, person.phone, place, "1人", "乗車", "降車", "□", "運行表", "計画の版", "印刷", "1 / 1"):
        assert part in text, part
    window = f"{booking['pickup_window']['start'][11:16]}–{booking['pickup_window']['end'][11:16]}"
    assert window in text


def test_the_paper_is_in_the_language_asked_for(served: Served) -> None:
    vehicle = served.book()["vehicle"]["id"]
    english = paper(served, vehicle, **{"Accept-Language": "en"})
    assert "Manifest" in english
    assert "1 seat" in english
    assert "Page / ページ 1 / 1" in english
    chosen = served.call("GET", f"/v1/vehicles/{vehicle}/manifest.pdf?date={THURSDAY}&language=en", "dispatcher")
    assert "Thu 26 Nov" in "\n".join(pages(chosen.content))
    assert "11月26日(木)" in paper(served, vehicle)
    wrong = served.call("GET", f"/v1/vehicles/{vehicle}/manifest.pdf?language=fr", "dispatcher")
    check_problem(wrong, 422, "invalid-input")


def test_what_is_done_stands_on_the_paper_with_its_time(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    served.clock.set(to=EIGHT.replace(hour=10, minute=5))
    body = {"kind": "boarded", "booking_id": booking["booking_id"]}
    assert served.call("POST", f"/v1/vehicles/{vehicle}/events", "dispatcher", json=body).status_code == 201
    assert "済 10:05" in paper(served, vehicle)


def test_a_note_for_the_driver_is_on_the_paper_letter_by_letter(served: Served) -> None:
    booking = served.book()
    vehicle = booking["vehicle"]["id"]
    sheet = served.service.manifest_sheet(DESK, vehicle, EIGHT.date())
    stops = tuple(
        replace(stop, visits=tuple(replace(visit, note="第二門 <b>&") for visit in stop.visits))
        for stop in sheet.vehicle.stops
    )
    noted = replace(sheet, vehicle=replace(sheet.vehicle, stops=stops))
    assert "第二門 <b>&" in "\n".join(pages(write_manifest(noted, "ja")))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_long_day_takes_several_pages_each_with_its_number_and_headings(served: Served, language: Language) -> None:
    vehicle = served.book()["vehicle"]["id"]
    sheet = served.service.manifest_sheet(DESK, vehicle, EIGHT.date())
    long = replace(sheet, vehicle=replace(sheet.vehicle, stops=sheet.vehicle.stops * 25))
    found = pages(write_manifest(long, language))
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert f"{number} / {len(found)}" in text
        assert "約束" in text


def test_a_day_without_rides_has_a_paper_that_says_the_break(served: Served) -> None:
    assert "休憩" in paper(served, "bus-1", "driver")


def test_only_its_driver_and_the_office_have_the_paper(served: Served) -> None:
    address = f"/v1/vehicles/bus-2/manifest.pdf?date={THURSDAY}"
    check_problem(served.call("GET", address, "driver"), 403, "not-your-vehicle")
    check_problem(served.call("GET", address, "tablet"), 403, "wrong-role")
    sunday = served.call("GET", "/v1/vehicles/bus-1/manifest.pdf?date=2026-11-29", "driver")
    check_problem(sunday, 403, "not-today")
    sunday = served.call("GET", "/v1/vehicles/bus-1/manifest.pdf?date=2026-11-29", "dispatcher")
    check_problem(sunday, 409, "unknown-day")
    check_problem(served.call("GET", "/v1/vehicles/bus-9/manifest.pdf", "dispatcher"), 404, "unknown-vehicle")
