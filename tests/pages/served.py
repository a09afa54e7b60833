"""A server process of its own: `noriai serve --demo` on a free port, its database in a folder of the test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.api.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "api" / "web"

STARTS_WITHIN_SECONDS = 60
ADDRESS = re.compile(r"https?://\S+?/(tablet|board|drive|plan)#token=([\w.~-]+)")

ROLES = {"tablet": "resident", "board": "dispatcher", "drive": "driver", "plan": "planner"}


@dataclass
class Served:
    """A running demo: its address and the tokens it printed, by page in the order printed; and its process."""

    url: str
    tokens: Mapping[str, list[str]]
    folder: Path
    pid: int

    def address(self, page: str, number: int = 0) -> str:
        """A page's address with its token, as printed at the start."""
        return f"{self.url}/{page}#token={self.tokens[page][number]}"

    def call(self, method: str, path: str, page: str, number: int = 0, **options: Any) -> Any:
        """The JSON answer to a call with a page's token; fails when it was refused."""
        headers = {"Authorization": f"Bearer {self.tokens[page][number]}"} | options.pop("headers", {})
        answer = httpx.request(method, self.url + path, headers=headers, timeout=30, **options)
        assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json()

    def clock(self, *, paused: bool | None = None, speed: float | None = None) -> None:
        """Stops the demo's clock, lets it run, or sets its speed."""
        asked = {"paused": paused, "speed": speed}
        self.call(
            "POST", "/v1/clock", "board", json={name: value for name, value in asked.items() if value is not None}
        )

    def now(self) -> str:
        """The service's time, as it says it."""
        return str(httpx.get(f"{self.url}/v1/clock").json()["now"])

    def today(self) -> str:
        """The service's day, YYYY-MM-DD."""
        return self.now()[:10]

    def plan(self) -> dict[str, Any]:
        """Today's plan as the dispatcher sees it."""
        return dict(self.call("GET", f"/v1/plan?date={self.today()}", "board"))


@contextmanager
def serving(folder: Path, **settings: str) -> Iterator[Served]:
    """Serves the demo town; `settings` are NORIAI_… variables. The clock stands still until a test lets it run."""
    port = free_port()
    log = folder / "server.log"
    environment = os.environ | {"NORIAI_STATE_FOLDER": str(folder), "PYTHONUNBUFFERED": "1"}
    environment |= {f"NORIAI_{name.upper()}": value for name, value in settings.items()}
    command = [str(Path(sys.executable).with_name("noriai")), "serve", "--demo", "--port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        served = Served(f"http://127.0.0.1:{port}", _wait_for_tokens(process, log), folder, process.pid)
        _wait_until_ready(process, served.url, log)
        served.clock(paused=True)
        yield served
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for_tokens(process: subprocess.Popen[bytes], log: Path) -> dict[str, list[str]]:
    for _ in _while_starting(process, log):
        tokens: dict[str, list[str]] = {}
        for page, token in ADDRESS.findall(log.read_text(encoding="utf-8", errors="replace")):
            tokens.setdefault(page, []).append(token)
        if set(tokens) == set(ROLES):
            return tokens
    raise AssertionError(f"the server printed no addresses of the pages:\n{log.read_text()}")


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    for _ in _while_starting(process, log):
        try:
            if httpx.get(f"{url}/ready", timeout=5).is_success:
                return
        except httpx.TransportError:
            continue
    raise AssertionError(f"the server did not become ready:\n{log.read_text()}")


def _while_starting(process: subprocess.Popen[bytes], log: Path) -> Iterator[None]:
    end = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, f"the server ended with {process.returncode}:\n{log.read_text()}"
        yield
        time.sleep(0.1)
