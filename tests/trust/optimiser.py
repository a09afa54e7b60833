"""Point 5: the optimiser hangs, is killed, runs out of memory: offers go on unchanged, the board says so, it comes
back by itself; and of several servers one has it, and another when that one is gone."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any

import psutil

from tests.api.serving import THURSDAY
from tests.trust.point import SHORT, Figures, Point, Size, main, progress
from tests.trust.storage_parts.cluster import Cluster
from tests.trust.storage_parts.riding import book, offers
from tests.trust.storage_parts.served import ServedProcess

POINT = Point(5, "The optimiser may hang, crash or eat memory: offers go on, the board says so, it comes back")

PATIENCE = 3.0
TAKEN_OVER_WITHIN = 10.0


def measure(size: Size) -> Figures:
    """Each misbehaviour on real servers, while rides are booked."""
    figures = Figures()
    rides = 4 if size is SHORT else 12
    with ExitStack() as stack:
        _comes_back(
            stack, figures, rides, [signal.SIGKILL] if size is SHORT else [signal.SIGSTOP, *[signal.SIGKILL] * 3]
        )
    if size is SHORT:  # one that hangs is seen by tests/pages, and the rest is tried without servers in tests/service
        return figures
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that servers are ended
    with ExitStack() as stack:
        _same_answers(stack, figures, rides)
    for kind in ("SQLite", "PostgreSQL"):
        with ExitStack() as stack:
            _taken_over(stack, figures, kind)
    return figures


def _same_answers(stack: ExitStack, figures: Figures, rides: int) -> None:
    """One that never gets the memory it needs, beside a service that has none."""
    hungry, without = (
        _served(stack, **settings) for settings in ({"OPTIMISE_MEMORY_MB": "64"}, {"OPTIMISER": "false"})
    )
    _until(lambda: _state(hungry) == "resting")
    different = 0
    for number in range(rides):
        both = [offers(one, number) for one in (hungry, without)]
        different += [_promised(offer) for offer in both[0]] != [_promised(offer) for offer in both[1]]
        for one, found in zip((hungry, without), both, strict=True):
            if found:
                book(one, found[0]["offer_id"], f"ride {number}").raise_for_status()
    figures.mark("answers that differ from those of a service without it", different, f"0 of {rides}", different == 0)
    figures.mark("the board says that it rests", len(_alerts(hungry)), "1 alert", len(_alerts(hungry)) == 1)
    progress(f"without memory: {rides} rides, {different} answers differ")


def _comes_back(stack: ExitStack, figures: Figures, rides: int, kinds: Sequence[signal.Signals]) -> None:
    served = _served(stack)
    _until(lambda: _state(served) == "working")
    slowest, told, back = 0.0, 0, []
    for number, kind in enumerate(kinds):
        os.kill(_child(served), kind)
        began = time.monotonic()
        for ride in range(rides):
            asked = time.monotonic()
            found = offers(served, number * rides + ride)
            if found:
                book(served, found[0]["offer_id"], f"{number} {ride}").raise_for_status()
            slowest = max(slowest, time.monotonic() - asked)
        _until(lambda: _state(served) == "resting")
        told += len(_alerts(served)) == 1
        _until(lambda: _state(served) == "working")
        back.append(round(time.monotonic() - began, 1))
        progress(f"{kind.name}: back after {back[-1]} s")
    _until(lambda: not _alerts(served))
    figures.figures |= {"back_after_s": back, "slowest_ask_and_book_s": round(slowest, 2)}
    figures.mark("times it came back by itself", len(back), f"{len(kinds)} of {len(kinds)}", len(back) == len(kinds))
    figures.mark("times the board said so, and no longer after", told, f"{len(kinds)}", told == len(kinds))
    figures.mark("slowest offer and booking meanwhile", f"{slowest:.2f} s", "answered", met=True)


def _taken_over(stack: ExitStack, figures: Figures, kind: str) -> None:
    database = _database(stack, kind)
    servers = [_served(stack, database=database) for _ in range(2)]
    _until(lambda: _state(servers[0]) == "working")
    children = [len(_children(one)) for one in servers]
    holder, other = servers if children[0] else reversed(servers)
    os.killpg(holder.process.pid, signal.SIGKILL)
    began = time.monotonic()
    _until(lambda: bool(_children(other)))
    took = time.monotonic() - began
    _until(lambda: _state(other) == "working")
    figures.mark(f"optimisers of two servers ({kind})", sum(children), "1", sum(children) == 1)
    figures.mark(
        f"taken over after kill -9 ({kind})", f"{took:.1f} s", f"within {TAKEN_OVER_WITHIN:.0f} s",
        took <= TAKEN_OVER_WITHIN,
    )  # fmt: skip
    progress(f"{kind}: taken over after {took:.1f} s")


def _database(stack: ExitStack, kind: str) -> str:
    if kind == "SQLite":
        return (
            f"sqlite:///{stack.enter_context(tempfile.TemporaryDirectory(prefix='noriai-optimiser-'))}/noriai.sqlite3"
        )
    cluster = Cluster()
    stack.callback(cluster.close)
    return cluster.url


def _served(stack: ExitStack, database: str = "", **settings: str) -> ServedProcess:
    served = ServedProcess(database, None, **{"OPTIMISE_PATIENCE": str(PATIENCE), "OPTIMISE_EVERY": "1"} | settings)
    stack.callback(served.close)
    return served


def _state(served: ServedProcess) -> str:
    return str(served.call("GET", "/ready").raise_for_status().json()["optimiser"])


def _alerts(served: ServedProcess) -> list[Any]:
    found = served.call("GET", f"/v1/alerts?date={THURSDAY}").raise_for_status().json()
    return [one for one in found if one["kind"] == "optimiser_paused"]


def _promised(offer: dict[str, Any]) -> object:
    return offer["pickup_window"], offer["latest_arrival"]


def _children(served: ServedProcess) -> list[int]:
    """The optimiser's process: the one that Python spawned to compute."""
    found = psutil.Process(served.process.pid).children()
    return [one.pid for one in found if "spawn_main" in " ".join(one.cmdline())]


def _child(served: ServedProcess) -> int:
    (pid,) = _children(served)
    return pid


def _until(true: Callable[[], object], seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError("it did not happen in time")
        time.sleep(0.05)


if __name__ == "__main__":
    main(POINT, measure)
