"""Whoever tries too often is told to wait, by the address that a trusted proxy gives; nobody else is."""

from __future__ import annotations

import secrets
from typing import Any

import httpx
import pytest

from tests.api.serving import RIDER, Served
from tests.api.test_bad_input import check_problem


def _from(
    address: str, served: Served, method: str, path: str, who: str | None = None, **options: Any
) -> httpx.Response:
    return served.call(method, path, who, headers={"X-Forwarded-For": address}, **options)


def _until_told(served: Served, address: str, most: int, **call: Any) -> int:
    """How many tries were answered before one was told to wait."""
    for number in range(most + 1):
        answer = _from(address, served, **call)
        if answer.status_code == 429:
            check_problem(answer, 429, "too-many-tries")
            assert 1 <= int(answer.headers["retry-after"]) <= 60
            return number
    return most + 1


@pytest.mark.parametrize(("kind", "most"), [("code", 30), ("sign-in", 30)])
def test_an_address_that_guesses_codes_or_passwords_waits_and_its_neighbour_does_not(
    shared: Served, kind: str, most: int
) -> None:
    def call() -> dict[str, Any]:
        if kind == "code":
            body = {"code": "2345-6789", "secret": secrets.token_urlsafe(24)}
            return {"method": "POST", "path": "/v1/enrolments", "json": body}
        body = {"login": f"nobody-{secrets.token_hex(4)}", "password": "a sentence of mine"}
        return {"method": "POST", "path": "/v1/session", "json": body}

    told = [_from("10.0.0.1", shared, **call()).status_code for _ in range(most + 1)]
    assert 429 not in told[:most]
    assert told[-1] == 429
    assert _from("10.0.0.2", shared, **call()).status_code in (401, 404)
    many = [_from(f"2001:db8:1:2::{number:x}", shared, **call()).status_code for number in range(1, most + 2)]
    assert many[-1] == 429, "a network of IPv6 is one address"
    assert _from("2001:db8:1:3::1", shared, **call()).status_code in (401, 404)


def test_unknown_tokens_are_told_to_wait_while_known_ones_of_the_same_address_go_on(shared: Served) -> None:
    guess = {"Authorization": "Bearer guessed", "X-Forwarded-For": "10.0.0.3"}
    told = [shared.client.get("/v1/me", headers=guess).status_code for _ in range(601)]
    assert told == [401] * 600 + [429]
    assert _from("10.0.0.3", shared, "GET", "/v1/me", "tablet").status_code == 200
    assert shared.client.get("/v1/me", headers=guess | {"X-Forwarded-For": "10.0.0.4"}).status_code == 401


def test_a_pin_that_is_tried_at_one_tablet_after_the_other_stops_at_the_address(shared: Served) -> None:
    turn = {"rider_id": "r-076", "pin": "0000"}
    told = _until_told(shared, "10.0.0.5", 60, method="POST", path="/v1/turns", who="facility", json=turn)
    assert told == 60
    assert shared.call("PUT", f"/v1/riders/{RIDER}/pin", "dispatcher", json={"pin": "4072"}).is_success
    right = {"rider_id": RIDER, "pin": "4072"}
    assert _from("10.0.0.6", shared, "POST", "/v1/turns", "facility", json=right).status_code == 201
