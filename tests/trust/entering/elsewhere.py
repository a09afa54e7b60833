"""Calls that another site makes somebody's browser send: the cookie comes along, the guard does not."""

from __future__ import annotations

from collections.abc import Sequence

from tests.towns.two_towns import HERE, Two
from tests.trust.entering.callers import STAFF, session, signed_in
from tests.trust.entering.doors import Door
from tests.trust.entering.trying import Tally, go

FOREIGN = {
    "another origin": {"Origin": "https://evil.example"},
    "another port": {"Origin": f"http://{HERE}.localhost:1"},
    "the other town": {"Origin": "http://elsewhere.localhost"},
    "no origin at all": {"Origin": "null"},
    "told by the browser": {"Sec-Fetch-Site": "cross-site"},
    "another town's page": {"Sec-Fetch-Site": "same-site"},
}


def try_foreign(two: Two, doors: Sequence[Door], tally: Tally) -> None:
    """Every door that a role may open, with its session but from elsewhere; those that change something also with the
    guard left out or another's."""
    for role in STAFF:
        secret, other = signed_in(two, role), signed_in(two, role)
        shown = {name: session(secret) | headers for name, headers in FOREIGN.items()}
        unguarded = {
            "without guard": session(secret, guard=False),
            "with another's guard": session(secret, guard=False)
            | {name: value for name, value in session(other).items() if name != "Cookie"},
        }
        for number, door in enumerate(door for door in doors if role in door.may):
            tried = list(shown.items())[number % len(shown) :][:1]
            if door.method != "GET":
                tried += unguarded.items()
            for name, headers in tried:
                answer = go(two, door.method, door.address(), headers, {} if door.takes_body else None)
                tally.count("from elsewhere", f"{role} {name} {door}", answer.is_refusal(403, "foreign-call"), answer)
