"""Headers that lie."""

from __future__ import annotations

from tests.hostile.bad import JSON, Bad, as_json, wish

_OFFER = as_json({"offer_id": "q2f6c0a9b1:0"})


def _key(name: str, key: str | bytes, status: int = 400, slug: str = "no-idempotency-key") -> Bad:
    headers = {"Content-Type": JSON, "Idempotency-Key": key}
    return Bad(name, status, slug, _OFFER, path="/v1/bookings", headers=headers)


def _token(name: str, token: str | bytes, slug: str = "unknown-token") -> Bad:
    return Bad(name, 401, slug, method="GET", path="/v1/me", who=None, headers={"Authorization": token})


HEADERS = (
    _key("an empty key", ""),
    _key("a key of 201 characters", "k" * 201),
    _key("a key with a tab", "a\tb"),
    _key("a key that is no ASCII", "鍵".encode()),
    _key("a key that is a path", "../../k", 404, "unknown-offer"),
    _key("a key that is SQL", "'); DROP TABLE bookings; --", 404, "unknown-offer"),
    _token("a token that is no ASCII", "Bearer 鍵".encode()),
    _token("a token of ten thousand characters", "Bearer " + "a" * 10_000),
    _token("a token that is SQL", "Bearer ' OR '1'='1"),
    _token("two tokens in one", "Bearer a, Bearer b"),
    _token("a password for a token", "Basic YWRtaW46YWRtaW4=", "no-token"),
    _token("a token of nothing", "Bearer", "no-token"),
    Bad("another method by a header", 405, "method-not-allowed", path="/v1/me", body=b"{}",
        headers={"Content-Type": JSON, "X-HTTP-Method-Override": "GET"}),
    Bad("a language of ten thousand characters", 422, "unknown-place", as_json(wish(origin={"place_id": "x"})),
        headers={"Content-Type": JSON, "Accept-Language": "ja-" * 3_000}),
    Bad("a language that is no header", 422, "unknown-place", as_json(wish(origin={"place_id": "x"})),
        headers={"Content-Type": JSON, "Accept-Language": ";q=NaN,*;q=1e999,\x7f"}),
    Bad("an address from elsewhere", 401, "no-token", method="GET", path="/v1/me", who=None,
        headers={"X-Forwarded-For": "127.0.0.1", "X-Original-URL": "/v1/town", "Forwarded": "for=127.0.0.1"}),
)  # fmt: skip
