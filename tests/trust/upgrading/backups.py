"""Backups while people book: each is of one moment, whole, and comes back to the row on either kind of database."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from api.store.copying import one_moment
from api.store.database import Database
from api.town import Town, load_town
from tests.api.process import KAMISHIHORO, ServerProcess
from tests.api.wishing import riders_of
from tests.cli.running import noriai
from tests.databases import new_postgresql
from tests.store.filled import everything
from tests.trust.fire.caller import Caller
from tests.trust.fire.client import Client
from tests.trust.fire.crowd import Crowd
from tests.trust.fire.verdict import checked

CLIENTS = 3
Rows = dict[str, list[dict[str, Any]]]


@dataclass
class Backups:
    """`refused` counts calls that had to be made again while backups were made; `wrong` says what did not fit."""

    backups: int = 0
    acknowledged: int = 0
    events: int = 0
    compared: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


def back_up_while_serving(url: str, folder: Path, number: int) -> Backups:
    """`number` backups beside a service that people book with, each tried; then a last one, compared to the row."""
    done, town = Backups(), load_town(KAMISHIHORO, folder / "cache")
    server = ServerProcess(folder, settings={"database": url})
    server.start()
    crowd = _crowd(town, server, folder)
    try:
        for turn in range(number):
            crowd.resume()
            time.sleep(0.5)
            known = {name for ledger in crowd.ledgers for name in list(ledger.bookings)}
            file = folder / f"{turn}.zip"
            _said(done, "backup", file, "--database", url)
            _is_whole(done, town, file, f"sqlite:///{folder / f'{turn}.db'}", known)
            done.backups += 1
        crowd.pause()
        done.wrong += crowd.failures
    finally:
        crowd.end()
        server.kill()
    done.acknowledged = sum(len(ledger.bookings) for ledger in crowd.ledgers)
    done.refused = sum(client.caller.again for client in crowd.clients)
    _there_and_back(done, url, folder)
    return done


def _crowd(town: Town, server: ServerProcess, folder: Path) -> Crowd:
    riders, urls = riders_of(town), [f"http://127.0.0.1:{server.port}"]
    clients = [Client(n, 1, riders[n::CLIENTS], Caller(urls, folder)) for n in range(CLIENTS)]
    return Crowd(clients, threading.Event())


def _is_whole(done: Backups, town: Town, file: Path, target: str, known: set[str]) -> None:
    """Every booking that was acknowledged before the backup began is in it, and all of it fits together."""
    _said(done, "restore", file, "--database", target)
    found = checked(town, target)
    done.events += found.events
    done.wrong += [f"{file.name}: {finding.line()}" for finding in found.found]
    there = {row["id"] for row in contents(target)["bookings"]}
    done.wrong += [f"{file.name}: {name} is not in it" for name in sorted(known - there)]


def _there_and_back(done: Backups, url: str, folder: Path) -> None:
    """To PostgreSQL, from there to SQLite, and over what the first database holds: always the same rows."""
    before, file, again = contents(url), folder / "last.zip", folder / "again.zip"
    _said(done, "backup", file, "--database", url)
    with new_postgresql() as other:
        _said(done, "restore", file, "--database", other)
        _same(done, before, contents(other), "on PostgreSQL")
        _said(done, "backup", again, "--database", other)
    back = f"sqlite:///{folder / 'back.db'}"
    _said(done, "restore", again, "--database", back)
    _same(done, before, contents(back), "back on SQLite")
    _said(done, "restore", folder / "0.zip", "--database", url, "--force", "--yes")
    if contents(url) == before:
        done.wrong.append("the database is not as it was at the first backup")
    _said(done, "restore", again, "--database", url, "--force", "--yes")
    _same(done, before, contents(url), "over another state of itself")


def _same(done: Backups, before: Rows, after: Rows, where: str) -> None:
    done.wrong += [f"{name} is not the same {where}" for name in before if before[name] != after.get(name)]
    done.compared += sum(map(len, before.values()))


def contents(url: str) -> Rows:
    """All rows of a database."""
    database = Database(url, as_it_is=True)
    try:
        with one_moment(database) as connection:
            return everything(connection)
    finally:
        database.close()


def _said(done: Backups, *command: str | Path) -> None:
    run = noriai(*command)
    if run.returncode:
        done.wrong.append(f"noriai {command[0]}: {run.stderr[-300:]}")
