"""`noriai serve` as a process on a given database, and a dispatcher who calls it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx

from api.demo_tokens import FILE
from tests.api.ports import free_port
from tests.api.process import KAMISHIHORO
from tests.api.serving import THURSDAY


class ServedProcess:
    """Runs until it is closed; `settings` are those of the environment, without NORIAI_."""

    def __init__(self, database: str = "", folder: Path | None = None, **settings: str) -> None:
        self._made = Path(tempfile.mkdtemp(prefix="noriai-served-")) if folder is None else None
        self.folder = folder or self._made or Path()
        self.port = free_port()
        given = {
            "STATE_FOLDER": str(self.folder), "DATABASE": database, "DEMAND": "false", "DRIVERS": "false",
            "TOWN": str(KAMISHIHORO), "OPTIMISE_PATIENCE": "3",
        } | settings  # fmt: skip
        self.log = (self.folder / "server.log").open("ab")
        self.process = subprocess.Popen(
            [
                sys.executable, "-m", "api.cli.main", "serve", "--demo", "--date", THURSDAY, "--speed", "1",
                "--port", str(self.port),
            ],
            env=os.environ | {f"NORIAI_{name}": value for name, value in given.items()},
            stdout=self.log, stderr=self.log, start_new_session=True,
        )  # fmt: skip
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=30)
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "server.log").read_text()[-2000:])
            try:
                if self.client.get("/ready").is_success:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise RuntimeError("the service did not become ready")

    @property
    def headers(self) -> dict[str, str]:
        """The dispatcher's."""
        secrets = json.loads((self.folder / FILE).read_text(encoding="utf-8"))
        return {"Authorization": f"Bearer {secrets['kamishihoro/demo-dispatcher']}"}

    def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        """The answer, whatever it is."""
        headers = self.headers | options.pop("headers", {})
        return self.client.request(method, path, headers=headers, **options)

    def end(self) -> None:
        """As an administrator ends it."""
        self.process.terminate()
        self.process.wait(30)

    def kill(self) -> None:
        """kill -9 of the server alone; what it has started sees that by itself."""
        self.process.kill()
        self.process.wait(30)

    def close(self) -> None:
        """Ends it with all it has started, and takes its folder away."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(30)
        self.client.close()
        self.log.close()
        if self._made is not None:
            shutil.rmtree(self._made, ignore_errors=True)


class Follower:
    """Listens to the live feed over one connection; `lost` when that has ended."""

    def __init__(self, served: ServedProcess) -> None:
        self.kinds: list[str] = []
        self.lost = False
        self._client = httpx.Client(base_url=f"http://127.0.0.1:{served.port}", timeout=None)
        self._headers = served.headers
        self.begun = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()
        self.begun.wait(10)

    def _listen(self) -> None:
        try:
            with self._client.stream("GET", "/v1/events", headers=self._headers) as answer:
                for line in answer.iter_lines():
                    self.begun.set()
                    if line.startswith("event:"):
                        self.kinds.append(line[6:].strip())
        except httpx.HTTPError:
            pass
        self.lost = True
