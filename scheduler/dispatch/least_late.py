"""The search of a rescue: the homeless go in by regret, then what is near the late is taken out and put in again.

The first objective is that everybody has a place, the second the summed lateness of all riders, then that few
change their vehicle and little is driven. The work is bounded by a number of rounds and chance is seeded, so the
same plan is always rescued in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.dispatch.lateness import LATE
from scheduler.dispatch.regret import ELSEWHERE, begins, fleet_cost, insert_by_regret, take_out
from scheduler.dispatch.softened import MOST_LATE, Softened, request_lateness
from scheduler.insertion import NOWHERE
from scheduler.problem import Routes

ROUNDS = 60
"""Rounds for each rider who is late or without a place."""

WORK = 24_000
"""At most this many routes are looked at for a place, over all rounds."""

TAKEN_OUT = 5
"""At most this many riders are taken out in one round."""

ROOM = 24
"""Visits for which there is room in a route beyond those that the longest one and the homeless make."""

UNSERVED = 2 * MOST_LATE * LATE
"""What it costs that a rider has no place: more than being as late as can be, twice."""


class LeastLate:
    """Rearranges the routes of `soft` in place. `homeless` are requests that no route visits.

    Afterwards `unserved` are those for whom there is no place, `lateness` the seconds of all others together.
    """

    def __init__(self, soft: Softened, homeless: Sequence[int]) -> None:
        self._soft, self._work = soft, soft.work
        self._count = soft.work.candidate
        self._home = self._carriers()
        self._carried = self._home.copy()
        self._begin = np.zeros(len(soft.due), dtype=np.int64)
        self._rng = np.random.default_rng(0)
        self._without = list(homeless)
        self._work.make_room(int(self._work.routes.length.max(initial=0)) + 2 * len(homeless) + ROOM)
        self._movable = self._carried != NOWHERE
        self._movable[self._without] = True
        self._insert(np.zeros(len(self._without), dtype=np.int64))
        self._cost = self._price()
        self._best = self._copy()

    def search(self, rounds: int = ROUNDS) -> None:
        """Rounds of taking out and putting in, until nobody is late or the work is done."""
        late = self._late()
        troubled = int((late > 0).sum()) + len(self._without)
        rounds = min(rounds * troubled, WORK // (TAKEN_OUT * max(1, int(self._soft.serving.sum()))))
        heat = self._cost / 50
        for done in range(rounds):
            if self._best[0] < LATE:
                break
            self._round(heat * (1 - done / rounds))
        self._restore(self._best)

    @property
    def unserved(self) -> list[int]:
        return list(self._without)

    @property
    def lateness(self) -> int:
        return int(self._late().sum())

    def _round(self, heat: float) -> None:
        before = self._copy()
        chosen = self._choose()
        fine = take_out(self._soft.problem, self._work.routes, self._carried, chosen, self._work.scratch)
        self._without = sorted({*self._without, *chosen.tolist()})
        if fine:
            self._insert(self._rng.integers(0, LATE * 300, len(self._without)))
        self._cost = self._price()
        if self._cost < self._best[0]:
            self._best = self._copy()
        elif not fine or self._cost - before[0] > heat * -np.log(1 - self._rng.random()):
            self._restore(before)

    def _choose(self) -> NDArray[np.int64]:
        """Somebody late, and others who ride at about that time and place; some rounds begin with anybody."""
        late = self._late()
        late[self._without] = MOST_LATE
        pool = np.flatnonzero(late > 0)
        if not len(pool) or self._rng.random() < 0.2:
            pool = np.flatnonzero(self._movable)
        seed = int(self._rng.choice(pool))
        near = np.argsort(self._distance(seed), kind="stable")
        near = near[self._movable[near] & (near != seed)]
        count = min(int(self._rng.integers(1, TAKEN_OUT)), len(near))
        picked = {int(near[int(len(near) * self._rng.random() ** 6)]) for _ in range(count)}
        return np.array([seed, *sorted(picked)], dtype=np.int64)

    def _distance(self, seed: int) -> NDArray[np.int64]:
        """How far others are from `seed` in time; riders of another vehicle are near when they ride then."""
        begin, due = self._begin[: 2 * self._count], self._soft.due
        planned = np.where(begin > 0, begin, due[: 2 * self._count])
        distance: NDArray[np.int64] = abs(planned[0::2] - planned[2 * seed])
        return np.minimum(distance, abs(planned[1::2] - planned[2 * seed]))

    def _insert(self, blur: NDArray[np.int64]) -> None:
        waiting = np.array(self._without, dtype=np.int64)
        found = np.zeros((len(waiting), len(self._soft.serving), 3), dtype=np.int64)
        soft, work = self._soft, self._work
        insert_by_regret(
            soft.problem, work.routes, soft.due, self._home, self._carried, waiting, blur, found, work.scratch
        )
        self._without = [int(request) for request in waiting if request != NOWHERE]

    def _price(self) -> int:
        soft = self._soft
        driven = int(fleet_cost(soft.problem, self._work.routes, soft.due, soft.serving))
        moved = int(((self._carried != self._home) & (self._carried != NOWHERE)).sum())
        return driven + ELSEWHERE * moved + UNSERVED * len(self._without)

    def _late(self) -> NDArray[np.int64]:
        self._begin[:] = 0
        begins(self._work.routes, self._soft.serving, self._begin)
        return request_lateness(self._soft.due, self._begin, self._count)

    def _carriers(self) -> NDArray[np.int64]:
        """The vehicle that serves each request now, NOWHERE without one."""
        carried = np.full(self._count + 1, NOWHERE, dtype=np.int64)
        for vehicle in np.flatnonzero(self._soft.serving):
            nodes = np.array(self._work.sequence(int(vehicle)), dtype=np.int64)
            carried[nodes[nodes < 2 * self._count] // 2] = vehicle
        return carried[: self._count]

    def _copy(self) -> tuple[int, Routes, NDArray[np.int64], list[int]]:
        routes = Routes(*(part.copy() for part in self._work.routes))
        return self._cost, routes, self._carried.copy(), list(self._without)

    def _restore(self, kept: tuple[int, Routes, NDArray[np.int64], list[int]]) -> None:
        self._cost, routes, carried, self._without = kept[0], kept[1], kept[2], list(kept[3])
        for part, old in zip(self._work.routes, routes, strict=True):
            np.copyto(part, old)
        np.copyto(self._carried, carried)
