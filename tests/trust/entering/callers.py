"""Everybody who is let in, and what is shown by those who are not: each as the headers of a call."""

from __future__ import annotations

import itertools
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import pyotp

from api.edge.sessions import GUARD, ON_THIS_MACHINE
from api.service.actors import Actor, Role
from api.service.staff.sessions import LONGEST_SECONDS, guard_of
from api.store.staff import SessionRow, add_session
from tests.api.serving import ACTORS, OTHER, RIDER
from tests.towns.two_towns import HERE, THERE, Two

PASSWORD = "雪の朝に乗るバス 2026"
OFFICE = next(actor for actor in ACTORS if actor.role == "dispatcher")
CHIEF = next(actor for actor in ACTORS if actor.role == "administrator")
STAFF: tuple[Role, ...] = ("dispatcher", "planner", "administrator")

_ADDRESSES = itertools.count(1)


@dataclass(frozen=True)
class Caller:
    """Whoever calls: `role` is None for those who are nobody."""

    name: str
    role: Role | None
    headers: Mapping[str, str]


def bearer(token: str) -> dict[str, str]:
    """The headers of a token."""
    return {"Authorization": f"Bearer {token}"}


def session(secret: str, guard: bool = True) -> dict[str, str]:
    """The headers of a page that is signed in."""
    return {"Cookie": f"{ON_THIS_MACHINE}={secret}"} | ({GUARD: guard_of(secret)} if guard else {})


def from_somewhere() -> dict[str, str]:
    """Comes through the trusted proxy from an address of its own, so that no address has many wrong tries."""
    number = next(_ADDRESSES)
    return {"X-Forwarded-For": f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"}


def let_in(two: Two) -> list[Caller]:
    """Each role by a token, and the staff also by a session."""
    shared, _ = tablet(two)
    partner = two.services[HERE].partners.make(OFFICE, "clinic", calls_a_minute=6000).token
    tokens = two.tokens[HERE] | {"resident": two.tokens[HERE]["tablet"], "shared": shared, "partner": partner}
    roles: tuple[Role, ...] = (
        "resident", "shared", "dispatcher", "driver", "planner", "partner", "administrator", "monitor",
    )  # fmt: skip
    callers = [Caller(f"{role}'s token", role, bearer(tokens[role])) for role in roles]
    return callers + [Caller(f"{role}'s session", role, session(signed_in(two, role))) for role in STAFF]


def kept_out(two: Two) -> list[Caller]:
    """Tokens and sessions that let nobody in, whatever they once did."""
    service, token = two.services[HERE], two.tokens[HERE]["dispatcher"]
    taken_back = service.mint_token(Actor("left", "dispatcher", "left"))
    service.revoke_tokens("left")
    lost, device_id = tablet(two)
    assert two.call(HERE, "PUT", f"/v1/riders/{RIDER}/pin", "dispatcher", json={"pin": "4072"}).is_success
    turns = [service.tablets.begin_turn(cast("Actor", service.actor_of(lost)), RIDER, "4072").token for _ in range(2)]
    service.tablets.end_turn(turns[0])
    partner = two.call(HERE, "POST", "/v1/partners", "dispatcher", json={"name": "left"}).json()
    assert two.call(HERE, "DELETE", f"/v1/partners/{partner['partner']['partner_id']}", "dispatcher").is_success
    shown = {
        "nothing": {}, "a word": bearer("x"), "a long word": bearer("x" * 5000),
        "a token and more": bearer(token + "x"), "a token in other letters": bearer(token.swapcase()),
        "half a token": bearer(token[: len(token) // 2]),
        "another town's token": bearer(two.tokens[THERE]["dispatcher"]),
        "a token taken back": bearer(taken_back), "a turn that was ended": bearer(turns[0]),
        "a partner taken back": bearer(partner["token"]), "Basic": {"Authorization": f"Basic {token}"},
        "a session as a token": bearer(signed_in(two, "dispatcher")),
        "a token as a session": session(token),
    }  # fmt: skip
    assert two.call(HERE, "DELETE", f"/v1/devices/{device_id}", "dispatcher").is_success
    shown |= {"a lost tablet": bearer(lost), "a turn at a lost tablet": bearer(turns[1])}
    return [Caller(name, None, headers) for name, headers in (shown | _sessions_over(two)).items()]


def _sessions_over(two: Two) -> dict[str, dict[str, str]]:
    staff = two.services[HERE].staff
    gone = signed_in(two, "dispatcher")
    staff.sign_out(gone)
    ended = {}
    for end in ("locked", "a new password", "everywhere", "the factor forgotten"):
        login = f"over-{secrets.token_hex(3)}"
        ended[f"a session ended by: {end}"] = session(signed_in(two, "planner", login))
        if end == "locked":
            staff.set_locked(CHIEF, login, True)
        elif end == "a new password":
            staff.set_password(CHIEF, login, PASSWORD + "!")
        elif end == "everywhere":
            staff.end_sessions(CHIEF, login)
        else:
            staff.reset_factor(CHIEF, login)
    half = f"half-{secrets.token_hex(3)}"
    staff.add(CHIEF, half, half, "administrator", PASSWORD)
    now, day, idle = int(time.time()), LONGEST_SECONDS + 1, 2 * 3600 + 1
    return ended | {
        "a session signed out": session(gone),
        "a session of nobody": session(secrets.token_urlsafe(32)),
        "another town's session": session(signed_in(two, "dispatcher", town=THERE)),
        "a session before its second factor": session(staff.sign_in(half, PASSWORD, None).secret),
        "a session of yesterday": session(_old_session(two, now - day, now)),
        "a session left alone": session(_old_session(two, now - idle, now - idle)),
        "a session beside a wrong token": session(signed_in(two, "dispatcher")) | bearer("x"),
        "a session beside another scheme": session(signed_in(two, "dispatcher")) | {"Authorization": "Basic eDp5"},
    }


def tablet(two: Two, town: str = HERE) -> tuple[str, str]:
    """A shared tablet's token and id."""
    secret, tablets = secrets.token_urlsafe(24), two.services[town].tablets
    made = tablets.make(OFFICE, "shared", "hall", (RIDER, OTHER))
    tablets.enrol(made.code.code, secret)
    return secret, made.device.device_id


def signed_in(two: Two, role: Any, login: str | None = None, town: str = HERE) -> str:
    """The secret of a session of a new account."""
    staff, login = two.services[town].staff, login or f"{role}-{secrets.token_hex(3)}"
    staff.add(CHIEF, login, login, role, PASSWORD)
    begun = staff.sign_in(login, PASSWORD, None)
    if begun.factor is None:
        return begun.secret
    return staff.confirm_factor(begun.secret, pyotp.TOTP(begun.factor.secret).now())[0].secret


def _old_session(two: Two, began: int, seen: int) -> str:
    context, login, secret = two.services[HERE].context, f"old-{secrets.token_hex(3)}", secrets.token_urlsafe(32)
    account = two.services[HERE].staff.add(CHIEF, login, login, "dispatcher", PASSWORD)
    with context.database.write() as connection:
        add_session(connection, context.key, secret, SessionRow(account.staff_id, True, began, seen))
    return secret
