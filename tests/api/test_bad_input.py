"""Every bad input: its own type and status, both languages, and nothing has changed."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.town import Town
from tests.api.serving import OTHER, THURSDAY, Served, serving

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
NUKABIRA = {"lon": 143.191, "lat": 43.366}
SAPPORO = {"lon": 141.35, "lat": 43.06}


def check_problem(answer: httpx.Response, status: int, slug: str) -> dict[str, Any]:
    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{slug}"), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = dict(answer.json())
    assert body["status"] == status
    assert JAPANESE.search(body["messages"]["ja"])
    assert not JAPANESE.search(body["messages"]["en"].replace("町", ""))
    assert body["detail"] == body["messages"]["ja"]
    assert answer.headers["content-language"] == "ja"
    return body


WISHES: list[tuple[str, dict[str, Any], int, str]] = [
    ("an unknown place", {"origin": {"place_id": "atlantis"}}, 422, "unknown-place"),
    ("a place outside the area", {"destination": SAPPORO}, 422, "outside-area"),
    ("a place of no line", {"destination": NUKABIRA}, 422, "outside-area"),
    ("ends on two lines", {"destination": {"place_id": "home-kami-otofuke-01"}}, 422, "outside-area"),
    ("one place twice", {"origin": {"place_id": "clinic"}}, 422, "same-place"),
    ("a time in the past", {"depart_after": f"{THURSDAY}T07:00:00+09:00"}, 422, "in-the-past"),
    ("a day in the past", {"depart_after": "2026-11-19T10:00:00+09:00"}, 422, "in-the-past"),
    ("the year one", {"depart_after": "0001-01-01T00:00:00+09:00"}, 422, "in-the-past"),
    ("a day too far ahead", {"depart_after": "2026-12-17T10:00:00+09:00"}, 422, "too-far-ahead"),
    ("the year 9999", {"depart_after": "9999-12-31T23:59:59-12:00"}, 422, "too-far-ahead"),
    ("before the hours", {"depart_after": f"{THURSDAY}T08:29:00+09:00"}, 422, "outside-hours"),
    ("after the hours", {"depart_after": f"{THURSDAY}T15:29:00+09:00"}, 422, "outside-hours"),
    ("arriving after the hours", {"depart_after": None, "arrive_by": f"{THURSDAY}T15:31:00+09:00"}, 422,
     "outside-hours"),
    ("a day without this line", {"depart_after": "2026-11-30T10:00:00+09:00"}, 422, "no-service-that-day"),
    ("no offset", {"depart_after": f"{THURSDAY}T10:00:00"}, 422, "time-without-offset"),
    ("no time of day", {"depart_after": "soon"}, 422, "not-a-time"),
    ("a number for a time", {"depart_after": 1764122400}, 422, "not-a-time"),
    ("both times", {"arrive_by": f"{THURSDAY}T11:00:00+09:00"}, 422, "one-time-needed"),
    ("no time", {"depart_after": None}, 422, "one-time-needed"),
    ("0 seats", {"seats": 0}, 422, "party-empty"),
    ("99 seats", {"seats": 99}, 422, "party-too-large"),
    ("99 million seats", {"seats": 99_000_000}, 422, "party-too-large"),
    ("fewer than no seats", {"seats": -1}, 422, "party-empty"),
    ("half a seat", {"seats": 1.5}, 422, "invalid-input"),
    ("seats as text", {"seats": "1"}, 422, "invalid-input"),
    ("9 wheelchairs", {"wheelchairs": 9}, 422, "party-too-large"),
    ("a longitude beyond the globe", {"origin": {"lon": 500, "lat": 43.2}}, 422, "invalid-input"),
    ("half a point", {"origin": {"lon": 143.3}}, 422, "place-form"),
    ("a place said twice", {"origin": {"place_id": "clinic", "lon": 143.3, "lat": 43.2}}, 422, "place-form"),
    ("an id with a NUL", {"origin": {"place_id": "a\0b"}}, 422, "invalid-input"),
    ("an id that is no Unicode", {"origin": {"place_id": "\ud800"}}, 422, "invalid-input"),
    ("a very long id", {"origin": {"place_id": "a" * 10_000}}, 422, "invalid-input"),
    ("a field nobody knows", {"colour": "red"}, 422, "invalid-input"),
    ("another's rider", {"rider_id": OTHER}, 403, "not-your-rider"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "status", "slug"), [w[1:] for w in WISHES], ids=[w[0] for w in WISHES])
def test_a_wish_that_cannot_be_is_refused_and_changes_nothing(
    shared: Served, changes: dict[str, Any], status: int, slug: str
) -> None:
    before = shared.state()
    body = json.dumps(shared.wish(**changes))
    answer = shared.call("POST", "/v1/requests", "tablet", content=body, headers={"Content-Type": "application/json"})
    check_problem(answer, status, slug)
    assert shared.state() == before


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
@pytest.mark.parametrize("name", ["lon", "lat"])
def test_what_is_no_finite_number_is_no_place(shared: Served, number: str, name: str) -> None:
    before = shared.state()
    point = {"lon": "143.3", "lat": "43.2", name: number}
    body = (
        f'{{"origin": {{"lon": {point["lon"]}, "lat": {point["lat"]}}}, "destination": {{"place_id": "clinic"}}, '
        f'"depart_after": "{THURSDAY}T10:00:00+09:00", "seats": 1}}'
    )
    answer = shared.call("POST", "/v1/requests", "tablet", content=body, headers={"Content-Type": "application/json"})
    problem = check_problem(answer, 422, "not-a-number")
    assert problem["errors"][0]["pointer"] == f"/origin/{name}"
    assert shared.state() == before


def test_nobody_too_young_gets_an_offer(shared: Served) -> None:
    answer = shared.call("POST", "/v1/requests", "too-young", json=shared.wish())
    assert "65" in check_problem(answer, 422, "not-eligible")["messages"]["en"]


def test_a_tablet_for_several_must_say_who_travels(shared: Served) -> None:
    check_problem(shared.call("POST", "/v1/requests", "shared-tablet", json=shared.wish()), 422, "rider-needed")


def test_the_dispatcher_must_name_somebody_who_exists(shared: Served) -> None:
    wish = shared.wish(rider_id="nobody")
    check_problem(shared.call("POST", "/v1/requests", "dispatcher", json=wish), 422, "unknown-rider")


def test_a_wish_after_the_cut_off_hears_of_later_rides_that_can_be_booked(served: Served) -> None:
    served.later(hours=1, minutes=45)
    before = served.state()
    problem = check_problem(served.call("POST", "/v1/requests", "tablet", json=served.wish()), 422, "after-cutoff")
    assert "10:15" in problem["messages"]["ja"]
    assert served.state() == before
    assert served.confirm(problem["alternatives"][0]["offer_id"]).status_code == 201


def test_a_wish_on_a_closed_day_hears_which_days_have_a_ride(town: Town, tmp_path: Path) -> None:
    with serving(town, tmp_path, datetime.fromisoformat("2026-12-24T08:00:00+09:00")) as served:
        wish = served.wish(depart_after="2026-12-31T10:00:00+09:00")
        problem = check_problem(served.call("POST", "/v1/requests", "tablet", json=wish), 422, "closed-day")
        assert problem["service_days"] == ["2026-12-24", "2026-12-25", "2027-01-07"]
        assert "1月7日(木)" in problem["messages"]["ja"]


def test_english_is_spoken_to_who_asks_for_it(shared: Served) -> None:
    answer = shared.call(
        "POST", "/v1/requests", "tablet", json=shared.wish(seats=99), headers={"Accept-Language": "en-GB, ja;q=0.5"}
    )
    assert answer.headers["content-language"] == "en"
    assert answer.json()["detail"] == answer.json()["messages"]["en"]
    assert "4 seats" in answer.json()["detail"]
