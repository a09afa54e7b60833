"""Two towns behind one port, whose people, vehicles and actors bear the same ids: only the town tells them apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import httpx

from api.cli.serving import application
from api.clock import DemoClock
from api.service.town_service import TownService
from api.settings import Settings
from api.towns.installation import read_installation
from api.towns.opening import open_towns
from tests.api.serving import ACTORS, RIDER, THURSDAY, listening
from tests.towns.elsewhere import KAMISHIHORO, town_elsewhere

HERE, THERE = "kamishihoro", "elsewhere"
STATED = "bus.elsewhere.example"
OFFSETS = {HERE: "+09:00", THERE: "+01:00"}


@dataclass
class Two:
    """Both towns and the tokens of everybody in each."""

    url: str
    services: dict[str, TownService]
    tokens: dict[str, dict[str, str]]
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = httpx.Client(base_url=self.url, timeout=30)

    def ask(self, host: str, method: str, path: str, token: str | None = None, **options: Any) -> httpx.Response:
        """A call to a host name."""
        headers = {"Host": host, **options.pop("headers", {})}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        return self.client.request(method, path, headers=headers, **options)

    def call(self, town: str, method: str, path: str, who: str, **options: Any) -> httpx.Response:
        """A call to a town by somebody of that town."""
        return self.ask(f"{town}.localhost", method, path, self.tokens[town][who], **options)

    def offer(self, town: str) -> str:
        """The first offer of a wish that both towns can grant."""
        wish = {
            "origin": {"place_id": self.services[town].town.residents[RIDER].home},
            "destination": {"place_id": "clinic"},
            "depart_after": f"{THURSDAY}T10:00:00{OFFSETS[town]}", "seats": 1, "wheelchairs": 0, "parcels": 0,
        }  # fmt: skip
        answer = self.call(town, "POST", "/v1/requests", "tablet", json=wish)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["offers"][0]["offer_id"])

    def confirm(self, town: str, offer_id: str, key: str) -> httpx.Response:
        """Confirms an offer."""
        headers = {"Idempotency-Key": key}
        return self.call(town, "POST", "/v1/bookings", "tablet", json={"offer_id": offer_id}, headers=headers)


@contextmanager
def two_towns(folder: Path) -> Iterator[Two]:
    """Serves Kamishihoro and a town elsewhere, on one database, at eight in the morning of each."""
    other = town_elsewhere(folder, THERE)
    file = folder / "installation.toml"
    file.write_text(
        f'domain = "bus.example"\n\n[[towns]]\nfolder = "{KAMISHIHORO}"\n\n'
        f'[[towns]]\nfolder = "{other.name}"\nhosts = ["{STATED}"]\n',
        encoding="utf-8",
    )
    settings = Settings(
        state_folder=folder / "state", mode="demo", speed=1.0, date=date.fromisoformat(THURSDAY), demand=False,
        drivers=False, optimiser=False, private_webhooks=True,
    )  # fmt: skip
    whole = read_installation(file)
    with open_towns(whole, settings, _as_it_comes) as opened:
        services = {service.town.id: service for _town, service in opened}
        for service in services.values():
            assert isinstance(service.context.clock, DemoClock)
            service.context.clock.set(paused=True)
        tokens = {id_: {who.id: service.mint_token(who) for who in ACTORS} for id_, service in services.items()}
        with listening(application(opened, whole)) as url:
            two = Two(url, services, tokens)
            yield two
            two.client.close()


def _as_it_comes(enter: Callable[[], TownService], settings: Settings) -> TownService:
    return enter()
