"""Today's service goes on with the database of an earlier release: what was promised then holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, text

from api.store.database import Database
from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.serving import serving
from tests.store.releases import KEPT, lay
from tests.trust.fire.verdict import checked

PROMISED = ("booking_id", "pickup_window", "latest_arrival", "needs", "booked_at", "kind")


@pytest.mark.parametrize("revision", KEPT)
def test_a_booking_of_then_is_read_as_it_was_promised_and_can_be_cancelled(
    revision: str, url: str, tmp_path: Path
) -> None:
    lay(revision, url, tmp_path)
    told = {row.key: (row.actor_id, json.loads(row.answer)) for row in _answers(url)}
    town = load_town(KAMISHIHORO)
    with serving(town, tmp_path, url=url) as served:
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
