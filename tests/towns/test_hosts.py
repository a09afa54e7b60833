"""Which town a host name means, and where a town's address is for whoever calls."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.towns.addresses import Addresses
from api.towns.hosts import Hosts
from api.towns.installation import Installation, InstalledTown

IDS = ("kamishihoro", "lindach", "10")
STATED = {"bus.lindach.example": "lindach", "xn--fhq08xbke4w1a.example": "kamishihoro"}

NAMED = {
    "kamishihoro.localhost": "kamishihoro", "KAMISHIHORO.localhost:8000": "kamishihoro",
    "lindach.bus.example.": "lindach",
    "bus.lindach.example": "lindach", "bus.lindach.example:443": "lindach", "上士幌町.example": "kamishihoro",
    "10.bus.example": "10",
    "localhost": None, "": None, "bus.example": None, "127.0.0.1:8000": None, "[::1]:8000": None, "kamishihoro": None,
    "lindach": None, "10.0.0.1": None, "xlindach.bus.example": None, "bus.lindach.bus.example": None, ".": None,
    "lindach.": None, "evil.example": None,
}  # fmt: skip


@pytest.mark.parametrize(("host", "town"), NAMED.items())
def test_a_town_is_named_by_its_id_before_a_domain_or_by_a_name_that_is_its_own(host: str, town: str | None) -> None:
    assert Hosts(IDS, STATED).town_of(host) == town


@pytest.mark.parametrize(
    ("host", "town"),
    [("lindach.bus.example", "lindach"), ("lindach.localhost:8000", "lindach"), ("lindach.evil.example", None),
     ("lindach.x.bus.example", None), ("bus.lindach.example", "lindach")],
)  # fmt: skip
def test_with_a_domain_a_town_is_named_before_no_other(host: str, town: str | None) -> None:
    assert Hosts(IDS, STATED, "bus.example").town_of(host) == town


@given(st.text(max_size=300))
def test_any_text_is_a_host_of_a_known_town_or_of_none(host: str) -> None:
    assert Hosts(IDS, STATED).town_of(host) in (*IDS, None)


TOWN = InstalledTown(Path("data/lindach"))
OWN = InstalledTown(Path("data/lindach"), ("bus.lindach.example",))
PUBLIC = InstalledTown(Path("data/lindach"), ("bus.lindach.example",), "https://fahren.lindach.example/")


@pytest.mark.parametrize(
    ("town", "domain", "called", "address"),
    [
        (TOWN, "", ("http", "127.0.0.1", 8000), "http://lindach.localhost:8000"),
        (OWN, "bus.example", ("http", "localhost", 8000), "http://lindach.localhost:8000"),
        (TOWN, "", ("https", "bus.example", None), "https://lindach.bus.example"),
        (TOWN, "bus.example", ("https", "192.0.2.7", None), "https://lindach.bus.example"),
        (TOWN, "", ("http", "192.0.2.7", 8000), None),
        (OWN, "bus.example", ("https", "bus.example", None), "https://bus.lindach.example"),
        (PUBLIC, "", ("http", "192.0.2.7", 8000), "https://fahren.lindach.example"),
    ],
)
def test_a_towns_address_is_one_that_the_caller_can_reach(
    town: InstalledTown, domain: str, called: tuple[str, str, int | None], address: str | None
) -> None:
    found = Addresses(Installation((town,), domain), *called).of(town)
    assert found == address
    if address is not None and town is not PUBLIC:
        stated = dict.fromkeys(town.hosts, "lindach")
        assert Hosts(["lindach"], stated, domain).town_of(address.partition("://")[2]) == "lindach"
