"""What a point of trust is, and how a module that measures one is run."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any


class Size(Enum):
    """How much is tried: `short` within `make test`, `long` for the figures."""

    SHORT = "short"
    LONG = "long"


SHORT, LONG = Size.SHORT, Size.LONG


@dataclass(frozen=True)
class Point:
    """`number` and `title` as in docs/trust.md. Its module's name stands in points.py."""

    number: int
    title: str


@dataclass(frozen=True)
class Mark:
    """A figure beside what it has to reach, in words, and whether it does."""

    figure: Any
    mark: str
    met: bool


@dataclass
class Figures:
    """What was measured. `falls_short` says in plain sentences what was not met or not tried."""

    figures: dict[str, Any] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    falls_short: list[str] = field(default_factory=list)

    def mark(self, name: str, figure: Any, mark: str, met: bool) -> None:
        """Notes a figure that has a mark to reach."""
        self.marks[name] = Mark(figure, mark, bool(met))

    @property
    def met(self) -> bool:
        """Every mark is reached, and there is one."""
        return bool(self.marks) and all(mark.met for mark in self.marks.values())


Measure = Callable[[Size], Figures]


def progress(text: str) -> None:
    """Tells whoever waits; the last line on stdout belongs to the figures."""
    print(text, file=sys.stderr, flush=True)


def main(point: Point, measure: Measure) -> None:
    """Measures a point for the command line; exit status 1 when a mark is missed."""
    parser = argparse.ArgumentParser(description=point.title)
    parser.add_argument("--short", action="store_true", help="as little as `make test` tries")
    size = SHORT if parser.parse_args().short else LONG
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # servers and folders of the point go with it
    measured = measure(size)
    answer = {"point": point.number, "title": point.title, "size": size.value, "met": measured.met} | asdict(measured)
    print(json.dumps(answer, ensure_ascii=False, default=str))
    sys.exit(0 if measured.met else 1)
