"""The text format of Cordeau (2006) and Cordeau and Laporte (2003) dial-a-ride instances.

A header `K N T Q L` (vehicles, nodes without the depot, longest route, capacity, longest ride), then
one row a node: `id x y service load earliest latest`. Node 0 is the depot; i is a pickup and i + N/2
its drop-off. Travel time and cost are the Euclidean distance.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scheduler.problem import Problem
from scheduler.travel import PlaneTravel

TICKS = 1_000_000
"""Whole ticks in one unit of the instance: windows shrink and travel grows by less than one tick each."""

UNLIMITED = 1 << 50


class FormatError(ValueError):
    """The text is not an instance: what is wrong and in which line."""


@dataclass(frozen=True, slots=True)
class Instance:
    """An instance as read: `nodes` (2n + 1, 6) holds x, y, service, load, earliest, latest."""

    vehicles: int
    duration: float
    capacity: float
    ride: float
    nodes: NDArray[np.float64]

    @property
    def requests(self) -> int:
        return (len(self.nodes) - 1) // 2


def read_instance(path: Path) -> Instance:
    """Reads an instance. Raises FormatError with the line, OSError when the file cannot be read."""
    rows = [(number, line.split()) for number, line in enumerate(path.read_text().splitlines(), 1) if line.strip()]
    if not rows:
        raise FormatError("the file is empty")
    vehicles, count, duration, capacity, ride = _numbers(rows[0], 5)
    nodes: dict[int, list[float]] = {}
    for row in rows[1:]:
        values = _numbers(row, 7)
        nodes.setdefault(int(values[0]), values[1:7])
    half = int(count) // 2 if int(count) in nodes else max(nodes, default=0) // 2
    wanted = range(2 * half + 1)
    missing = [node for node in wanted if node not in nodes]
    if half < 1 or missing:
        raise FormatError(f"{2 * half + 1} nodes are needed, node {missing[0] if missing else 1} is missing")
    if vehicles < 1 or not float(vehicles).is_integer():
        raise FormatError(f"line {rows[0][0]}: {vehicles:g} vehicles")
    return Instance(int(vehicles), duration, capacity, ride, np.array([nodes[node] for node in wanted]))


def _numbers(row: tuple[int, list[str]], least: int) -> list[float]:
    line, words = row
    if len(words) < least:
        raise FormatError(f"line {line}: {least} numbers are needed, {len(words)} are there")
    try:
        values = [float(word) for word in words[:7]]
    except ValueError as error:
        raise FormatError(f"line {line}: {error}") from None
    if not all(math.isfinite(value) for value in values):
        raise FormatError(f"line {line}: every number must be finite")
    return values


def to_problem(instance: Instance, *, ride_time: bool = True, duration: bool = True) -> Problem:
    """The instance in ticks, rounded so that a schedule in ticks is a schedule in the instance's units."""
    n, vehicles, nodes = instance.requests, instance.vehicles, instance.nodes
    order = np.empty(2 * n, dtype=np.int64)  # ours 2r, 2r + 1 from the format's r + 1, r + 1 + n
    order[0::2], order[1::2] = np.arange(1, n + 1), np.arange(n + 1, 2 * n + 1)
    opens = np.ceil(nodes[:, 4] * TICKS - 1e-6).astype(np.int64)
    closes = np.floor(nodes[:, 5] * TICKS + 1e-6).astype(np.int64)
    load = np.zeros((n, 3), dtype=np.int64)
    load[:, 0] = nodes[order[0::2], 3]
    capacity = np.zeros((vehicles, 3), dtype=np.int64)
    capacity[:, 0] = int(instance.capacity)
    times = _table(nodes)
    return Problem(
        travel=PlaneTravel(nodes[:, 0], nodes[:, 1], TICKS).arrays._replace(seconds=times),
        location=order,
        earliest=opens[order],
        latest=closes[order],
        service=np.ceil(nodes[order, 2] * TICKS - 1e-6).astype(np.int64),
        ride_limit=np.full(n, int(instance.ride * TICKS) if ride_time else UNLIMITED),
        load=load,
        aboard=np.zeros(n, dtype=np.bool_),
        allowed=np.zeros((0, 0), dtype=np.bool_),
        start_location=np.zeros(vehicles, dtype=np.int64),
        start_time=np.full(vehicles, opens[0]),
        start_load=np.zeros((vehicles, 3), dtype=np.int64),
        end_location=np.zeros(vehicles, dtype=np.int64),
        end_time=np.full(vehicles, closes[0]),
        duration=np.full(vehicles, int(instance.duration * TICKS) if duration else UNLIMITED),
        capacity=capacity,
        wheelchair_seats=np.zeros(vehicles, dtype=np.int64),
    )


def _table(nodes: NDArray[np.float64]) -> NDArray[np.int64]:
    apart = np.hypot(nodes[:, None, 0] - nodes[None, :, 0], nodes[:, None, 1] - nodes[None, :, 1])
    return np.ceil(apart * TICKS - 1e-6).astype(np.int64)


def to_nodes(route: list[int], requests: int) -> list[int]:
    """A route of our nodes in the numbers of the format, without the depot."""
    return [node // 2 + 1 + (requests if node % 2 else 0) for node in route]


def cost(instance: Instance, routes: list[list[int]]) -> float:
    """Length of the routes (in the format's node numbers) in the instance's own unit."""
    total = 0.0
    for route in routes:
        places = instance.nodes[[0, *route, 0], :2]
        total += float(np.hypot(*np.diff(places, axis=0).T).sum())
    return total
