"""Calls that may be made again, each on a connection of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx

from api.demo_tokens import FILE
from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.wishing import riders_of, to_the_clinic
from tests.trust.fire.caller import Caller

VEHICLE = "post-1"


class Wishes:
    """The dispatcher's and a driver's calls; every wish is somebody else's."""

    def __init__(self, caller: Caller, folder: Path) -> None:
        self.caller = caller
        secrets = json.loads((folder / FILE).read_text(encoding="utf-8"))
        self._tokens = {name.split("/", 1)[1]: secret for name, secret in secrets.items()}
        self._riders, self._asked = riders_of(load_town(KAMISHIHORO, folder / "cache")), 0

    def offers(self) -> list[str]:
        """Offers for the next rider at another time."""
        while True:
            person, minutes = self._riders[self._asked % len(self._riders)], 570 + 15 * (self._asked % 24)
            self._asked += 1
            wish = to_the_clinic(person, minutes)
            found = self.caller.call("POST", "/v1/requests", json=wish).json()
            if found.get("offers"):
                return [offer["offer_id"] for offer in found["offers"]]

    def bookings(self) -> list[dict[str, Any]]:
        """All, also cancelled ones."""
        return list(self.caller.call("GET", "/v1/bookings").json())

    def confirm(self, url: str, body: dict[str, Any], key: str | None) -> httpx.Response:
        """One call to book, not repeated."""
        headers = self._headers("demo-dispatcher") | ({} if key is None else {"Idempotency-Key": key})
        return httpx.post(f"{url}/v1/bookings", json=body, headers=headers, timeout=30)

    def report(self, url: str, event_id: str, kind: str) -> httpx.Response:
        """One report of a driver, not repeated."""
        path, who = self.report_path()
        body = {"kind": kind, "event_id": event_id}
        return httpx.post(f"{url}{path}", json=body, headers=self._headers(who), timeout=30)

    def report_again(self, event_id: str, kind: str) -> httpx.Response:
        """A report on a line that holds."""
        path, who = self.report_path()
        return self.caller.call("POST", path, who, json={"kind": kind, "event_id": event_id})

    def report_path(self) -> tuple[str, str]:
        """Where reports go, and whose they are."""
        return f"/v1/vehicles/{VEHICLE}/events", f"demo-driver-of-{VEHICLE}"

    def _headers(self, who: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._tokens[who]}", "Connection": "close"}
