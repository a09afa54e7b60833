"""A caller who keeps count of what was answered, to be held against what the service says of itself."""

from __future__ import annotations

import secrets
from collections import Counter
from pathlib import Path
from typing import Any

import httpx

from tests.trust.fire.caller import Caller


class Noting(Caller):
    """Each call bears a name of its own."""

    def __init__(self, url: str, folder: Path) -> None:
        super().__init__([url], folder)
        self.answers: Counter[tuple[str, int]] = Counter()
        self.problems: Counter[str] = Counter()
        self.names: list[str] = []
        self.unnamed = 0

    @property
    def secrets(self) -> set[str]:
        """Every token that was used."""
        return set(self._tokens.values())

    def call(self, method: str, path: str, who: str = "demo-dispatcher", **options: Any) -> httpx.Response:
        """One call, asked once."""
        token = {} if who == "nobody" else {"Authorization": f"Bearer {self._tokens[who]}"}
        name = secrets.token_hex(12)
        headers = token | options.pop("headers", {}) | {"X-Request-Id": name}
        answer = self._clients[0].request(method, path, headers=headers, **options)
        self.names.append(name)
        self.unnamed += answer.headers.get("x-request-id") != name
        self.answers[method, answer.status_code] += 1
        if answer.headers.get("content-type", "").startswith("application/problem+json"):
            self.problems[answer.json()["type"].rpartition("/")[2]] += 1
        return answer
