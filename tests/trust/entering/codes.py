"""Codes, PINs and second factors: of others, used already, over, of the other town, guessed."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from typing import Any

import pyotp

from tests.api.serving import OTHER, RIDER
from tests.towns.two_towns import HERE, THERE, Two
from tests.trust.entering.callers import CHIEF, PASSWORD, bearer, tablet
from tests.trust.entering.trying import Answer, Tally, go

ENROLMENT = ("unknown-code", "code-used", "code-expired", "secret-taken", "device-revoked")
SIGN_IN = ("wrong-sign-in", "code-needed", "wrong-code")


def try_codes(two: Two, tally: Tally) -> None:
    """Nothing opens twice, nor for anybody but whom it was made for."""
    for what, answer in _enrolments(two):
        tally.count("an enrolment code", what, answer.problem in ENROLMENT and answer.status in (404, 409, 410), answer)
    for what, answer in _pins(two):
        tally.count("a PIN", what, answer.problem in ("wrong-pin", "not-your-rider", "no-pin"), answer)
    for what, answer in _second_factors(two):
        tally.count("a second factor", what, answer.status == 401 and answer.problem in SIGN_IN, answer)


def _enrolments(two: Two) -> Iterator[tuple[str, Answer]]:
    def enrol(code: str, town: str = HERE, secret: str | None = None) -> Answer:
        body = {"code": code, "secret": secret or secrets.token_urlsafe(24)}
        return go(two, "POST", "/v1/enrolments", {}, body, town)

    def made() -> Any:
        body = {"kind": "shared", "name": "hall", "rider_ids": [RIDER]}
        return two.call(HERE, "POST", "/v1/devices", "dispatcher", json=body).json()

    used = made()
    assert enrol(used["enrolment"]["code"]).status == 200
    yield "used again", enrol(used["enrolment"]["code"])
    yield "of the other town", enrol(made()["enrolment"]["code"], THERE)
    yield "with a secret that is another's", enrol(made()["enrolment"]["code"], secret=two.tokens[THERE]["dispatcher"])
    renewed = made()
    again = f"/v1/devices/{renewed['device']['device_id']}"
    assert two.call(HERE, "POST", f"{again}/enrolment", "dispatcher").is_success
    yield "before it was renewed", enrol(renewed["enrolment"]["code"])
    lost = made()
    assert two.call(HERE, "DELETE", f"/v1/devices/{lost['device']['device_id']}", "dispatcher").is_success
    yield "of a tablet taken back", enrol(lost["enrolment"]["code"])
    code = made()["enrolment"]["code"]
    yield "with one letter changed", enrol(code[:-1] + ("2" if code[-1] != "2" else "3"))
    for guess in ("0", "A" * 12, "%", "' OR 1=1", "2345-6789-ABCD"):
        yield f"guessed: {guess}", enrol(guess)


def _pins(two: Two) -> Iterator[tuple[str, Answer]]:
    token, _ = tablet(two)
    for rider, pin in ((RIDER, "4072"), (OTHER, "9316")):
        assert two.call(HERE, "PUT", f"/v1/riders/{rider}/pin", "dispatcher", json={"pin": pin}).is_success

    def turn(rider: str, pin: str) -> Answer:
        return go(two, "POST", "/v1/turns", bearer(token), {"rider_id": rider, "pin": pin})

    yield "of another person", turn(RIDER, "9316")
    yield "guessed", turn(OTHER, "9317")
    yield "for somebody who is not of this tablet", turn("r-076", "4072")
    assert turn(RIDER, "4072").status == 201
    assert two.call(HERE, "PUT", f"/v1/riders/{RIDER}/pin", "dispatcher", json={"pin": "5183"}).is_success
    yield "that was changed", turn(RIDER, "4072")


def _second_factors(two: Two) -> Iterator[tuple[str, Answer]]:
    staff = two.services[HERE].staff
    factors, recovery = {}, {}
    for login in ("kanri-a", "kanri-b"):
        staff.add(CHIEF, login, login, "administrator", PASSWORD)
        begun = staff.sign_in(login, PASSWORD, None)
        assert begun.factor is not None
        factors[login] = pyotp.TOTP(begun.factor.secret)
        recovery[login] = staff.confirm_factor(begun.secret, factors[login].now())[1]
    two.services[THERE].staff.add(CHIEF, "kanri-a", "kanri-a", "planner", PASSWORD + "!")

    def sign_in(login: str, code: str | None, password: str = PASSWORD, town: str = HERE) -> Answer:
        body = {"login": login, "password": password, "code": code}
        return go(two, "POST", "/v1/session", {}, {name: value for name, value in body.items() if value}, town)

    now = time.time()
    yield "the code of the first time again", sign_in("kanri-a", factors["kanri-a"].at(now))
    later = factors["kanri-a"].at(now + 30)
    assert sign_in("kanri-a", later).status == 201
    yield "a code again", sign_in("kanri-a", later)
    yield "of an hour ago", sign_in("kanri-a", factors["kanri-a"].at(now - 3600))
    yield "of another account", sign_in("kanri-b", factors["kanri-a"].at(now + 30))
    assert sign_in("kanri-a", recovery["kanri-a"][0]).status == 201
    yield "a recovery code again", sign_in("kanri-a", recovery["kanri-a"][0])
    yield "a recovery code of another account", sign_in("kanri-b", recovery["kanri-a"][1])
    assert sign_in("kanri-a", recovery["kanri-a"][2]).status == 201
    yield "none", sign_in("kanri-a", None)
    yield "with a wrong password", sign_in("kanri-a", recovery["kanri-a"][3], password=PASSWORD + "?")
    yield "of a name that is nobody's", sign_in("kanri-c", recovery["kanri-a"][3])
    yield "in the other town", sign_in("kanri-a", recovery["kanri-a"][3], town=THERE)
