"""A day's calls to a server whose figures and log are then held against what its callers know."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample

from api.clock import RealClock
from api.service.actors import Actor
from api.service.context import Context
from api.service.tokens import mint_token
from api.store.database import Database
from api.town import load_town
from api.town.model import Town
from tests.api.process import KAMISHIHORO, ServerProcess, run_server
from tests.api.serving import THURSDAY
from tests.api.wishing import riders_of
from tests.trust.fire.client import Client
from tests.trust.watching_parts.noting import Noting

LOG = "server.log"

TYPED = (
    "山田 ハナコ",
    "090-1234-5678",
    "01564-2-2111",
    "雪の朝に乗るバス 2026",
    "hidden-in-the-address",
    "mamoru.morita",
)
"""What people type, none of which may stand in a log."""


@dataclass
class Seen:
    """`wrong` are plain sentences."""

    calls: int = 0
    lines: int = 0
    series: int = 0
    words_looked_for: int = 0
    wrong: list[str] = field(default_factory=list)


def look(acts: int) -> Seen:
    """`acts` things are done by residents, drivers and the office, and some that are odd."""
    seen = Seen()
    with tempfile.TemporaryDirectory(prefix="noriai-watching-") as name:
        folder = Path(name)
        with _server(folder) as url:
            town = load_town(KAMISHIHORO, folder / "cache")
            monitor = _monitor(town, f"sqlite:///{folder / 'noriai.sqlite3'}")
            caller = Noting(url, folder)
            client = Client(0, 14, riders_of(town), caller)
            for number in range(acts):
                client.act()
                if number % 10 == 0:
                    _odd(caller, number)
            samples = _samples(url, monitor)
            _compare_figures(seen, samples, caller, folder)
            caller.close()
        _read_log(seen, (folder / LOG).read_text(encoding="utf-8"), caller, town, {monitor})
    return seen


def _odd(caller: Noting, number: int) -> None:
    name, phone, other, password, secret, login = TYPED
    caller.call("GET", "/v1/riders", params={"q": name})
    caller.call("GET", "/v1/riders", params={"q": phone, "token": secret})
    caller.call("GET", f"/v1/calendars/{secret}.ics", who="nobody")
    caller.call("GET", f"/{name}/{phone}", who="nobody")
    caller.call("POST", "/v1/riders", json={"name": name, "phone": other})
    caller.call("POST", "/v1/notes", json={"date": THURSDAY, "text": f"{name} {phone} {number}"})
    caller.call("POST", "/v1/session", who="nobody", json={"login": login, "password": password})
    caller.call("GET", "/v1/bookings", who="nobody", headers={"Authorization": f"Bearer {secret}"})
    caller.call("POST", "/v1/requests", content=f'{{"rider": "{name}"'.encode())


def _run_logged(folder: str, port: int, changed: dict[str, Any]) -> None:
    with (Path(folder) / LOG).open("wb") as log, Path(os.devnull).open("wb") as nothing:
        os.dup2(log.fileno(), 2)
        os.dup2(nothing.fileno(), 1)
    run_server(folder, port, changed)


class _Logged(ServerProcess):
    """Its log is a file; what it greets with, tokens among it, goes nowhere."""

    target = staticmethod(_run_logged)


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    server = _Logged(folder, settings={"log_calls": True})
    try:
        server.start()
        yield str(server.client.base_url).rstrip("/")
        assert server.process is not None
        server.process.terminate()
        server.process.join(20)
    finally:
        if server.process is not None and server.process.is_alive():
            server.kill()


def _monitor(town: Town, url: str) -> str:
    with closing(Database(url)) as database:
        context = Context(town, database, RealClock(town.timezone))
        return mint_token(context, Actor("watching", "monitor", "監視"))


def _samples(url: str, token: str) -> list[Sample]:
    answer = httpx.get(f"{url}/metrics", headers={"Authorization": f"Bearer {token}"}, timeout=20)
    assert answer.is_success, answer.text
    return [sample for family in text_string_to_metric_families(answer.text) for sample in family.samples]


def _compare_figures(seen: Seen, samples: list[Sample], caller: Noting, folder: Path) -> None:
    """Calls and problems as the caller counted them; bookings and events as the database holds them."""
    seen.calls, seen.series = sum(caller.answers.values()), len(samples)
    told: Counter[tuple[str, int]] = Counter()
    for sample in samples:
        if sample.name == "noriai_calls_total" and sample.labels["route"] not in ("/ready", "/metrics"):
            told[sample.labels["method"], int(sample.labels["status"])] += int(sample.value)
    if told != caller.answers:
        seen.wrong.append(f"calls: {dict(told)} told, {dict(caller.answers)} made")
    problems = {s.labels["problem"]: int(s.value) for s in samples if s.name == "noriai_problems_total"}
    # While it starts, whoever looks whether it is ready is told that it is not.
    problems.pop("not-ready", None)
    if problems != dict(caller.problems):
        seen.wrong.append(f"problems: {problems} told, {dict(caller.problems)} met")
    with closing(sqlite3.connect(folder / "noriai.sqlite3")) as database:
        kinds = dict(database.execute("SELECT kind, count(*) FROM events GROUP BY kind").fetchall())
    events = {s.labels["kind"]: int(s.value) for s in samples if s.name == "noriai_events_total"}
    if events != {kind: kinds.get(kind) for kind in events} or not {"booked", "cancelled"} <= set(events):
        seen.wrong.append(f"events: {events} told, {kinds} in the database")
    booked = [int(s.value) for s in samples if s.name == "noriai_bookings_total"]
    if booked != [kinds.get("booked", 0)] or not kinds.get("booked"):
        seen.wrong.append(f"bookings: {booked} told, {kinds.get('booked')} in the database")
    if caller.unnamed:
        seen.wrong.append(f"{caller.unnamed} answers without the call's name")


def _read_log(seen: Seen, log: str, caller: Noting, town: Town, more: set[str]) -> None:
    """Every line is JSON; each call has one, under its name; nobody and no secret is named."""
    lines: list[dict[str, Any]] = []
    for line in log.splitlines():
        if line.startswith("{"):
            lines.append(json.loads(line))
        elif line.strip() and "起動中" not in line:
            seen.wrong.append(f"no JSON: {line[:80]}")
    seen.lines = len(lines)
    named = Counter(str(line.get("request_id")) for line in lines if line["event"] == "call")
    missing = sum(named[name] != 1 for name in caller.names)
    if missing:
        seen.wrong.append(f"{missing} calls have no line, or several")
    people = {person.name for person in town.residents.values()} | {p.phone for p in town.residents.values() if p.phone}
    homes = {person.home for person in town.residents.values()}
    words = people | homes | caller.secrets | more | set(TYPED)
    seen.words_looked_for = len(words)
    seen.wrong += [f"the log holds {word!r}" for word in sorted(words) if len(word) > 2 and word in log]
