"""Two processes on one database are restarted one after the other while people book through a balancer."""

from __future__ import annotations

import json
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from api.demo_tokens import FILE
from api.town import load_town
from tests.api.process import KAMISHIHORO, ServerProcess
from tests.api.wishing import riders_of
from tests.trust.fire.bases import base
from tests.trust.fire.caller import Caller
from tests.trust.fire.client import Client
from tests.trust.fire.crowd import Crowd
from tests.trust.fire.verdict import checked, told_and_true
from tests.trust.point import progress
from tests.trust.watching_parts.balancer import LOOK_SECONDS, Balancer
from tests.trust.watching_parts.following import Following

DRAIN_SECONDS = 4 * LOOK_SECONDS
"""Time enough for three looks."""


@dataclass
class Rolled:
    """What a run saw. `wrong` are plain sentences."""

    restarts: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    drained: list[float] = field(default_factory=list)
    tried_again: int = 0
    feed_told: int = 0
    feed_events: int = 0
    wrong: list[str] = field(default_factory=list)


def roll(kind: str, clients: int, rounds: int) -> Rolled:
    """`rounds` times each of two processes on a database of this kind is ended by SIGTERM and started again."""
    found = Rolled()
    with tempfile.TemporaryDirectory(prefix="noriai-rolling-") as name, base(kind, Path(name)) as url:
        folder = Path(name)
        settings: dict[str, Any] = {"database": url, "drain_seconds": DRAIN_SECONDS}
        servers = [ServerProcess(folder, settings=settings) for _ in range(2)]
        balancer = Balancer([server.port for server in servers])
        try:
            for server in servers:
                server.start()
            _wait_for_both(balancer)
            _under_load(balancer, servers, folder, clients, rounds, found)
        finally:
            balancer.close()
            for server in servers:
                if server.process is not None and server.process.is_alive():
                    server.kill()
        found.wrong += [finding.line() for finding in checked(load_town(KAMISHIHORO, folder / "cache"), url).found]
    return found


def _under_load(
    balancer: Balancer, servers: list[ServerProcess], folder: Path, clients: int, rounds: int, found: Rolled
) -> None:
    town, over = load_town(KAMISHIHORO, folder / "cache"), threading.Event()
    riders = riders_of(town)
    people = [Client(n, 14, riders[n::clients], Caller([balancer.url], folder)) for n in range(clients)]
    feed = Following(balancer.url, dispatcher(folder))
    crowd = Crowd(people, over)
    try:
        crowd.resume()
        for number in range(rounds * len(servers)):
            time.sleep(0.3)
            _restart(servers[number % len(servers)], balancer, found)
        crowd.pause()
        found.wrong += told_and_true(Caller([balancer.url], folder), crowd.ledgers) + crowd.failures
    finally:
        crowd.end()
        feed.end()
    found.counts = crowd.counts()
    found.tried_again = balancer.tried_again
    _judge(balancer, feed, found)


def _restart(server: ServerProcess, balancer: Balancer, found: Rolled) -> None:
    """Ends one process as an administrator does, looks at how it ends, and starts it again."""
    process = server.process
    assert process is not None
    assert process.pid is not None
    began = time.monotonic()
    process.terminate()
    answer = _draining_answer(server)
    if answer != (503, "draining", "ok"):
        found.wrong.append(f"while it drained /ready and /health answered {answer}")
    process.join(30)
    found.drained.append(round(time.monotonic() - began, 2))
    if process.exitcode != 0:
        found.wrong.append(f"the process ended with status {process.exitcode} instead of 0")
    server.start()
    found.restarts += 1
    progress(f"restart {found.restarts}: ended in {found.drained[-1]} s")
    _wait_for_both(balancer)


def _draining_answer(server: ServerProcess) -> tuple[int, str, str]:
    """The first answer of /ready after the signal that is not yes, and what /health says beside it."""
    for _ in range(50):
        answer = server.client.get("/ready")
        if not answer.is_success:
            health = server.client.get("/health").json()["status"]
            return answer.status_code, answer.json()["type"].rsplit("/", 1)[-1], health
        time.sleep(0.005)
    return 200, "", ""


def _wait_for_both(balancer: Balancer) -> None:
    give_up = time.monotonic() + 30
    while not all(backend.ready for backend in balancer.backends):
        if time.monotonic() > give_up:
            raise RuntimeError("the balancer does not see both processes ready")
        time.sleep(0.02)


def dispatcher(folder: Path) -> dict[str, str]:
    """The headers of a dispatcher's calls, in the demo that keeps its tokens in `folder`."""
    secrets = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return {"Authorization": f"Bearer {secrets['kamishihoro/demo-dispatcher']}"}


def _judge(balancer: Balancer, feed: Following, found: Rolled) -> None:
    told = {
        "calls were cut": balancer.cut, "calls found nobody": balancer.nobody, "calls failed": balancer.failed,
        "calls had to be made again": found.counts["asked again"], "times the feed broke off": feed.lost,
    }  # fmt: skip
    found.wrong += [f"{count} {what}" for what, count in told.items() if count]
    found.feed_told, found.feed_events = feed.told, len(feed.seen)
    if feed.seen != list(range(feed.seen[0], feed.seen[0] + len(feed.seen))) if feed.seen else True:
        found.wrong.append("the feed skipped or repeated an event")
    if min(backend.calls for backend in balancer.backends) == 0:
        found.wrong.append("one process was never called")
