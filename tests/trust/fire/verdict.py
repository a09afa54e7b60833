"""Holding what clients were told against what the service and its database say."""

from __future__ import annotations

from collections.abc import Sequence

from api.checking.check import Checked, check_town
from api.clock import RealClock
from api.service.context import Context
from api.store.database import Database
from api.town import Town
from tests.trust.fire.caller import Caller
from tests.trust.fire.ledger import Ledger


def told_and_true(caller: Caller, ledgers: Sequence[Ledger]) -> list[str]:
    """What was acknowledged and is not so, and what is there that nobody was told of."""
    listed = {booking["booking_id"]: booking for booking in caller.call("GET", "/v1/bookings").json()}
    found = [line for ledger in ledgers for line in ledger.differences(listed)]
    known = {name for ledger in ledgers for name in ledger.bookings}
    return [*found, *(f"{name} is there and nobody was told of it" for name in sorted(listed.keys() - known))]


def asked_again(caller: Caller, ledgers: Sequence[Ledger], newest: int) -> list[str]:
    """Keys whose call gives another answer when it is made again; the `newest` of each client."""
    found = []
    for ledger in ledgers:
        for key, (path, body, text) in list(ledger.answers.items())[-newest:]:
            answer = caller.call("POST", path, json=body, headers={"Idempotency-Key": key})
            if answer.text != text:
                found.append(f"{key}: {answer.status_code} {answer.text[:200]} instead of {text[:200]}")
    return found


def checked(town: Town, url: str) -> Checked:
    """What `noriai check` finds in a database."""
    database = Database(url)
    try:
        return check_town(Context(town, database, RealClock(town.timezone)))
    finally:
        database.close()
