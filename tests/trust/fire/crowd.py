"""Clients in threads of their own, who can be made to pause while what they were told is looked at."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence

from tests.trust.fire.client import Client
from tests.trust.fire.ledger import Ledger


class Crowd:
    """Runs `clients` until `end`. `pause` returns when each has heard the answer to its last call."""

    def __init__(self, clients: Sequence[Client], over: threading.Event) -> None:
        self.clients, self._over = clients, over
        self._go, self._idle = threading.Event(), [threading.Event() for _ in clients]
        self.failures: list[str] = []
        self._threads = [threading.Thread(target=self._run, args=(n,), daemon=True) for n in range(len(clients))]
        for thread in self._threads:
            thread.start()

    def resume(self) -> None:
        """All act."""
        for idle in self._idle:
            idle.clear()
        self._go.set()

    def pause(self, seconds: float = 120) -> None:
        """Nobody acts any more, and nobody waits for an answer."""
        self._go.clear()
        for number, idle in enumerate(self._idle):
            if not idle.wait(seconds):
                self.failures.append(f"client {number} still waits for an answer")

    def end(self) -> None:
        """Ends the threads and their connections."""
        self._over.set()
        self._go.set()
        for thread in self._threads:
            thread.join(30)
        for client in self.clients:
            client.caller.close()

    @property
    def ledgers(self) -> list[Ledger]:
        """What each client was told."""
        return [client.ledger for client in self.clients]

    def counts(self) -> dict[str, int]:
        """What all have done."""
        total = Counter[str]()
        for client in self.clients:
            total.update(client.counts)
        return dict(total) | {"asked again": sum(client.caller.again for client in self.clients)}

    def _run(self, number: int) -> None:
        client = self.clients[number]
        while not self._over.is_set():
            if not self._go.is_set():
                self._idle[number].set()
                self._go.wait(0.5)
                continue
            try:
                client.act()
            except Exception as error:  # a thread that dies in silence would look like success
                self.failures.append(f"client {number}: {error!r}")
                self._idle[number].set()
                return
        self._idle[number].set()
