"""A line between a browser and the server that a test can cut, and that can go dead without a word."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

CHUNK = 65536


@dataclass
class Line:
    """Forwards connections from `port` to `server` while it holds."""

    server: int
    listener: socket.socket
    holds: threading.Event = field(default_factory=threading.Event)
    carries: threading.Event = field(default_factory=threading.Event)
    ends: list[socket.socket] = field(default_factory=list)

    @property
    def port(self) -> int:
        """Where a browser reaches it."""
        return int(self.listener.getsockname()[1])

    def cut(self) -> None:
        """Every connection ends, and no new one is made, until it is mended."""
        self.holds.clear()
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.ends.clear()

    def silence(self) -> None:
        """Connections stay, but those of now carry nothing any more; new ones do."""
        self.carries.clear()
        self.carries = threading.Event()
        self.carries.set()

    def mend(self) -> None:
        """New connections are made again."""
        self.holds.set()

    def listen(self) -> None:
        """Takes connections until the listener is closed."""
        with suppress(OSError):
            while True:
                near, _ = self.listener.accept()
                self._join(near)

    def _join(self, near: socket.socket) -> None:
        if not self.holds.is_set():
            near.close()
            return
        far = socket.create_connection(("127.0.0.1", self.server))
        self.ends += [near, far]
        for source, target in ((near, far), (far, near)):
            threading.Thread(target=_carry, args=(source, target, self.carries), daemon=True).start()


def _carry(source: socket.socket, target: socket.socket, carries: threading.Event) -> None:
    with suppress(OSError):
        while data := source.recv(CHUNK):
            if carries.is_set():
                target.sendall(data)
    for end in (source, target):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextmanager
def line_to(server: int) -> Iterator[Line]:
    """A line to the server at a port of this machine."""
    listener = socket.create_server(("127.0.0.1", 0))
    line = Line(server, listener)
    line.mend()
    line.carries.set()
    threading.Thread(target=line.listen, daemon=True).start()
    try:
        yield line
    finally:
        line.cut()
        listener.close()
