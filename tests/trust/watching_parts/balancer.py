"""A small balancer before several processes: it looks at /ready, keeps lines open, and is honest.

As the usual ones do by default, it sends a call again only where nobody took the line; a call that was cut is told
to its caller as 502. It runs in a thread of its own.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from tests.trust.watching_parts.wire import Head, Line, pass_body, read_head

LOOK_SECONDS = 0.15


@dataclass
class Backend:
    """One process; `idle` are lines to it on which nothing is asked at the moment."""

    port: int
    ready: bool = False
    idle: list[Line] = field(default_factory=list)
    calls: int = 0

    async def line(self) -> Line:
        """An open one or a new one. Raises OSError when nobody takes it."""
        while self.idle:
            line = self.idle.pop()
            if not line.gone:
                return line
            line.close()
        return Line(*await asyncio.open_connection("127.0.0.1", self.port))

    def drop(self) -> None:
        """Closes the idle lines."""
        while self.idle:
            self.idle.pop().close()

    async def look(self) -> None:
        """Asks /ready on a line of its own."""
        try:
            async with asyncio.timeout(2):
                line = Line(*await asyncio.open_connection("127.0.0.1", self.port))
                line.writer.write(b"GET /ready HTTP/1.1\r\nHost: balancer\r\nConnection: close\r\n\r\n")
                self.ready = (await read_head(line.reader)).status == 200
                line.close()
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            self.ready = False
        if not self.ready:
            self.drop()


class Balancer:
    """Listens until `close`; `url` is where."""

    def __init__(self, ports: Sequence[int]) -> None:
        self.backends = [Backend(port) for port in ports]
        self.tried_again = self.cut = self.nobody = self.failed = 0
        self._turn = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(10)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def close(self) -> None:
        """Ends everything."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _listen(self) -> asyncio.Server:
        self._looking = asyncio.create_task(self._look())
        return await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def _end(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _look(self) -> None:
        while True:
            await asyncio.gather(*(backend.look() for backend in self.backends))
            await asyncio.sleep(LOOK_SECONDS)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = await read_head(reader)
                body = await reader.readexactly(head.length or 0)
                if not await self._answer(head, body, writer):
                    break
        writer.close()

    async def _answer(self, head: Head, body: bytes, writer: asyncio.StreamWriter) -> bool:
        """Passes one call on and its answer back; False when the caller's line is of no more use."""
        order = [backend for backend in self._in_turn() if backend.ready]
        for backend in order:
            try:
                line = await backend.line()
            except OSError:
                backend.ready = False
                self.tried_again += 1
                continue
            backend.calls += 1
            return await self._pass(head, body, backend, line, writer)
        self.nobody += 1
        writer.write(b"HTTP/1.1 503 Nobody\r\nContent-Length: 0\r\n\r\n")
        return True

    def _in_turn(self) -> list[Backend]:
        self._turn += 1
        at = self._turn % len(self.backends)
        return self.backends[at:] + self.backends[:at]

    async def _pass(self, head: Head, body: bytes, backend: Backend, line: Line, writer: asyncio.StreamWriter) -> bool:
        try:
            line.writer.write(head.raw + body)
            answer = await read_head(line.reader)
        except (OSError, asyncio.IncompleteReadError):
            self.cut += 1
            line.close()
            writer.write(b"HTTP/1.1 502 Cut\r\nContent-Length: 0\r\n\r\n")
            return True
        self.failed += answer.status >= 500
        writer.write(answer.kept_open)
        try:
            await pass_body(answer, head.method, line.reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            self.cut += 1
            return False
        finally:
            if answer.closes or not backend.ready:
                line.close()
            else:
                backend.idle.append(line)
        return True
