"""`python -m benchmarks.load_generator CALLERS.json …`: calls a service with locust; one JSON object at the end.

A process of its own, since locust changes Python's sockets for all that runs beside it. `steady` keeps a rate of
bookings (0: as many as come), `burst` lets every tablet open its page, ask and book at once.
"""

from __future__ import annotations

import gevent.monkey  # type: ignore[import-untyped]

gevent.monkey.patch_all()

import argparse  # noqa: E402
import json  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

import gevent  # noqa: E402
from locust.env import Environment  # noqa: E402

from benchmarks.load_callers import BareUser, BurstUser, SteadyUser  # noqa: E402
from benchmarks.load_tally import Tally  # noqa: E402

USERS = {"steady": SteadyUser, "burst": BurstUser, "bare": BareUser}


def main() -> None:
    """Calls, then says what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=tuple(USERS))
    parser.add_argument("callers", type=Path)
    parser.add_argument("urls", nargs="+", help="the service's processes; callers are spread over them")
    parser.add_argument("--users", type=int, default=16)
    parser.add_argument("--rate", type=float, default=0, help="bookings a second of all together; 0: no pause")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--warm", type=float, default=3, help="seconds that do not count")
    print(json.dumps(run(parser.parse_args())))
    sys.stdout.flush()


def run(asked: argparse.Namespace) -> dict[str, Any]:
    """One run of one kind of caller."""
    kind = USERS[asked.kind]
    tally = Tally()
    kind.begin(json.loads(asked.callers.read_text(encoding="utf-8")), asked.urls, asked.users, asked.rate, tally)
    environment = Environment(user_classes=[kind], host=asked.urls[0])
    environment.events.request.add_listener(tally.called)
    runner = environment.create_local_runner()
    began = time.monotonic()
    runner.start(asked.users, spawn_rate=max(asked.users, 100))
    if asked.kind == "burst":
        # Everybody is there at once; it ends when the last one is served, or when nobody should wait any longer.
        while tally.finished < asked.users and time.monotonic() - began < asked.seconds:
            gevent.sleep(0.05)
        seconds = time.monotonic() - began
    else:
        gevent.sleep(asked.warm)
        tally.forget_times()
        gevent.sleep(asked.seconds)
        seconds = tally.seconds()
        kind.over = True
        gevent.sleep(1)  # what is under way comes to its end, so that everything sent is known
    result = tally.result(seconds)
    runner.quit()
    return result


if __name__ == "__main__":
    main()
