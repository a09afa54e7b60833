"""A line to a database that can be cut in the middle of a word, or go silent."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

STEP = 256
"""Small, so that a cut falls within a message."""


class CutLine:
    """Carries what comes on its own port of 127.0.0.1 to another one, and back."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._ends: list[socket.socket] = []
        self._open = threading.Event()
        self._open.set()
        self._takes = True
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Every connection ends, and none is taken."""
        self._takes = False
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._ends.clear()

    def hold(self) -> None:
        """Nothing more comes through, and nobody is told."""
        self._open.clear()

    def mend(self) -> None:
        """The line is as it was. What was held comes through now."""
        self._takes = True
        self._open.set()

    def close(self) -> None:
        """Ends everything."""
        self.cut()
        self._open.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                here, _ = self._listener.accept()
            except OSError:
                return
            if not self._takes:
                here.close()
                continue
            try:
                there = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                here.close()
                continue
            self._ends += [here, there]
            for one, other in ((here, there), (there, here)):
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(STEP):
                self._open.wait()
                other.sendall(data)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
