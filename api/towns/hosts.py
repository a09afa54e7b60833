"""Which town a host name means."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Mapping

LOCAL = "localhost"


class Hosts:
    """`stated` gives towns by the host names that are theirs. Besides, a town's id before a domain names it:
    `lindach.bus.example`; with a `domain` only before that one, or before localhost."""

    def __init__(self, ids: Iterable[str], stated: Mapping[str, str], domain: str = "") -> None:
        self._ids, self._stated, self._domain = frozenset(ids), dict(stated), domain

    def town_of(self, host: str) -> str | None:
        """The id of the town that a Host header names; None for one that names no town."""
        name = plain(host)
        if name in self._stated:
            return self._stated[name]
        label, _, rest = name.partition(".")
        below = rest in (self._domain, LOCAL) if self._domain else rest != ""
        return label if label in self._ids and below and not is_number(name) else None


def plain(host: str) -> str:
    """A host as names are compared: without its port and a last dot, in small letters, in ASCII."""
    name = host.strip()
    name = name.partition("]")[0].removeprefix("[") if name.startswith("[") else name.partition(":")[0]
    name = name.rstrip(".").lower()
    try:
        return name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


def is_number(name: str) -> bool:
    """True for an IP address, before which no name can stand."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
