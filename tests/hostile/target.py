"""A server to send anything to: a process of its own, with a token for each role."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import get_args

from api.service.actors import Actor, Role
from tests.api.process import FORKS, KAMISHIHORO

NAMED: Mapping[str, str] = {"resident": "tablet", "shared": "facility"}
"""The roles whose token bears another name among those of a test's server."""

STARTED_SECONDS = 90


@dataclass(frozen=True)
class Target:
    """Where it answers, and a token by role."""

    url: str
    tokens: Mapping[str, str]


@contextmanager
def target() -> Iterator[Target]:
    """The town's server with an empty database; it is gone afterwards, whatever became of it."""
    with tempfile.TemporaryDirectory(prefix="noriai-hostile-") as folder:
        ours, theirs = FORKS.Pipe()
        process = FORKS.Process(target=_run, args=(folder, theirs))
        process.start()
        try:
            if not ours.poll(STARTED_SECONDS):
                raise RuntimeError("the server did not become ready")
            yield Target(*ours.recv())
        finally:
            ours.close()
            process.join(20)
            if process.is_alive():
                process.kill()
                process.join(10)


def _run(folder: str, told: Connection) -> None:
    import logging

    from api.town import load_town
    from tests.api.serving import serving

    logging.disable(logging.ERROR)  # of what is refused
    with serving(load_town(KAMISHIHORO), Path(folder)) as served:
        tokens = {role: served.tokens[NAMED.get(role, role)] for role in _known(served.tokens)}
        for role in set(get_args(Role)) - set(tokens):
            tokens[role] = served.service.mint_token(Actor(f"any-{role}", role, role))
        told.send((served.url, tokens))
        with contextlib.suppress(EOFError):  # the other end is closed
            told.recv()


def _known(tokens: Mapping[str, str]) -> list[str]:
    return [role for role in get_args(Role) if NAMED.get(role, role) in tokens]
