"""The fewest stops that leave nobody too far to walk, and of these the ones with the shortest walks in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from ortools.sat.python import cp_model
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from api.town.walks import Pairs

SECONDS = 1.0
"""How long the search for fewer stops, and then for shorter walks, may go on in
one part of the town: by a clock that counts work, so that the
same town gets the same stops on any machine."""

Near = Mapping[int, Mapping[int, float]]


def fewest(pairs: Pairs, given: Sequence[int]) -> list[int]:
    """The stops to have beside those `given`, such that each door of `pairs` has one within its reach."""
    near = by_door(pairs)
    left = {door: stops for door, stops in near.items() if not stops.keys() & set(given)}
    chosen: list[int] = []
    for part in _parts(left):
        few = _search(part, _greedy(part), None)
        chosen += _search(part, few, len(few))
    return sorted(chosen)


def _parts(near: Near) -> list[dict[int, Mapping[int, float]]]:
    """The doors in groups that share no stop, which are questions of their own."""
    doors, stops = sorted(near), sorted({stop for reach in near.values() for stop in reach})
    if not doors:
        return []
    row = {door: number for number, door in enumerate(doors)}
    column = {stop: len(doors) + number for number, stop in enumerate(stops)}
    ends = np.array([(row[door], column[stop]) for door, reach in near.items() for stop in reach]).T
    size = len(doors) + len(stops)
    label = connected_components(coo_array((np.ones(ends.shape[1]), tuple(ends)), shape=(size, size)), directed=False)[
        1
    ]
    parts: dict[int, dict[int, Mapping[int, float]]] = defaultdict(dict)
    for door in doors:
        parts[int(label[row[door]])][door] = near[door]
    return list(parts.values())


def by_door(pairs: Pairs) -> dict[int, dict[int, float]]:
    """The metres to each stop in reach, by door."""
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for door, stop, metres in zip(pairs.door.tolist(), pairs.stop.tolist(), pairs.metres.tolist(), strict=True):
        near[door][stop] = metres
    return dict(near)


def _greedy(near: Near) -> list[int]:
    """Always the stop that serves most of those left, nearest of all on a tie."""
    doors: dict[int, set[int]] = defaultdict(set)
    for door, stops in near.items():
        for stop in stops:
            doors[stop].add(door)
    chosen: list[int] = []
    left = set(near)
    while left:
        best = max(doors, key=lambda stop: (len(doors[stop] & left), -_total(near, doors[stop] & left, stop), -stop))
        chosen.append(best)
        left -= doors.pop(best)
    return chosen


def _total(near: Near, doors: set[int], stop: int) -> float:
    return sum(near[door][stop] for door in doors)


def _search(near: Near, known: Sequence[int], most: int | None) -> list[int]:
    """Fewer stops than `known`; with `most`, at most so many and the least walking. `known` if none is found."""
    model = cp_model.CpModel()
    stops = sorted({stop for reach in near.values() for stop in reach})
    taken = {stop: model.new_bool_var(f"stop {stop}") for stop in stops}
    for stop in stops:
        model.add_hint(taken[stop], stop in set(known))
    if most is None:
        for reach in near.values():
            model.add_bool_or([taken[stop] for stop in reach])
        model.minimize(sum(taken.values()))
    else:
        model.add(sum(taken.values()) <= most)
        model.minimize(_walking(model, near, taken))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = SECONDS
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return list(known)
    return [stop for stop in stops if solver.boolean_value(taken[stop])]


def _walking(model: cp_model.CpModel, near: Near, taken: Mapping[int, cp_model.IntVar]) -> cp_model.LinearExprT:
    """The metres that everybody walks in all, each to one stop that is taken."""
    metres: list[cp_model.LinearExprT] = []
    for door, reach in near.items():
        goes = {stop: model.new_bool_var(f"door {door} to {stop}") for stop in reach}
        model.add_exactly_one(goes.values())
        for stop, one in goes.items():
            model.add_implication(one, taken[stop])
            metres.append(round(reach[stop]) * one)
    return sum(metres)
