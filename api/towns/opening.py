"""Opens every town of an installation on its one database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from api.opening import open_service
from api.service.town_service import TownService
from api.settings import Settings
from api.store.database import Database
from api.towns.installation import Installation, InstalledTown

Opened = tuple[InstalledTown, TownService]

Attempt = Callable[[Callable[[], TownService], Settings], TownService]
"""Calls what opens a town, and words its failures."""


@contextmanager
def open_towns(
    installation: Installation, settings: Settings, attempt: Attempt, say: Callable[[str], None] = lambda step: None
) -> Iterator[tuple[Opened, ...]]:
    """The running services; all or none. `say` is told each step that may take a while."""
    shared: Database | None = None
    with ExitStack() as stack:
        opened: list[Opened] = []
        for town in installation.towns:
            own = town.settings(settings)
            opening = open_service(own, _teller(town, installation, say), shared)
            service = attempt(opening.__enter__, own)
            stack.push(opening.__exit__)
            shared = service.context.database
            opened.append((town, service))
        yield tuple(opened)


def _teller(town: InstalledTown, installation: Installation, say: Callable[[str], None]) -> Callable[[str], None]:
    about = f"{town.id}: " if installation.several else ""
    return lambda step: say(f"{about}{step}")
