"""Webhooks over HTTP, and through `kill -9`: what was acknowledged is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.town import Town
from api.webhooks.webhooks import MOST
from api.webhooks.worker import LEASE_SECONDS
from tests.api.process import ServerProcess
from tests.api.serving import Served
from tests.api.test_bad_input import check_problem
from tests.api.test_kill import _confirm, _offer
from tests.webhooks.receiver import PATIENCE, Receiver, answering

URL = "https://1.1.1.1/noriai"
KILLS = 2


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path)
    yield server
    if server.process is not None and server.process.is_alive():
        server.kill()


def test_no_message_about_an_acknowledged_booking_is_lost_when_the_server_is_killed(
    server: ServerProcess, town: Town
) -> None:
    """Each kill comes at once after a booking's answer, the first ones while nobody takes messages."""
    with Receiver() as receiver:
        receiver.always = answering(503)
        server.start()
        made = server.call("POST", "/v1/webhooks", json={"name": "町立病院", "url": receiver.url})
        booked = []
        for number in range(KILLS):
            booked.append(_confirm(server, _offer(server, town, number), f"round {number}")["booking_id"])
            if number == KILLS - 1:
                receiver.always = answering(204)
            server.kill()
            server.start()
        webhook_id = made["webhook"]["webhook_id"]
        for message in server.call("GET", f"/v1/webhooks/{webhook_id}/messages"):
            server.call("POST", f"/v1/webhooks/{webhook_id}/messages/{message['message_id']}/send")
        told = {one.id: one.message["data"]["booking_id"] for one in _until_told(receiver, set(booked))}
    assert sorted(told.values()) == sorted(booked), "one message for each booking, whatever number of times"
    assert all(one.is_signed_with(made["secret"]) for one in receiver.got)


def _until_told(receiver: Receiver, bookings: set[str]) -> list:
    count = 1
    while True:
        got = receiver.wait(count, LEASE_SECONDS + PATIENCE)  # a killed worker may still hold the webhook
        if {one.message["data"]["booking_id"] for one in got} == bookings:
            return got
        count = len(got) + 1


def test_a_webhook_is_made_read_changed_and_taken_away(served: Served) -> None:
    def call(method: str, path: str = "", **options: object) -> dict:
        answer = served.call(method, f"/v1/webhooks{path}", "dispatcher", **options)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else {}

    asked = {"name": " 町立病院 ", "url": URL, "kinds": ["booking.booked", "booking.booked"]}
    made = call("POST", json=asked)
    assert made["secret"].startswith("whsec_")
    webhook = made["webhook"]
    assert (webhook["name"], webhook["kinds"], webhook["waiting"]) == ("町立病院", ["booking.booked"], 0)
    path = f"/{webhook['webhook_id']}"
    assert call("GET", path) == webhook
    assert call("GET") == [webhook]
    assert "secret" not in str(call("GET")).replace("old_secret_until", "")

    booking = served.book()
    served.call("DELETE", f"/v1/bookings/{booking['booking_id']}", "tablet")
    (message,) = call("GET", f"{path}/messages")
    assert (message["kind"], message["status"], message["tries"]) == ("booking.booked", "waiting", [])
    assert message["booking_id"] == booking["booking_id"]
    assert call("GET", path)["waiting"] == 1
    tried = call("POST", f"{path}/test")
    assert [one["message_id"] for one in call("GET", f"{path}/messages?limit=1")] != []
    newest = call("GET", f"{path}/messages")
    assert {one["message_id"] for one in newest} == {message["message_id"], tried["message_id"]}
    assert call("GET", f"{path}/messages?before={newest[0]['message_id']}") == newest[1:]
    assert call("GET", f"{path}/messages?status=delivered") == []

    changed = call("PATCH", path, json={"name": "病院", "kinds": [], "enabled": False})
    assert (changed["name"], changed["kinds"], changed["disabled_why"]) == ("病院", [], "by_hand")
    assert call("PATCH", path, json={"enabled": True})["disabled_at"] is None
    assert call("POST", f"{path}/secret")["webhook"]["old_secret_until"]
    call("DELETE", path)
    call("DELETE", path)
    assert call("GET") == []
    check_problem(served.call("GET", f"/v1/webhooks{path}", "dispatcher"), 404, "unknown-webhook")


def test_what_cannot_be_told_is_refused_with_the_reason_in_both_languages(served: Served) -> None:
    for url, word in (("http://bus.example/", "https://"), ("https://10.0.0.1/", "NORIAI_PRIVATE_WEBHOOKS=true")):
        asked = {"name": "x", "url": url}
        problem = check_problem(
            served.call("POST", "/v1/webhooks", "dispatcher", json=asked), 422, "webhook-address"
        )  # fmt: skip
        assert word in problem["messages"]["ja"]
        assert word in problem["messages"]["en"]
    unknown = {"name": "x", "url": URL, "partner_id": "nobody"}
    check_problem(served.call("POST", "/v1/webhooks", "dispatcher", json=unknown), 404, "unknown-partner")
    for wrong in ({"name": "x", "url": URL, "kinds": ["booking.eaten"]}, {"name": "x", "url": "https://a b/"}, {}):
        check_problem(served.call("POST", "/v1/webhooks", "dispatcher", json=wrong), 422, "invalid-input")
    made = served.call("POST", "/v1/webhooks", "dispatcher", json={"name": "x", "url": URL}).json()
    path = f"/v1/webhooks/{made['webhook']['webhook_id']}"
    check_problem(served.call("PATCH", path, "dispatcher", json={"url": "http://a/"}), 422, "webhook-address")
    assert served.call("GET", path, "dispatcher").json()["url"] == URL
    for missing in ("/messages/none/send", "/messages?before=none"):
        method = "POST" if missing.endswith("send") else "GET"
        check_problem(served.call(method, path + missing, "dispatcher"), 404, "unknown-message")
    for number in range(MOST - 1):
        asked = {"name": f"{number}", "url": URL}
        assert served.call("POST", "/v1/webhooks", "dispatcher", json=asked).status_code == 201
    one_more = served.call("POST", "/v1/webhooks", "dispatcher", json={"name": "x", "url": URL})
    check_problem(one_more, 409, "too-many-webhooks")
