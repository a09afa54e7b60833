"""Tablets over HTTP: made at the office, bound with a code, shared with a PIN, taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import pytest

from api.app import create_app
from api.service import TownService
from tests.api.serving import FACILITY, OTHER, RIDER, Served, listening
from tests.api.test_bad_input import check_problem

SECRET = "x" * 32
LENT = {"kind": "household", "name": "雛形さん宅", "rider_ids": [RIDER]}


def make(served: Served, **changes: Any) -> dict[str, Any]:
    answer = served.call("POST", "/v1/devices", "dispatcher", json=LENT | changes)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def enrol(served: Served, code: str, secret: str = SECRET) -> Any:
    return served.call("POST", "/v1/enrolments", json={"code": code, "secret": secret})


def begin(served: Served, pin: str, rider_id: str = RIDER) -> Any:
    return served.call("POST", "/v1/turns", "facility", json={"rider_id": rider_id, "pin": pin})


def set_pin(served: Served, pin: str | None, rider_id: str = RIDER) -> Any:
    return served.call("PUT", f"/v1/riders/{rider_id}/pin", "dispatcher", json={"pin": pin})


def test_a_household_tablet_is_made_bound_used_and_taken_back(served: Served) -> None:
    made = make(served)
    device = made["device"]
    assert device["riders"] == [{"id": RIDER, "name": served.town.residents[RIDER].name}]
    assert (device["enrolled_at"], device["revoked_at"], device["seen_at"]) == (None, None, None)
    answer = enrol(served, made["enrolment"]["code"])
    assert (answer.status_code, answer.json()) == (200, {"name": "雛形さん宅", "kind": "household"})

    served.tokens["lent"] = SECRET
    me = served.call("GET", "/v1/me", "lent").json()
    assert (me["role"], [rider["id"] for rider in me["riders"]], me["people"]) == ("resident", [RIDER], [])
    assert me["device"] == {"kind": "household", "name": "雛形さん宅"}
    booking = served.book("lent")
    listed = served.call("GET", "/v1/devices", "dispatcher").json()
    assert {one["name"] for one in listed} == {"雛形さん宅", FACILITY}
    found = next(one for one in listed if one["device_id"] == device["device_id"])
    assert found["enrolled_at"]
    assert found["seen_at"]

    revoked = served.call("DELETE", f"/v1/devices/{device['device_id']}", "dispatcher").json()
    assert revoked["revoked_at"]
    check_problem(served.call("GET", "/v1/bookings", "lent"), 401, "unknown-token")
    kept = served.call("GET", f"/v1/bookings/{booking['booking_id']}", "dispatcher").json()
    assert kept["status"] == "confirmed"


def test_the_sheet_has_a_code_an_address_and_the_address_as_a_qr_code(served: Served) -> None:
    enrolment = make(served)["enrolment"]
    assert enrolment["url"] == f"{served.url}/tablet#enrol={enrolment['code']}"
    drawing = ElementTree.fromstring(enrolment["qr_svg"])
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert drawing.get("viewBox")
    days = datetime.fromisoformat(enrolment["expires_at"]).timestamp() - served.real_time()
    assert days == 14 * 24 * 3600


def test_the_address_on_the_sheet_is_the_public_one_where_there_is_one(served: Served) -> None:
    @asynccontextmanager
    async def opened() -> AsyncIterator[TownService]:
        yield served.service

    with listening(create_app(opened, public_url="https://bus.example/town/")) as url:
        office = {"Authorization": f"Bearer {served.tokens['dispatcher']}"}
        answer = served.client.post(f"{url}/v1/devices", json=LENT, headers=office)
    assert answer.json()["enrolment"]["url"].startswith("https://bus.example/town/tablet#enrol=")


def test_a_new_code_takes_the_place_of_an_unused_one(served: Served) -> None:
    made = make(served)
    renewed = served.call("POST", f"/v1/devices/{made['device']['device_id']}/enrolment", "dispatcher")
    assert renewed.status_code == 201
    check_problem(enrol(served, made["enrolment"]["code"]), 404, "unknown-code")
    assert enrol(served, renewed.json()["code"]).status_code == 200
    check_problem(enrol(served, renewed.json()["code"], "y" * 32), 409, "code-used")


def test_an_expired_code_says_so(served: Served) -> None:
    code = make(served)["enrolment"]["code"]
    served.real_time.later(days=14)
    assert "14" in check_problem(enrol(served, code), 410, "code-expired")["messages"]["en"]


def test_a_shared_tablet_knows_names_and_nothing_else_of_its_people(served: Served) -> None:
    me = served.call("GET", "/v1/me", "facility").json()
    assert (me["role"], me["riders"], me["device"]) == ("shared", [], {"kind": "shared", "name": FACILITY})
    assert [set(person) for person in me["people"]] == [{"id", "name", "kana"}] * 2
    places = served.call("GET", "/v1/town/places", "facility").json()
    assert places
    assert "home" not in {place["kind"] for place in places}


def test_a_person_takes_a_turn_with_the_pin_books_and_leaves(served: Served) -> None:
    check_problem(begin(served, "1234"), 409, "no-pin")
    assert set_pin(served, "1234").json() == {"rider_id": RIDER, "pin": "1234"}
    answer = begin(served, "1234")
    assert answer.status_code == 201
    assert answer.json()["rider"]["id"] == RIDER
    served.tokens["turn"] = answer.json()["token"]
    me = served.call("GET", "/v1/me", "turn").json()
    assert (me["role"], [rider["id"] for rider in me["riders"]]) == ("resident", [RIDER])
    assert (me["people"], me["device"]) == ([], {"kind": "shared", "name": FACILITY})
    served.book("turn")
    other = served.wish(rider_id=OTHER)
    check_problem(served.call("POST", "/v1/requests", "turn", json=other), 403, "not-your-rider")

    assert served.call("DELETE", "/v1/turns", "turn").status_code == 204
    over = served.call("GET", "/v1/me", "turn")
    check_problem(over, 401, "turn-over")
    assert over.headers["www-authenticate"].startswith("Bearer")
    assert served.call("GET", "/v1/me", "facility").status_code == 200


def test_a_turn_left_alone_is_over_after_an_hour(served: Served) -> None:
    set_pin(served, "1234")
    served.tokens["turn"] = begin(served, "1234").json()["token"]
    served.real_time.later(hours=1)
    check_problem(served.call("GET", "/v1/bookings", "turn"), 401, "turn-over")


def test_wrong_pins_say_how_many_tries_are_left_and_then_how_long_to_wait(served: Served) -> None:
    assert set_pin(served, None).json()["pin"].isdigit()
    set_pin(served, "1234")
    for left in (4, 3, 2, 1):
        problem = check_problem(begin(served, "0000"), 403, "wrong-pin")
        assert problem["data"] == {"tries_left": left}
        assert f"あと{left}回" in problem["messages"]["ja"]
    served_at = served.real_time()
    for pin in ("0000", "1234"):
        locked = begin(served, pin)
        problem = check_problem(locked, 429, "pin-locked")
        assert locked.headers["retry-after"] == "300"
        assert datetime.fromisoformat(problem["data"]["until"]).timestamp() == served_at + 300
        assert "あと5分" in problem["messages"]["ja"]
    served.real_time.later(minutes=5)
    assert begin(served, "1234").status_code == 201


def test_somebody_who_is_not_on_the_list_gets_no_turn(served: Served) -> None:
    set_pin(served, "1234", "r-076")
    check_problem(begin(served, "1234", "r-076"), 403, "not-your-rider")


@pytest.mark.parametrize(
    ("changes", "status", "slug"),
    [
        ({"kind": "private"}, 422, "invalid-input"),
        ({"name": ""}, 422, "invalid-input"),
        ({"name": " 　"}, 422, "invalid-input"),
        ({"name": "a\0b"}, 422, "invalid-input"),
        ({"name": "あ" * 81}, 422, "invalid-input"),
        ({"rider_ids": []}, 422, "invalid-input"),
        ({"rider_ids": [1]}, 422, "invalid-input"),
        ({"rider_ids": [RIDER] * 201}, 422, "invalid-input"),
        ({"rider_ids": ["nobody"]}, 422, "unknown-rider"),
        ({"colour": "red"}, 422, "invalid-input"),
    ],
)
def test_a_tablet_that_cannot_be_is_not_made(shared: Served, changes: dict[str, Any], status: int, slug: str) -> None:
    before = shared.call("GET", "/v1/devices", "dispatcher").json()
    check_problem(shared.call("POST", "/v1/devices", "dispatcher", json=LENT | changes), status, slug)
    assert shared.call("GET", "/v1/devices", "dispatcher").json() == before


@pytest.mark.parametrize(
    ("body", "status", "slug"),
    [
        ({"code": "K7QM-2RXT-9FHP", "secret": SECRET}, 404, "unknown-code"),
        ({"code": "?", "secret": SECRET}, 404, "unknown-code"),
        ({"code": "", "secret": SECRET}, 422, "invalid-input"),
        ({"code": "K" * 65, "secret": SECRET}, 422, "invalid-input"),
        ({"code": "K7QM-2RXT-9FHP", "secret": "x" * 31}, 422, "invalid-input"),
        ({"code": "K7QM-2RXT-9FHP", "secret": "x" * 129}, 422, "invalid-input"),
        ({"code": "K7QM-2RXT-9FHP", "secret": "鍵" * 40}, 422, "invalid-input"),
        ({"code": "K7QM-2RXT-9FHP"}, 422, "invalid-input"),
    ],
)
def test_a_wrong_code_or_secret_binds_nothing(shared: Served, body: dict[str, Any], status: int, slug: str) -> None:
    check_problem(shared.call("POST", "/v1/enrolments", json=body), status, slug)


def test_a_code_that_is_no_unicode_is_refused(shared: Served) -> None:
    body = f'{{"code": "\\ud800", "secret": "{SECRET}"}}'
    answer = shared.call("POST", "/v1/enrolments", content=body, headers={"Content-Type": "application/json"})
    check_problem(answer, 422, "invalid-input")


@pytest.mark.parametrize("pin", ["", "123", "12345", "12a4", "１２３４", 1234, True])
def test_a_pin_is_four_digits(shared: Served, pin: Any) -> None:
    check_problem(set_pin(shared, pin), 422, "invalid-input")
    check_problem(begin(shared, pin), 422, "invalid-input")


def test_calls_for_nobody_are_told_apart(shared: Served) -> None:
    check_problem(set_pin(shared, None, "nobody"), 422, "unknown-rider")
    check_problem(shared.call("DELETE", "/v1/devices/none", "dispatcher"), 404, "unknown-device")
    check_problem(shared.call("POST", "/v1/devices/none/enrolment", "dispatcher"), 404, "unknown-device")
