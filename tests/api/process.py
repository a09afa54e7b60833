"""Servers as processes, to be ended or killed."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import httpx

from api.demo_tokens import FILE
from api.settings import Settings
from tests.api.ports import free_port
from tests.api.serving import THURSDAY

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"

# Each server is a fresh process that is forked from one which has imported the program but done nothing with it:
# what is left to measure and to kill is the service, not Python's reading of libraries.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.api.preloaded"])


def run_server(folder: str, port: int, changed: dict[str, Any]) -> None:
    """A demo whose time runs as fast as ours, without people of its own; `changed` are other settings.

    It leads a group of its own, so that a kill takes its optimiser with it.
    """
    from datetime import date

    from api.cli.serving import run

    settings = Settings(
        town=KAMISHIHORO, state_folder=Path(folder), mode="demo", speed=1.0, date=date.fromisoformat(THURSDAY),
        demand=False, drivers=False, optimiser=False, private_webhooks=True,
    ).model_copy(update=changed)  # fmt: skip
    os.setpgid(0, 0)
    os.chdir(folder)
    run(settings, "127.0.0.1", port)


@dataclass
class ServerProcess:
    """A server that keeps its data in `folder`, or where its `settings` say."""

    folder: Path
    port: int = field(default_factory=free_port)
    settings: dict[str, Any] = field(default_factory=dict)
    process: BaseProcess | None = None
    client: httpx.Client = field(init=False)
    target = staticmethod(run_server)

    def __post_init__(self) -> None:
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=20, verify=False)

    def start(self) -> float:
        """Starts it and waits until it is ready; how many seconds that took."""
        began = time.monotonic()
        self.process = FORKS.Process(target=self.target, args=(str(self.folder), self.port, self.settings))
        self.process.start()
        while time.monotonic() - began < 60:
            assert self.process.is_alive(), "the server ended by itself"
            try:
                if self.client.get("/ready").is_success:
                    return time.monotonic() - began
            except httpx.TransportError:
                time.sleep(0.01)
        raise AssertionError("the server did not become ready")

    def kill(self) -> None:
        """kill -9 of the server and of all it has started."""
        assert self.process is not None
        assert self.process.pid is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.join(10)
        assert self.process.exitcode == -signal.SIGKILL

    def call(self, method: str, path: str, **options: Any) -> Any:
        """The JSON answer to a call by the dispatcher; fails when it was refused."""
        secrets = json.loads((self.folder / FILE).read_text(encoding="utf-8"))
        headers = {"Authorization": f"Bearer {secrets['kamishihoro/demo-dispatcher']}"} | options.pop("headers", {})
        answer = self.client.request(method, path, headers=headers, **options)
        assert answer.is_success, answer.text
        return answer.json()
