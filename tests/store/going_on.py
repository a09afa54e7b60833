"""What must hold when today's service opens a database that people booked in by an earlier release."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import Row, text

from api.store.database import Database
from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.serving import serving
from tests.trust.fire.verdict import checked

PROMISED = ("booking_id", "pickup_window", "latest_arrival", "needs", "booked_at", "kind")


def go_on(url: str, folder: Path) -> int:
    """Reads each booking of then, asks for it again with its key, cancels it, and books; how many there were."""
    told = {row.key: (row.actor_id, json.loads(row.answer)) for row in _answers(url)}
    town = load_town(KAMISHIHORO)
    with serving(town, folder, url=url) as served:
        assert checked(town, url).found == []
        listed = {one["booking_id"]: one for one in served.call("GET", "/v1/bookings", "dispatcher").json()}
        assert sorted(one["status"] for one in listed.values()) == ["cancelled", "confirmed", "confirmed"]
        assert {name: _promise(one) for name, one in listed.items()} == {
            then["booking_id"]: _promise(then) for _, then in told.values()
        }
        for offer, (actor, then) in told.items():
            if offer.startswith("q"):  # the key was the offer's id
                assert _promise(served.confirm(offer, actor, offer).json()) == _promise(then)
            ended = served.call("DELETE", f"/v1/bookings/{then['booking_id']}", actor)
            assert ended.json()["status"] == "cancelled", ended.text
        served.book("tablet")
        assert checked(town, url).found == []
    return len(told)


def _promise(booking: dict[str, Any]) -> dict[str, Any]:
    ends = {name: booking[name]["id"] for name in ("rider", "origin", "destination")}
    return {name: booking[name] for name in PROMISED} | ends


def _answers(url: str) -> list[Row[Any]]:
    """What each caller was told when it booked."""
    database = Database(url, as_it_is=True)
    with database.read() as connection:
        found = list(connection.execute(text("SELECT * FROM answers")))
    database.close()
    return found
