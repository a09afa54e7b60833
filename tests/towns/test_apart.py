"""Nothing of one town opens another: tokens, ids, idempotency keys, tablets, PINs, the feed. Each is tried."""

from __future__ import annotations

import ast
import secrets
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.api.serving import ACTORS, OTHER, RIDER, THURSDAY
from tests.api.test_feed import Reader
from tests.towns.made import all_of, made_here, tried_there
from tests.towns.two_towns import HERE, STATED, THERE, Two, two_towns

STORE = Path(__file__).resolve().parents[2] / "api" / "store"


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    with two_towns(tmp_path_factory.mktemp("two")) as running:
        yield running


def test_each_town_is_told_by_its_name_and_is_as_if_it_were_alone(two: Two) -> None:
    hosts = {
        "kamishihoro.localhost:8000": "Asia/Tokyo", "Kamishihoro.bus.example": "Asia/Tokyo",
        "elsewhere.localhost": "Europe/Berlin", f"{STATED}:443": "Europe/Berlin",
    }  # fmt: skip
    for host, zone in hosts.items():
        assert two.ask(host, "GET", "/v1/town").json()["timezone"] == zone
        assert two.ask(host, "GET", "/v1/clock").json()["now"][:13] == f"{THURSDAY}T08"
    assert [two.call(town, "GET", "/v1/me", "driver").json()["vehicle_id"] for town in (HERE, THERE)] == ["bus-1"] * 2


@pytest.mark.parametrize("who", [actor.id for actor in ACTORS])
def test_a_token_is_nobody_in_another_town(two: Two, who: str) -> None:
    for town, other in ((HERE, THERE), (THERE, HERE)):
        answer = two.ask(f"{town}.localhost", "GET", "/v1/me", two.tokens[other][who])
        assert (answer.status_code, answer.json()["type"]) == (401, "/problems/unknown-token")
    assert two.ask("localhost", "GET", "/v1/me", two.tokens[HERE][who]).status_code == 404


def test_one_key_books_once_in_each_town_and_an_offer_only_in_its_own(two: Two) -> None:
    here, there = two.offer(HERE), two.offer(THERE)
    crossed = two.confirm(THERE, here, "crossed")
    assert (crossed.status_code, crossed.json()["type"]) == (404, "/problems/unknown-offer")
    first, second = two.confirm(HERE, here, "same key"), two.confirm(THERE, there, "same key")
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json()["booking_id"] != second.json()["booking_id"]
    assert two.confirm(HERE, here, "same key").json() == first.json()
    for town, booking in ((HERE, first), (THERE, second)):
        rides = two.call(town, "GET", "/v1/bookings", "dispatcher").json()
        assert [one["booking_id"] for one in rides] == [booking.json()["booking_id"]]
        assert two.call(town, "GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()["version"] == 1
        calendar = two.call(town, "GET", "/v1/bookings.ics", "tablet").text
        assert f"{booking.json()['booking_id']}@{town}" in calendar.replace("\r\n ", "")
        assert calendar.count("BEGIN:VEVENT") == 1


def test_the_feed_of_a_town_tells_of_that_town_alone_even_from_anothers_number(two: Two) -> None:
    for _ in range(3):
        two.call(HERE, "POST", "/v1/notes", "dispatcher", json={"date": THURSDAY, "text": "only here"})
    seen_here = two.services[HERE].latest_seq()
    headers = {"Authorization": f"Bearer {two.tokens[THERE]['dispatcher']}", "Host": f"{THERE}.localhost"}
    headers["Last-Event-ID"] = str(two.services[THERE].latest_seq())
    with (
        httpx.Client(base_url=two.url, timeout=10) as client,
        client.stream("GET", "/v1/events", headers=headers) as answer,
    ):
        feed = Reader(answer.iter_lines())
        two.call(HERE, "POST", "/v1/notes", "dispatcher", json={"date": THURSDAY, "text": "here again"})
        two.call(THERE, "POST", "/v1/notes", "dispatcher", json={"date": THURSDAY, "text": "there"})
        event = feed.event()
    assert event["kind"] == "note_added"
    assert event["seq"] == two.services[THERE].latest_seq() < seen_here
    assert [one["text"] for one in two.call(THERE, "GET", f"/v1/notes?date={THURSDAY}", "dispatcher").json()] == [
        "there"
    ]


def test_a_tablet_its_code_and_a_pin_are_good_in_their_town_only(two: Two) -> None:
    body = {"kind": "shared", "name": "hall", "rider_ids": [RIDER, OTHER]}
    made = two.call(HERE, "POST", "/v1/devices", "dispatcher", json=body).json()
    secret = secrets.token_urlsafe(24)
    enrol = {"code": made["enrolment"]["code"], "secret": secret}
    crossed = two.ask(f"{THERE}.localhost", "POST", "/v1/enrolments", json=enrol)
    assert (crossed.status_code, crossed.json()["type"]) == (404, "/problems/unknown-code")
    assert two.ask(f"{HERE}.localhost", "POST", "/v1/enrolments", json=enrol).is_success
    assert two.call(HERE, "PUT", f"/v1/riders/{RIDER}/pin", "dispatcher", json={"pin": "4072"}).is_success
    turn = {"rider_id": RIDER, "pin": "4072"}
    assert two.ask(f"{THERE}.localhost", "POST", "/v1/turns", secret, json=turn).status_code == 401
    opened = two.ask(f"{HERE}.localhost", "POST", "/v1/turns", secret, json=turn)
    assert opened.is_success
    assert two.ask(f"{THERE}.localhost", "GET", "/v1/me", opened.json()["token"]).status_code == 401
    there = two.call(THERE, "POST", "/v1/devices", "dispatcher", json=body).json()
    taken = {"code": there["enrolment"]["code"], "secret": secret}
    answer = two.ask(f"{THERE}.localhost", "POST", "/v1/enrolments", json=taken)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/secret-taken")
    own = secrets.token_urlsafe(24)
    assert two.ask(f"{THERE}.localhost", "POST", "/v1/enrolments", json=taken | {"secret": own}).is_success
    no_pin = two.ask(f"{THERE}.localhost", "POST", "/v1/turns", own, json=turn)
    assert no_pin.json()["type"] == "/problems/no-pin", "a PIN of one town is none in another"


def test_a_partners_token_and_the_address_of_a_calendar_are_nobodys_in_another_town(two: Two) -> None:
    made = two.call(HERE, "POST", "/v1/partners", "dispatcher", json={"name": "clinic"}).json()
    asked = [two.ask(f"{town}.localhost", "GET", "/v1/me", made["token"]).status_code for town in (HERE, THERE)]
    assert asked == [200, 401]
    link = two.call(HERE, "PUT", f"/v1/riders/{RIDER}/calendar-link", "tablet").json()["url"]
    assert link.startswith(f"http://{HERE}.localhost/feeds/rides/")
    path = "/" + link.partition("://")[2].partition("/")[2]
    assert [two.ask(f"{town}.localhost", "GET", path).status_code for town in (HERE, THERE)] == [200, 404]


def test_what_was_made_in_a_town_can_be_neither_read_nor_changed_from_another(two: Two) -> None:
    ids = made_here(two)
    before = all_of(two, HERE)
    document = two.ask(f"{THERE}.localhost", "GET", "/openapi.json").json()
    tried = set()
    for path, methods in document["paths"].items():
        named = {name: value for name, value in ids.items() if f"{{{name}}}" in path}
        if not named:
            continue
        address = path.replace("{place_id}", "clinic").replace("{call_id}", "1").replace("{alert_id}", "x")
        for name, value in named.items():
            address = address.replace(f"{{{name}}}", value)
        for method in methods:
            tried.add((method, path))
            for who in ("dispatcher", "planner", "tablet"):
                answer = tried_there(two, method, address, who)
                nothing = method == "delete" and answer.status_code == 204  # what is not there is gone already
                assert nothing or answer.status_code in (403, 404, 409, 422), f"{method} {address}: {answer.text}"
                assert "雛形" not in answer.text, f"{method} {address}"
    assert len(tried) > 35
    assert all_of(two, HERE) == before


BY_ANOTHER_NAME = {
    "is_taken": "a secret must be new in every town",
    "tries_of": "of messages that were looked up by town",
    "is_empty": "a backup is of every town",
    "rows": "a backup is of every town",
    "put": "a backup is of every town",
    "_drop": "the condition it is given names the town",
    "_blank_rides": "the condition it is given names the town",
}


def test_every_query_names_the_town() -> None:
    nameless, queries = set(), 0
    for file in sorted(STORE.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and _asks(node):
                queries += 1
                if "town" not in ast.unparse(node):
                    nameless.add(node.name)
    assert queries > 100
    assert nameless == BY_ANOTHER_NAME.keys()


def _asks(node: ast.FunctionDef) -> bool:
    calls = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    return any(isinstance(one, ast.Name) and one.id in ("select", "insert", "update", "delete") for one in calls)
