"""Where a town's data is: what a process of its own needs to open the town by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """`cluster` is the address of a Dask scheduler on which studies run; empty for processes of this machine.
    `private_webhooks` lets webhooks go to this machine and to addresses that only its network can reach."""

    town_folder: str
    cache_folder: str | None
    database_url: str
    cluster: str = ""
    private_webhooks: bool = False
