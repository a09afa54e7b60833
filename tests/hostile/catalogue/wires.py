"""What is no HTTP, or two kinds of it at once."""

from __future__ import annotations

from tests.hostile.bad import Raw

_HOST = b"Host: localhost\r\n"
_JSON = b"Content-Type: application/json\r\n"


def _post(*headers: bytes, body: bytes = b"") -> bytes:
    return b"POST /v1/enrolments HTTP/1.1\r\n" + _HOST + _JSON + b"".join(headers) + b"\r\n" + body


def _get(target: bytes, *headers: bytes) -> bytes:
    return b"GET " + target + b" HTTP/1.1\r\n" + _HOST + b"".join(headers) + b"\r\n"


SMUGGLED = b"0\r\n\r\nGET /v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n"

WIRES = (
    Raw("both a length and chunks", _post(b"Content-Length: 4\r\n", b"Transfer-Encoding: chunked\r\n", body=SMUGGLED),
        (400,)),
    Raw("two lengths that differ", _post(b"Content-Length: 4\r\nContent-Length: 40\r\n", body=SMUGGLED), (400,)),
    Raw("a length with a sign", _post(b"Content-Length: +2\r\n", body=b"{}"), (400,)),
    Raw("a length below nought", _post(b"Content-Length: -2\r\n", body=b"{}"), (400,)),
    Raw("a length beyond all numbers", _post(b"Content-Length: " + b"9" * 40 + b"\r\n", body=b"{}"), (400, 413)),
    Raw("chunks by another name", _post(b"Transfer-Encoding: xchunked\r\n", body=SMUGGLED), (400, 501)),
    Raw("chunks of chunks", _post(b"Transfer-Encoding: chunked, chunked\r\n", body=SMUGGLED), (400, 501)),
    Raw("a chunk without a size", _post(b"Transfer-Encoding: chunked\r\n", body=b"zz\r\n{}\r\n0\r\n\r\n"), (400, 0)),
    Raw("a chunk of 2^80 bytes", _post(b"Transfer-Encoding: chunked\r\n", body=b"f" * 24 + b"\r\n"), (400, 413, 0)),
    Raw("a space before the colon", _post(b"Content-Length : 2\r\n", body=b"{}"), (400,)),
    Raw("a folded header with a length", _post(b"X-A: b\r\n Content-Length: 2\r\n", body=b""), (400, 422)),
    Raw("a NUL in a header", _get(b"/health", b"X-A: a\0b\r\n"), (400,)),
    Raw("a return in a header", _get(b"/health", b"X-A: a\rX-B: b\r\n"), (400,)),
    Raw("no host", b"GET /health HTTP/1.1\r\n\r\n", (400,)),
    Raw("two hosts", _get(b"/health", b"Host: evil.example\r\n"), (400,)),
    Raw("a space in the address", _get(b"/health /ready"), (400,)),
    Raw("a line in the address", _get(b"/health\r\nX: y"), (400,)),
    Raw("an address that is no ASCII", _get("/町".encode()), (400,)),
    Raw("an address of forty kilobytes", _get(b"/" + b"a" * 40_000), (400,)),
    Raw("a header of forty kilobytes", _get(b"/health", b"X-A: " + b"a" * 40_000 + b"\r\n"), (400,)),
    Raw("ten thousand headers", _get(b"/health", b"A: b\r\n" * 10_000), (400,)),
    Raw("HTTP 9.9", b"GET /health HTTP/9.9\r\n" + _HOST + b"\r\n", (400, 505)),
    Raw("HTTP/2 with its preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (400, 505)),
    Raw("TLS where none is", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 64 + b"\r\n\r\n", (400, 0)),
    Raw("a proxy's CONNECT", b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n", (400, 404, 405)),
    Raw("a whole address to elsewhere", b"GET http://evil.example/v1/me HTTP/1.1\r\n" + _HOST + b"\r\n", (400, 404)),
    Raw("TRACE", b"TRACE /v1/me HTTP/1.1\r\n" + _HOST + b"\r\n", (405,)),
    Raw("an upgrade to a websocket", _get(
        b"/v1/events", b"Connection: Upgrade\r\nUpgrade: websocket\r\n",
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"), (401,)),
    Raw("an upgrade to HTTP/2", _get(b"/v1/me", b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"), (401,)),
    Raw("nothing but noise", bytes(range(256)) + b"\r\n\r\n", (400, 0)),
)  # fmt: skip
