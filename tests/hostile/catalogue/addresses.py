"""Addresses that lead elsewhere."""

from __future__ import annotations

from tests.hostile.bad import Bad


def _get(name: str, path: str, status: int = 404, slug: str = "unknown-address", who: str = "dispatcher") -> Bad:
    return Bad(name, status, slug, method="GET", path=path, who=who)


ADDRESSES = (
    _get("a climbing path", "/v1/../../etc/passwd"),
    _get("a climbing path, escaped", "/v1/town/layers/..%2f..%2ftown.toml.geojson"),
    _get("a climbing path, escaped twice", "/assets/%252e%252e/%252e%252e/etc/passwd"),
    _get("a climbing path with backslashes", "/assets/..%5c..%5capp.py"),
    _get("a climbing path to the pages", "/assets/%2e%2e/%2e%2e/%2e%2e/pyproject.toml"),
    _get("an absolute path to the pages", "/assets//etc/passwd"),
    _get("a NUL in a file's name", "/assets/index%00.js"),
    _get("a layer that is a path", "/v1/town/layers/%2e%2e%2froads.geojson"),
    _get("an id with a NUL", "/v1/bookings/b%00", 422, "invalid-input"),
    _get("an id with a line", "/v1/bookings/b%0d%0aSet-Cookie:%20a=b", 422, "invalid-input"),
    _get("an id of two hundred characters", "/v1/bookings/" + "b" * 200, 422, "invalid-input"),
    _get("an id that is SQL", "/v1/bookings/1'%20OR%20'1'='1", 404, "unknown-booking"),
    _get("an id that is no UTF-8", "/v1/bookings/%ff%fe", 404, "unknown-booking"),
    _get("an id that is half a pair", "/v1/bookings/%ed%a0%80", 404, "unknown-booking"),
    _get("a rider who is %s%n", "/v1/riders/%25s%25n", 422, "unknown-rider"),
    _get("a search of ten thousand characters", "/v1/riders?q=" + "a" * 10_000, 422, "invalid-input"),
    _get("a study that is a path", "/v1/studies/..%2f..%2fnoriai.db/trips.csv", 404, "unknown-address", "planner"),
    _get("a month that is none", "/v1/record/2026-13", 422, "invalid-input"),
    _get("a month with a line", "/v1/record/2026-11%0a", 422, "invalid-input"),
    _get("a problem that is a page", "/problems/<script>alert(1)</script>", 404, "unknown-address"),
    _get("a calendar whose secret is guessed", "/feeds/rides/' OR 1=1.ics", 404, "unknown-address"),
    _get("a slash too many", "/v1//me"),
    _get("a slash at the end", "/v1/me/"),
    _get("capitals", "/V1/ME"),
)
