"""Bodies that are no JSON, too much of it, or not what they say they are."""

from __future__ import annotations

import gzip

from tests.hostile.bad import JSON, Bad, as_json, wish

_WISH = as_json(wish())


def _body(name: str, status: int, slug: str, body: bytes, kind: str = JSON, **headers: str) -> Bad:
    return Bad(name, status, slug, body, headers={"Content-Type": kind} | headers)


BODIES = (
    _body("an empty body", 422, "invalid-input", b""),
    _body("half a body", 400, "malformed-json", _WISH[: len(_WISH) // 2]),
    _body("two bodies", 400, "malformed-json", _WISH + _WISH),
    _body("a body with a comma too many", 400, "malformed-json", _WISH[:-1] + b",}"),
    _body("a body in single quotes", 400, "malformed-json", _WISH.replace(b'"', b"'")),
    _body("a body that is null", 422, "invalid-input", b"null"),
    _body("a body that is a list", 422, "invalid-input", b"[" + _WISH + b"]"),
    _body("a body that is a text", 422, "invalid-input", b'"' + b"a" * 1000 + b'"'),
    _body("lists in lists, ten thousand deep", 400, "malformed-json", b"[" * 10_000 + b"]" * 10_000),
    _body("objects in objects, five thousand deep", 400, "malformed-json", b'{"a":' * 5_000 + b"1" + b"}" * 5_000),
    _body("a body of 65 kilobytes", 413, "body-too-large", as_json(wish(note="a" * 66_000))),
    _body("ten thousand fields", 422, "invalid-input", as_json(wish() | {f"f{n}": 0 for n in range(4_000)})),
    _body("a field twice, the last one too large", 422, "party-too-large", _WISH[:-1] + b', "seats": 99}'),
    _body("bytes that are no UTF-8", 400, "malformed-json", _WISH.replace(b"clinic", b"cl\xffnic")),
    _body("an overlong slash", 400, "malformed-json", _WISH.replace(b"clinic", b"\xc0\xaf")),
    _body("Shift_JIS", 415, "not-json", "{\"note\": \"表示\"}".encode("shift_jis"), f"{JSON}; charset=shift_jis"),
    _body("UTF-16", 415, "not-json", _WISH.decode().encode("utf-16"), f"{JSON}; charset=utf-16"),
    _body("UTF-16 that says nothing", 400, "malformed-json", _WISH.decode().encode("utf-16")),
    _body("a form for JSON", 415, "not-json", b"seats=1", "application/x-www-form-urlencoded"),
    _body("a file for JSON", 415, "not-json", b"--x\r\n\r\n--x--", "multipart/form-data; boundary=x"),
    _body("XML with an entity", 415, "not-json", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
          "application/xml"),
    _body("JSON as plain text", 415, "not-json", _WISH, "text/plain"),
    _body("JSON of a kind that ends alike", 415, "not-json", _WISH, "application/json-patch+json"),
    _body("JSON without a kind", 415, "not-json", _WISH, ""),
    _body("a compressed body", 415, "not-json", gzip.compress(_WISH), **{"Content-Encoding": "gzip"}),
    _body("a bomb of compressed nothing", 415, "not-json", gzip.compress(b" " * 20_000_000),
          **{"Content-Encoding": "gzip"}),
)  # fmt: skip
