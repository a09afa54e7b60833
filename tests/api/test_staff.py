"""Signing in at the office: passwords, the second factor, sessions and their end, over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pyotp

from api.service.actors import Actor
from tests.api.serving import THURSDAY, Served
from tests.api.test_bad_input import check_problem

OFFICE = Actor("administrator", "administrator", "管理者")
PASSWORD = "雪の朝に乗るバス 2026"


def _account(served: Served, role: Any = "dispatcher", login: str = "hanako") -> None:
    served.service.staff.add(OFFICE, login, "山田", role, PASSWORD)


def _sign_in(served: Served, login: str = "hanako", password: str = PASSWORD, **more: Any) -> httpx.Response:
    served.client.cookies.clear()
    return served.client.post("/v1/session", json={"login": login, "password": password, **more})


def test_a_dispatcher_works_with_a_session_and_nothing_changes_without_its_guard(served: Served) -> None:
    _account(served)
    begun = _sign_in(served)
    assert begun.status_code == 201
    cookie = begun.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert PASSWORD not in begun.text
    assert served.call("GET", f"/v1/plan?date={THURSDAY}").status_code == 200
    note = {"date": str(THURSDAY), "text": "雪"}
    check_problem(served.call("POST", "/v1/notes", json=note), 403, "foreign-call")
    guard = {"X-Noriai-Guard": begun.json()["guard"]}
    elsewhere = guard | {"Origin": "https://evil.example"}
    check_problem(served.call("POST", "/v1/notes", json=note, headers=elsewhere), 403, "foreign-call")
    check_problem(
        served.call("POST", "/v1/notes", json=note, headers=guard | {"Sec-Fetch-Site": "cross-site"}), 403,
        "foreign-call",
    )  # fmt: skip
    assert served.call("POST", "/v1/clock", json={"paused": True}, headers=guard).status_code == 200
    assert served.call("GET", "/v1/session").json()["role"] == "dispatcher"


def test_whoever_signs_out_is_out_and_so_is_who_is_locked_or_has_a_new_password(served: Served) -> None:
    _account(served)
    guard = {"X-Noriai-Guard": _sign_in(served).json()["guard"]}
    kept = dict(served.client.cookies)
    assert served.call("DELETE", "/v1/session", headers=guard).status_code == 204
    check_problem(httpx.get(f"{served.url}/v1/me", cookies=kept), 401, "no-session")
    for end in ("set_locked", "set_password"):
        served.service.staff.set_locked(OFFICE, "hanako", False)
        _sign_in(served)
        getattr(served.service.staff, end)(OFFICE, "hanako", True if end == "set_locked" else PASSWORD + "!")
        check_problem(served.call("GET", "/v1/me"), 401, "no-session")


def test_a_session_ends_when_it_is_not_used_and_at_the_end_of_the_day_at_the_latest(served: Served) -> None:
    _account(served)
    _sign_in(served)
    for _ in range(9):
        served.real_time.later(minutes=90)
        last = served.call("GET", "/v1/me").status_code
    assert last == 401
    _sign_in(served)
    served.real_time.later(hours=2, seconds=1)
    check_problem(served.call("GET", "/v1/me"), 401, "no-session")


def test_a_wrong_password_and_an_unknown_name_are_answered_and_slowed_down_alike(served: Served) -> None:
    _account(served)
    for login in ("hanako", "nobody"):
        answers = [_sign_in(served, login, "wrong") for _ in range(6)]
        assert [answer.status_code for answer in answers] == [401] * 5 + [429]
        assert int(answers[-1].headers["retry-after"]) > 0
    assert _sign_in(served).status_code == 429, "also with the right password"
    served.real_time.later(seconds=31)
    check_problem(_sign_in(served, password="wrong"), 401, "wrong-sign-in")
    assert int(_sign_in(served).headers["retry-after"]) > 30, "the pauses grow"
    served.real_time.later(seconds=61)
    assert _sign_in(served).status_code == 201


def test_an_administrator_may_do_nothing_before_the_second_factor_is_set_up(served: Served) -> None:
    _account(served, "administrator", "kanri")
    begun = _sign_in(served, "kanri").json()
    check_problem(served.call("GET", "/v1/staff"), 401, "no-session")
    guard, factor = {"X-Noriai-Guard": begun["guard"]}, pyotp.TOTP(begun["factor"]["secret"])
    check_problem(served.call("POST", "/v1/session/factor", json={"code": "000000"}, headers=guard), 401, "wrong-code")
    now = int(served.service.context.wall())
    done = served.call("POST", "/v1/session/factor", json={"code": factor.at(now)}, headers=guard)
    assert done.status_code == 200
    assert len(done.json()["recovery_codes"]) == 8
    assert [one["login"] for one in served.call("GET", "/v1/staff").json()] == ["kanri"]
    check_problem(_sign_in(served, "kanri"), 401, "code-needed")
    check_problem(_sign_in(served, "kanri", code=factor.at(now)), 401, "wrong-code")
    later = factor.at(now + 30)
    assert _sign_in(served, "kanri", code=later).status_code == 201
    check_problem(_sign_in(served, "kanri", code=later), 401, "wrong-code")
    recovery = done.json()["recovery_codes"][0]
    served.real_time.later(hours=1)
    assert _sign_in(served, "kanri", code=recovery.lower()).status_code == 201
    check_problem(_sign_in(served, "kanri", code=recovery), 401, "wrong-code")


def test_common_and_short_passwords_and_the_login_itself_are_refused_and_a_sentence_is_not(served: Served) -> None:
    signed = served.tokens["administrator"]
    for weak in ("short", "passwordpassword", "Password1234", "aaaaaaaaaaaaaaaa", "hanako-hanako-1"):
        asked = {"login": "hanako", "name": "山田", "role": "planner", "password": weak}
        answer = served.client.post("/v1/staff", json=asked, headers={"Authorization": f"Bearer {signed}"})
        check_problem(answer, 422, "weak-password")
    _account(served, "planner")
    again = {"login": "ＨＡＮＡＫＯ", "name": "別人", "role": "planner", "password": PASSWORD}
    check_problem(served.call("POST", "/v1/staff", "administrator", json=again), 409, "staff-taken")


def test_the_last_administrator_cannot_be_locked(served: Served) -> None:
    _account(served, "administrator", "kanri")
    locked = {"locked": True}
    check_problem(served.call("PUT", "/v1/staff/kanri/locked", "administrator", json=locked), 409, "last-administrator")
    _account(served, "administrator", "kanri2")
    assert served.call("PUT", "/v1/staff/kanri/locked", "administrator", json=locked).json()["locked"] is True


def test_no_secret_stands_in_the_database(served: Served) -> None:
    _account(served, "administrator", "kanri")
    begun = _sign_in(served, "kanri").json()
    stored = b"".join(
        file.read_bytes() for file in Path(served.database.url.removeprefix("sqlite:///")).parent.glob("noriai.db*")
    )
    for secret in (begun["factor"]["secret"], next(iter(served.client.cookies.values())), PASSWORD):
        assert secret.encode() not in stored
