"""Where a message may be sent. The office types an address in, and the server calls it from inside the town hall's
network: without care it would call whatever stands there (server-side request forgery)."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import httpx

LONGEST = 1000

Why = Literal["not_an_address", "not_https", "credentials", "no_such_host", "private_address"]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class AddressRefused(Exception):
    """An address to which nothing is sent."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


@dataclass(frozen=True, slots=True)
class Target:
    """A URL, and the addresses its name stands for now: what was looked at is what is called, however the name is
    answered the next time it is asked for."""

    url: httpx.URL
    ips: tuple[str, ...]

    @property
    def host(self) -> str:
        """The name as certificates have it."""
        return self.url.raw_host.decode("ascii")


def parsed(text: str, private: bool) -> httpx.URL:
    """The URL. `private` lets it be plain HTTP on this machine itself. Raises AddressRefused."""
    import httpx

    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as error:
        raise AddressRefused("not_an_address") from error
    if len(text) > LONGEST or not url.host or url.scheme not in ("http", "https") or not 0 < (url.port or 1) < 65536:
        raise AddressRefused("not_an_address")
    if url.userinfo:
        raise AddressRefused("credentials")
    if url.scheme != "https" and not (private and _is_own(url.host)):
        raise AddressRefused("not_https")
    return url


def resolved(url: httpx.URL, private: bool) -> Target:
    """The target of a URL, whose name is looked up meanwhile. Raises AddressRefused when any of its addresses is not to
    be called."""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(url.raw_host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressRefused("no_such_host") from error
    ips = tuple(str(address[0]) for *_, address in found)
    # A scope ("fe80::1%eth0") only comes with an address of this network.
    if not all("%" not in ip and _may_be_called(ip, private) for ip in ips):
        raise AddressRefused("private_address")
    return Target(url, ips)


def _is_own(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _may_be_called(ip: str, private: bool) -> bool:
    address = _meant(ipaddress.ip_address(ip))
    if address.is_multicast or address.is_unspecified or address.is_link_local:
        return False  # link-local is also where clouds keep their machines' credentials
    own = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    if own or address.is_loopback or not address.is_global:
        return private and (address.is_loopback or not address.is_reserved)
    return not address.is_reserved


def _meant(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The IPv4 address that an IPv6 address stands for, if it does."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else address)
