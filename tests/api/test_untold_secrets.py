"""No secret that is shown to the service, or by it, is told again in its log or in a problem document."""

from __future__ import annotations

import logging
import secrets

import httpx
import pyotp
import pytest

from api.service.actors import Actor
from tests.api.serving import RIDER, Served

OFFICE = Actor("administrator", "administrator", "管理者")
PASSWORD, WRONG = "雪の朝に乗るバス 2026", "a wrong password 77"


def _busy(served: Served) -> tuple[set[str], list[httpx.Response]]:
    """A run with every kind of secret in it, right and wrong: the secrets, and what was answered."""
    answers: list[httpx.Response] = []

    def call(*args: str, **options: object) -> httpx.Response:
        answers.append(served.call(*args, **options))  # type: ignore[arg-type]
        return answers[-1]

    device = {"kind": "shared", "name": "hall", "rider_ids": [RIDER]}
    code = call("POST", "/v1/devices", "dispatcher", json=device).json()["enrolment"]["code"]
    secret, unknown = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    for each in (secret, unknown):
        call("POST", "/v1/enrolments", json={"code": code, "secret": each})
    for pin in ("407261", "not digits 40726"):
        call("PUT", f"/v1/riders/{RIDER}/pin", "dispatcher", json={"pin": pin})
    call("GET", "/v1/me", headers={"Authorization": f"Bearer {unknown}"})
    call("GET", f"/v1/me?token={unknown}")
    told = {"name": "clinic", "url": "http://127.0.0.1:9/told", "kinds": []}
    call("POST", "/v1/webhooks", "dispatcher", json=told)
    partner = call("POST", "/v1/partners", "dispatcher", json={"name": "clinic"}).json()["token"]
    served.service.staff.add(OFFICE, "kanri", "管理", "administrator", PASSWORD)
    for password in (WRONG, PASSWORD):
        begun = call("POST", "/v1/session", json={"login": "kanri", "password": password})
    guard, factor = begun.json()["guard"], pyotp.TOTP(begun.json()["factor"]["secret"])
    call("POST", "/v1/session", json={"login": "kanri", "password": [PASSWORD], "code": {"x": PASSWORD}})
    for each in ("wrong code 991", factor.at(int(served.service.context.wall()))):
        done = call("POST", "/v1/session/factor", json={"code": each}, headers={"X-Noriai-Guard": guard})
    recovery = done.json().get("recovery_codes", [])
    cookies = set(served.client.cookies.values())
    weak = {"login": "x", "name": "x", "role": "planner", "password": "short pass"}
    call("POST", "/v1/staff", "administrator", json=weak)
    shown = {code, secret, unknown, partner, PASSWORD, WRONG, factor.secret, guard, "407261", "short pass", *recovery}
    return shown | cookies | set(served.tokens.values()), answers


def test_no_log_line_and_no_problem_tells_a_token_a_password_a_code_or_a_key(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        shown, answers = _busy(served)
    problems = [one.text for one in answers if one.headers.get("content-type") == "application/problem+json"]
    assert len(problems) > 6
    assert len(shown) > 20
    lines = [record for record in caplog.records if not record.name.startswith("http")]  # the test's own caller
    assert len(lines) > 6
    told = "\n".join([*problems, *(f"{record.getMessage()} {vars(record)}" for record in lines)])
    assert [each for each in sorted(shown) if each in told] == []
