"""The service over real HTTP: uvicorn on a free port, the real town, the real scheduler, SQLite in a folder."""

from __future__ import annotations

import secrets
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from api.app import create_app
from api.clock import DemoClock
from api.edge.wire import PatientProtocol, wire
from api.service.actors import Actor
from api.service.site import Site
from api.service.town_service import TownService
from api.store.database import Database
from api.town.model import Town

THURSDAY = "2026-11-26"
"""Hagigaoka and Kami-Otofuke run."""

EIGHT = datetime.fromisoformat(f"{THURSDAY}T08:00:00+09:00")

RIDER, OTHER = "r-028", "r-032"
"""Two old enough residents of Hagigaoka."""

ACTORS = (
    Actor("tablet", "resident", "タブレット1", rider_ids=(RIDER,)),
    Actor("other-tablet", "resident", "タブレット2", rider_ids=(OTHER,)),
    Actor("shared-tablet", "resident", "共用タブレット", rider_ids=(RIDER, OTHER)),
    Actor("too-young", "resident", "タブレット3", rider_ids=("r-076",)),
    Actor("dispatcher", "dispatcher", "配車担当"),
    Actor("driver", "driver", "運転手1", vehicle_id="bus-1"),
    Actor("other-driver", "driver", "運転手2", vehicle_id="bus-2"),
    Actor("post-driver", "driver", "運転手3", vehicle_id="post-1"),
    Actor("planner", "planner", "計画担当"),
    Actor("administrator", "administrator", "管理者"),
    Actor("monitor", "monitor", "監視"),
)

PARTNER = "町立病院の予約システム"
"""A partner that the office has made and linked to RIDER and OTHER; its token is "partner"."""


FACILITY = "萩ヶ岡集会所"
"""A shared tablet, bound as the office and somebody there would do it; its token is "facility"."""


class RealTime:
    """Real time as the tablets know it: it stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = EIGHT.timestamp()

    def __call__(self) -> float:
        return self.seconds

    def later(self, **step: float) -> None:
        self.seconds += timedelta(**step).total_seconds()


@dataclass
class Served:
    """A running server and the tokens of everybody."""

    url: str
    town: Town
    database: Database
    clock: DemoClock
    service: TownService
    tokens: dict[str, str]
    real_time: RealTime
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = httpx.Client(base_url=self.url, timeout=30, verify=False)

    def call(self, method: str, path: str, who: str | None = None, **options: Any) -> httpx.Response:
        """A call by one of ACTORS, or without a token."""
        headers = dict(options.pop("headers", {}))
        if who is not None:
            headers["Authorization"] = f"Bearer {self.tokens[who]}"
        return self.client.request(method, path, headers=headers, **options)

    def wish(self, **changes: Any) -> dict[str, Any]:
        """A wish that the service can grant: from the rider's home to the clinic at ten."""
        home = self.town.residents[RIDER].home
        wish = {
            "origin": {"place_id": home},
            "destination": {"place_id": "clinic"},
            "depart_after": f"{THURSDAY}T10:00:00+09:00",
            "seats": 1,
            "wheelchairs": 0,
            "parcels": 0,
        } | changes
        return {name: value for name, value in wish.items() if value is not None}

    def offers(self, who: str = "tablet", **changes: Any) -> list[dict[str, Any]]:
        """Offers for a wish that must be granted."""
        answer = self.call("POST", "/v1/requests", who, json=self.wish(**changes))
        assert answer.status_code == 200, answer.text
        found = answer.json()["offers"]
        assert found, answer.text
        return list(found)

    def book(self, who: str = "tablet", key: str | None = None, **changes: Any) -> dict[str, Any]:
        """A booking of the first offer."""
        offer_id = self.offers(who, **changes)[0]["offer_id"]
        answer = self.confirm(offer_id, who, key or offer_id)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def confirm(self, offer_id: str, who: str = "tablet", key: str = "k") -> httpx.Response:
        """The call that confirms an offer."""
        return self.call("POST", "/v1/bookings", who, json={"offer_id": offer_id}, headers={"Idempotency-Key": key})

    def later(self, **step: float) -> None:
        """Moves the service's clock forward."""
        self.clock.set(to=self.clock.now() + timedelta(**step))

    def state(self) -> tuple[Any, ...]:
        """Everything that a refused call must leave as it is."""
        plan = self.call("GET", f"/v1/plan?date={THURSDAY}", "dispatcher").json()
        bookings = self.call("GET", "/v1/bookings", "dispatcher").json()
        return plan["version"], plan["bookings"], bookings, self.service.latest_seq()


@contextmanager
def serving(
    town: Town, folder: Path, at: datetime = EIGHT, protocol: type[PatientProtocol] = PatientProtocol,
    url: str | None = None,
) -> Iterator[Served]:  # fmt: skip
    """Serves the town from a database in `folder`, or at `url`; the clock stands still at `at`."""
    database = Database(url or f"sqlite:///{folder / 'noriai.db'}")
    clock = DemoClock(database, town.id, town.timezone)
    clock.start(at, 1.0, None)
    clock.set(paused=True)
    real_time = RealTime()
    site = Site(str(town.folder), str(folder / "cache"), database.url)
    service = TownService(town, database, clock, site, real_time)
    tokens = {actor.id: service.mint_token(actor) for actor in ACTORS}
    tokens["facility"] = _shared_tablet(service)
    tokens["partner"] = _partner(service)

    @asynccontextmanager
    async def opened() -> AsyncIterator[TownService]:
        yield service

    with listening(create_app(opened), protocol) as url:
        served = Served(url, town, database, clock, service, tokens, real_time)
        yield served
        served.client.close()
    service.close()


def _partner(service: TownService) -> str:
    office = next(actor for actor in ACTORS if actor.role == "dispatcher")
    made = service.partners.make(office, PARTNER, calls_a_minute=6000)
    for rider_id in (RIDER, OTHER):
        service.partners.link(office, made.partner.partner_id, rider_id)
    return made.token


def _shared_tablet(service: TownService) -> str:
    secret = secrets.token_urlsafe(24)
    office = next(actor for actor in ACTORS if actor.role == "dispatcher")
    service.tablets.enrol(service.tablets.make(office, "shared", FACILITY, (RIDER, OTHER)).code.code, secret)
    return secret


@contextmanager
def listening(app: Any, protocol: type[PatientProtocol] = PatientProtocol) -> Iterator[str]:
    listener = socket.socket()
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(wire(app, protocol, log_level="error", timeout_graceful_shutdown=2))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    for _ in range(1000):
        if server.started:
            break
        time.sleep(0.01)
    assert server.started
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    assert not thread.is_alive()
    listener.close()
