"""`python -m tests.trust [NAME …] [--short]`: measures all fifteen points, shows a table, keeps them as JSON."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from benchmarks.record import record
from tests.trust.points import ALONE, POINTS
from tests.trust.running_points import Measured, run_point
from tests.trust.table import show


def main() -> int:
    """Exit status 1 when any mark is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.trust", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(POINTS))
    parser.add_argument("--short", action="store_true", help="as little as `make test` tries; nothing is kept")
    asked = parser.parse_args()
    unknown = set(asked.names) - set(POINTS)
    if unknown:
        parser.error(f"no such point: {', '.join(sorted(unknown))}; there are {', '.join(POINTS)}")
    began = time.monotonic()
    measured = measure_all(asked.names or POINTS, asked.short)
    seconds = round(time.monotonic() - began)
    if not asked.short and not asked.names:
        record("trust", {"seconds": seconds, "points": [point.answer for point in measured]})
    show(measured, seconds)
    return 0 if all(point.met for point in measured) else 1


def measure_all(names: Sequence[str], short: bool) -> list[Measured]:
    """First one by one those that need the machine to themselves, then the others two at a time."""
    measured = [run_point(name, short) for name in names if name in ALONE]
    with ThreadPoolExecutor(max_workers=2) as two:
        measured += two.map(lambda name: run_point(name, short), [name for name in names if name not in ALONE])
    return sorted(measured, key=lambda point: point.number)


if __name__ == "__main__":
    sys.exit(main())
