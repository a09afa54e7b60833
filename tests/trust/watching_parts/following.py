"""Somebody who follows the live feed as a page does: comes again when told to, from the last event on."""

from __future__ import annotations

import threading
from typing import Any

import httpx


class Following:
    """Follows at `url` until `end`; `seen` are the events' numbers, in the order they came."""

    def __init__(self, url: str, headers: dict[str, str]) -> None:
        self.seen: list[int] = []
        self.told = self.lost = 0
        self._url, self._headers, self._over = url, headers, threading.Event()
        self._last, self._retry, self._begun = "", 0.5, threading.Event()
        self._client = httpx.Client(timeout=httpx.Timeout(5, read=None))
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        if not self._begun.wait(20):
            raise RuntimeError("the feed did not begin")

    def end(self) -> None:
        """Stops following."""
        self._over.set()
        self._client.close()

    def _run(self) -> None:
        while not self._over.is_set():
            try:
                self._follow()
                self.told += not self._over.is_set()
            except (httpx.HTTPError, RuntimeError):
                self.lost += not self._over.is_set()
            self._over.wait(self._retry)

    def _follow(self) -> None:
        headers: dict[str, Any] = self._headers | ({"Last-Event-ID": self._last} if self._last else {})
        with self._client.stream("GET", f"{self._url}/v1/events", headers=headers) as answer:
            answer.raise_for_status()
            event = False
            for line in answer.iter_lines():
                name, _, value = line.partition(":")
                if name == "id":
                    self._last = value.strip()
                elif name == "retry":
                    self._retry = int(value) / 1000
                elif name == "data":
                    event = True
                elif line == "":
                    if event:
                        self.seen.append(int(self._last))
                    event = False
                    self._begun.set()
