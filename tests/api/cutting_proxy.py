"""A patchy line: a small TCP proxy that cuts connections where it is told to."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

STEP = 1 << 16


@dataclass(frozen=True, slots=True)
class Cut:
    """How many bytes of a call, and of its answer, still come through; None: all of them."""

    asked: int | None = None
    answered: int | None = None


class CuttingProxy:
    """Listens on a port of its own. Each connection is cut as `cut` says for its number, counted from 0."""

    def __init__(self, to: str, cut: Callable[[int], Cut]) -> None:
        there = urlsplit(to)
        self._to, self._cut = (there.hostname, there.port), cut
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._number = 0
        self._thread = threading.Thread(target=self._accept, name="proxy", daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """The address to call instead of the server's own."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def connections(self) -> int:
        """How many there have been."""
        return self._number

    def close(self) -> None:
        """Takes no further connections."""
        # A listener that is only closed would leave its thread waiting.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)

    def _accept(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            cut, self._number = self._cut(self._number), self._number + 1
            threading.Thread(target=self._carry, args=(caller, cut), daemon=True).start()

    def _carry(self, caller: socket.socket, cut: Cut) -> None:
        with caller, suppress(OSError):
            if cut.asked == 0:
                return
            with socket.create_connection(self._to, timeout=30) as server:
                asking = threading.Thread(target=_carry_over, args=(caller, server, cut.asked), daemon=True)
                asking.start()
                _carry_over(server, caller, cut.answered)
                asking.join(30)


def _carry_over(source: socket.socket, target: socket.socket, most: int | None) -> None:
    """Carries bytes until the source ends or `most` of them came through; then the line is cut on both sides."""
    left = most
    with suppress(OSError):
        # What is cut before its first byte is cut when it begins to come, not before.
        while source.recv(1, socket.MSG_PEEK) and left != 0:
            data = source.recv(STEP if left is None else min(STEP, left))
            target.sendall(data)
            left = None if left is None else left - len(data)
    for end in (source, target):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextmanager
def cutting(to: str, cut: Callable[[int], Cut]) -> Iterator[CuttingProxy]:
    """A proxy for the time of a test."""
    proxy = CuttingProxy(to, cut)
    try:
        yield proxy
    finally:
        proxy.close()
