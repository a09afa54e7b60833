"""Bad calls, and answers whatever is asked: addresses, methods, bodies, headers."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.api.serving import THURSDAY, Served
from tests.api.test_bad_input import check_problem

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "path", ["/v2/town", "/v1", "/v1/town/", "/v1/nothing", "/nowhere", "/assets/none.js", "/v1/town/layers/x.geojson"]
)
def test_an_unknown_address_is_said_to_be_unknown(shared: Served, path: str) -> None:
    check_problem(shared.call("GET", path, "dispatcher"), 404, "unknown-address")


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [("PUT", "/v1/bookings", "GET, POST"), ("POST", "/v1/bookings/b", "GET, DELETE"), ("DELETE", "/v1/town", "GET")],
)
def test_a_wrong_method_hears_which_ones_work(shared: Served, method: str, path: str, allow: str) -> None:
    answer = shared.call(method, path, "dispatcher")
    check_problem(answer, 405, "method-not-allowed")
    assert answer.headers["allow"] == allow


@pytest.mark.parametrize(
    "body", ["{", "", "[" * 50_000, '{"a": 1,}', b"\xff\xfe", "nope", "1" * 5000], ids=lambda body: repr(body[:6])
)
def test_what_is_no_json_is_said_to_be_none(shared: Served, body: Any) -> None:
    before = shared.state()
    answer = shared.call("POST", "/v1/requests", "tablet", content=body, headers=JSON)
    status, slug = (422, "invalid-input") if body == "" else (400, "malformed-json")
    check_problem(answer, status, slug)
    assert shared.state() == before


@pytest.mark.parametrize("body", ["null", "[]", '"text"', "3", "true"])
def test_json_that_is_no_object_is_refused(shared: Served, body: str) -> None:
    check_problem(shared.call("POST", "/v1/requests", "tablet", content=body, headers=JSON), 422, "invalid-input")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_of_another_type_is_refused(shared: Served, kind: str) -> None:
    body = json.dumps(shared.wish())
    answer = shared.call("POST", "/v1/requests", "tablet", content=body, headers={"Content-Type": kind})
    check_problem(answer, 415, "not-json")


def test_a_body_that_is_too_large_is_not_read_to_its_end(shared: Served) -> None:
    body = json.dumps(shared.wish(rider_id="x" * 70_000))
    check_problem(shared.call("POST", "/v1/requests", "tablet", content=body, headers=JSON), 413, "body-too-large")


def test_a_body_without_a_length_is_measured_as_it_comes(shared: Served) -> None:
    connection = http.client.HTTPConnection(urlsplit(shared.url).netloc, timeout=10)
    headers = {"Authorization": f"Bearer {shared.tokens['tablet']}", **JSON}
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # the answer may come before the body's end
        connection.request("POST", "/v1/requests", iter([b"[" + b" " * 1000] * 100), headers, encode_chunked=True)
    answer = connection.getresponse()
    assert answer.status == 413
    assert json.loads(answer.read())["type"] == "/problems/body-too-large"


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "2026-13-01", "1", "", "2026-11-26T10:00"])
def test_a_day_that_is_none_is_refused(shared: Served, day: str) -> None:
    check_problem(shared.call("GET", "/v1/plan", "dispatcher", params={"date": day}), 422, "not-a-date")


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2030-06-01", "9999-12-31", "2026-11-29"])
def test_any_day_of_the_calendar_has_a_plan(shared: Served, day: str) -> None:
    answer = shared.call("GET", "/v1/plan", "dispatcher", params={"date": day})
    assert answer.status_code == 200, answer.text
    assert answer.json()["date"] == day
    assert answer.json()["bookings"] == []
    assert shared.call("GET", "/v1/figures", "planner", params={"date": day}).json()["bookings"] == 0


@pytest.mark.parametrize("number", ["-1", "x", "1.5", "１", "9" * 30])
def test_an_event_number_that_is_none_is_refused(shared: Served, number: str) -> None:
    headers = {b"Last-Event-ID": number.encode()}
    answer = shared.client.get(
        "/v1/events", headers={**headers, b"Authorization": f"Bearer {shared.tokens['tablet']}".encode()}
    )
    check_problem(answer, 400, "bad-event-number")


def test_every_answer_carries_the_policy_that_forbids_foreign_and_inline_scripts(shared: Served) -> None:
    for path in ("/", "/tablet", "/v1/town", "/health", "/nowhere"):
        headers = shared.call("GET", path).headers
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "worker-src 'self' blob:" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_large_answers_are_compressed_and_the_feed_is_not(shared: Served) -> None:
    answer = shared.call("GET", "/v1/town/layers/roads.geojson", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    headers = {"Authorization": f"Bearer {shared.tokens['planner']}", "Accept-Encoding": "gzip"}
    with shared.client.stream("GET", "/v1/events", headers=headers) as feed:
        assert "content-encoding" not in feed.headers
        assert feed.headers["content-type"].startswith("text/event-stream")


def test_health_and_readiness_ask_for_no_token(shared: Served) -> None:
    assert shared.call("GET", "/health").json()["status"] == "ok"
    assert shared.call("GET", "/ready").json()["status"] == "ok"


def test_each_type_of_problem_explains_itself_at_its_address(shared: Served) -> None:
    listed = shared.call("GET", "/problems").json()
    assert len(listed) > 40
    for kind in listed:
        assert shared.call("GET", kind["type"]).json() == kind
    page = shared.call("GET", "/problems/after-cutoff", headers={"Accept": "text/html,*/*"})
    assert "締め切り" in page.text
    assert "Choose a later time" in page.text
    check_problem(shared.call("GET", "/problems/none"), 404, "unknown-problem")


def test_the_town_is_told_with_its_notice_and_hours(shared: Served) -> None:
    town = shared.call("GET", "/v1/town").json()
    assert town["hours"] == {"opens": "08:30", "closes": "15:30"}
    assert "模型" in town["notice"]["ja"]
    west, south, east, north = town["bounds"]
    assert west < town["centre"][0] < east
    assert south < town["centre"][1] < north
    assert [line["id"] for line in town["lines"]] == ["orube", "hagigaoka", "kami-otofuke"]


def test_homes_are_shown_to_the_office_and_to_their_own_people(shared: Served) -> None:
    def homes(who: str) -> set[str]:
        places = shared.call("GET", "/v1/town/places", who).json()
        return {place["id"] for place in places if place["kind"] == "home"}

    everybody = {place.id for place in shared.town.places.values() if place.kind == "home"}
    assert homes("dispatcher") == everybody
    assert homes("driver") == homes("planner") == homes("administrator") == set()
    assert homes("tablet") == {shared.town.residents["r-028"].home}


def test_the_clock_can_be_paused_and_sped_up_by_the_dispatcher(served: Served) -> None:
    assert served.call("GET", "/v1/clock").json()["paused"] is True
    assert served.call("GET", "/v1/clock").json()["now"].startswith(f"{THURSDAY}T08:00:00")
    changed = served.call("POST", "/v1/clock", "dispatcher", json={"paused": False, "speed": 60}).json()
    assert (changed["paused"], changed["speed"], changed["mode"]) == (False, 60, "demo")


@pytest.mark.parametrize("speed", [0, -1, 1e9, "fast"])
def test_a_clock_does_not_run_backwards_nor_beyond_reason(shared: Served, speed: Any) -> None:
    check_problem(shared.call("POST", "/v1/clock", "dispatcher", json={"speed": speed}), 422, "invalid-input")


def test_a_database_that_is_away_is_said_to_be_away_and_comes_back(served: Served) -> None:
    path = served.database.engine.url.database
    assert path is not None
    served.database.close()
    os.rename(path, path + ".away")
    os.mkdir(path)
    answer = served.call("GET", "/v1/plan", "dispatcher")
    check_problem(answer, 503, "database-away")
    assert answer.headers["retry-after"] == "5"
    assert served.call("GET", "/ready").status_code == 503
    assert served.call("GET", "/health").status_code == 200
    served.database.close()
    os.rmdir(path)
    os.rename(path + ".away", path)
    assert served.call("GET", "/v1/plan", "dispatcher").status_code == 200


@pytest.mark.parametrize("path", ["/v1/bookings/a%00b", "/v1/bookings/" + "a" * 200])
def test_an_id_that_no_database_can_hold_is_no_id(shared: Served, path: str) -> None:
    check_problem(shared.call("GET", path, "dispatcher"), 422, "invalid-input")
