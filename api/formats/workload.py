"""Online workloads: requests with a release time on a plane, and the log of what a fleet did."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from api.formats.darp import UNLIMITED, FormatError
from scheduler.problem import ANYWHERE, Problem
from scheduler.travel import PlaneTravel

TICKS = 1000
"""Whole ticks in a second."""

_NUMBERS = ("release", "latest_pickup", "latest_dropoff", "seats")


@dataclass(frozen=True, slots=True)
class Workload:
    """A workload as read: `releases` in ticks, in the order of the requests in `ids`."""

    ids: list[Any]
    releases: list[int]
    problem: Problem


def read_workload(path: Path) -> Workload:
    """Reads a workload. Raises FormatError naming the request, OSError when the file cannot be read."""
    try:
        data = json.loads(path.read_text(), parse_constant=_no_constant)
    except ValueError as error:
        raise FormatError(f"not a JSON workload: {error}") from None
    if not isinstance(data, dict) or not all(key in data for key in ("speed", "seats", "starts", "requests")):
        raise FormatError("speed, seats, starts and requests are needed")
    for number, request in enumerate(data["requests"]):
        _check_request(number, request)
    if not (_is_number(data["speed"]) and data["speed"] > 0):
        raise FormatError("speed must be a positive number")
    if not data["starts"] or not all(_is_point(start) for start in data["starts"]):
        raise FormatError("starts must be points [x, y], one a vehicle")
    requests = sorted(data["requests"], key=lambda r: r["release"])
    releases = [round(request["release"] * TICKS) for request in requests]
    return Workload([request["id"] for request in requests], releases, _to_problem(data, requests, releases))


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_point(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(_is_number(v) for v in value)


def _check_request(number: int, request: object) -> None:
    if not isinstance(request, dict) or "id" not in request:
        raise FormatError(f"request {number} has no id")
    for key in _NUMBERS:
        if not _is_number(request.get(key)):
            raise FormatError(f"request {request['id']}: {key} must be a number")
    if not (_is_point(request.get("origin")) and _is_point(request.get("destination"))):
        raise FormatError(f"request {request['id']}: origin and destination must be points [x, y]")


def _to_problem(data: dict[str, Any], requests: list[dict[str, Any]], releases: list[int]) -> Problem:
    count, vehicles = len(requests), len(data["starts"])
    points = [point for request in requests for point in (request["origin"], request["destination"])]
    xy = np.array([*points, *data["starts"]], dtype=np.float64).reshape(-1, 2)
    release = np.array(releases, dtype=np.int64)
    latest = np.array([[r["latest_pickup"], r["latest_dropoff"]] for r in requests], dtype=np.float64).reshape(-1)
    load = np.zeros((count, 3), dtype=np.int64)
    load[:, 0] = [request["seats"] for request in requests]
    capacity = np.zeros((vehicles, 3), dtype=np.int64)
    capacity[:, 0] = data["seats"]
    return Problem(
        travel=PlaneTravel(xy[:, 0].copy(), xy[:, 1].copy(), TICKS / data["speed"]).arrays,
        location=np.arange(2 * count),
        earliest=np.repeat(release, 2),
        latest=np.floor(latest * TICKS + 1e-6).astype(np.int64),
        service=np.zeros(2 * count, dtype=np.int64),
        ride_limit=np.full(count, UNLIMITED),
        load=load,
        aboard=np.zeros(count, dtype=np.bool_),
        allowed=np.zeros((0, 0), dtype=np.bool_),
        start_location=2 * count + np.arange(vehicles),
        start_time=np.zeros(vehicles, dtype=np.int64),
        start_load=np.zeros((vehicles, 3), dtype=np.int64),
        end_location=np.full(vehicles, ANYWHERE),
        end_time=np.full(vehicles, UNLIMITED),
        duration=np.full(vehicles, UNLIMITED),
        capacity=capacity,
        wheelchair_seats=np.zeros(vehicles, dtype=np.int64),
    )
