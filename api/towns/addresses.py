"""Where a town of an installation is reached."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

from api.towns.hosts import LOCAL, is_number, plain
from api.towns.installation import Installation, InstalledTown


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of towns as seen by whoever called `scheme`://`host`:`port`."""

    installation: Installation
    scheme: str
    host: str
    port: int | None

    def of(self, town: InstalledTown) -> str | None:
        """A town's address; None where the caller used a number, before which no name can stand."""
        here = plain(self.host)
        if here == LOCAL or (is_number(here) and _is_this_machine(here)):
            return self._at(f"{town.id}.{LOCAL}")
        if town.public_url:
            return town.public_url.rstrip("/")
        if town.hosts:
            return self._at(town.hosts[0])
        if self.installation.domain:
            return self._at(f"{town.id}.{self.installation.domain}")
        return None if is_number(here) else self._at(f"{town.id}.{here}")

    def _at(self, name: str) -> str:
        usual = self.port in (None, {"http": 80, "https": 443}.get(self.scheme))
        return f"{self.scheme}://{name}" + ("" if usual else f":{self.port}")


def _is_this_machine(number: str) -> bool:
    address = ipaddress.ip_address(number)
    return address.is_loopback or address.is_unspecified
