"""As much of HTTP/1.1 as a balancer needs: heads, and bodies with a length or in chunks."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Head:
    """The first lines of a call or an answer, as they came."""

    raw: bytes

    @property
    def method(self) -> str:
        """Of a call."""
        return self.raw.split(b" ", 1)[0].decode()

    @property
    def status(self) -> int:
        """Of an answer."""
        return int(self.raw.split(b" ", 2)[1])

    def value(self, name: str) -> str:
        """A header's value, or nothing."""
        for line in self.raw.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.strip().lower() == name.encode():
                return value.strip().decode("latin-1")
        return ""

    @property
    def length(self) -> int | None:
        """Of the body, where it is said."""
        found = self.value("content-length")
        return int(found) if found else None

    @property
    def closes(self) -> bool:
        """Whoever sent it wants the line closed after it."""
        return "close" in self.value("connection").lower()

    @property
    def kept_open(self) -> bytes:
        """The same without a word on the line: a caller's line to the balancer stays when one behind it ends."""
        lines = self.raw.split(b"\r\n")
        return b"\r\n".join(line for line in lines if not line.lower().startswith(b"connection:"))


class Line(NamedTuple):
    """A connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    @property
    def gone(self) -> bool:
        """The other side has closed it."""
        return self.reader.at_eof() or self.writer.is_closing()

    def close(self) -> None:
        """Closes it."""
        self.writer.close()


async def read_head(reader: asyncio.StreamReader) -> Head:
    """The next head. Raises IncompleteReadError when the line ends before."""
    return Head(await reader.readuntil(b"\r\n\r\n"))


async def pass_body(answer: Head, method: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Hands an answer's body on as it comes. Raises IncompleteReadError when it does not come to its end."""
    if method == "HEAD" or answer.status in (204, 304):
        return
    if answer.value("transfer-encoding").lower() == "chunked":
        while True:
            size = await reader.readuntil(b"\r\n")
            chunk = await reader.readexactly(int(size, 16) + 2)
            writer.write(size + chunk)
            await writer.drain()
            if int(size, 16) == 0:
                return
    writer.write(await reader.readexactly(answer.length or 0))
    await writer.drain()
