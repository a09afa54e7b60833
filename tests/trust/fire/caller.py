"""A client on a line that goes dead whenever the server does: it asks again until it has heard an answer."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import httpx

from api.demo_tokens import FILE

BUSY = (429, 502, 503, 504)


class Gone(Exception):
    """Nobody has answered for a long time."""


class Caller:
    """Calls one of `urls`, another one after each failure."""

    def __init__(self, urls: list[str], folder: Path, first: int = 0) -> None:
        secrets = json.loads((folder / FILE).read_text(encoding="utf-8"))
        self._tokens = {name.split("/", 1)[1]: secret for name, secret in secrets.items()}
        self._clients = [httpx.Client(base_url=url, timeout=20, verify=False) for url in urls]
        self._at = first % len(urls)
        self.again = 0

    def call(self, method: str, path: str, who: str = "demo-dispatcher", **options: Any) -> httpx.Response:
        """The answer to a call, repeated as it is until there is one."""
        headers = {"Authorization": f"Bearer {self._tokens[who]}"} | options.pop("headers", {})
        give_up = time.monotonic() + 90
        while time.monotonic() < give_up:
            try:
                answer = self._clients[self._at].request(method, path, headers=headers, **options)
                if answer.status_code not in BUSY:
                    return answer
            except httpx.TransportError:
                pass
            self.again += 1
            self._at = (self._at + 1) % len(self._clients)
            time.sleep(0.02)
        raise Gone(f"{method} {path}: no answer")

    def close(self) -> None:
        """Ends the connections."""
        for client in self._clients:
            client.close()
