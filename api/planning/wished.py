"""The wishes of one day and draw: drawn, or those given with the scenario, grown where it says so."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace

from scheduler.simulation.wishes import Trip


def grown(trips: Sequence[Trip], growth: float, seed: int) -> list[Trip]:
    """Given wishes times `growth`: each stays or comes once more by its own chance, its way home with it.

    With a larger growth nobody stays away who came with a smaller one.
    """
    if growth == 1:
        return list(trips)
    by_id = {trip.request.id: trip for trip in trips}
    more = []
    for trip in trips:
        root = trip
        while root.follows in by_id:
            root = by_id[root.follows or ""]
        chance = zlib.crc32(f"{seed}|growth|{root.request.id}".encode()) / 2**32
        copies = int(growth) + (chance < growth - int(growth))
        more += [_copy(trip, number) for number in range(copies)]
    return more


def _copy(trip: Trip, number: int) -> Trip:
    """The first copy is the wish itself; the others are other people with the same wish."""
    if number == 0:
        return trip
    request = replace(trip.request, id=f"{trip.request.id}~{number}", rider_id=f"{trip.request.rider_id}~{number}")
    return replace(trip, request=request, follows=None if trip.follows is None else f"{trip.follows}~{number}")
