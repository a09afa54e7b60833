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
from scheduler.travel.kernel import times_to

ROUNDS = 6
"""Rounds for each rider who is late or without a place."""

WORK = 5_000
"""At most this many routes are looked at for a place, over all rounds."""

TAKEN_OUT = 20
"""At most this many riders are taken out in one round: those who share a busy hour must all be able to move."""

VEHICLES = 10
"""At most this many vehicles are looked at in one round, or those whose riders were taken out."""

BLUR = 300 * LATE
"""Up to this is added to what a rider would lose, so that rounds differ."""

HEAT = 20
"""In the first round a plan may be worse by about one part in this many of what it cost, in the last by nothing."""

ROOM = 24
"""Visits for which there is room in a route beyond those that the longest one and the homeless make."""

UNSERVED = 2 * MOST_LATE * LATE
"""What it costs that a rider has no place: more than being as late as can be, twice."""


class LeastLate:
    """Rearranges the routes of `soft` in place. `homeless` are requests that no route visits.

    With `keep_places` nobody who has a place may lose it to them; nobody aboard ever does. Afterwards `unserved` are
    those for whom there is no place, `lateness` the seconds of all others together.
    """

    def __init__(self, soft: Softened, homeless: Sequence[int], keep_places: bool = False) -> None:
        self._soft, self._work = soft, soft.work
        self._count = soft.work.candidate
        self._home = self._carriers()
        self._carried = self._home.copy()
        self._begin = np.zeros(len(soft.due), dtype=np.int64)
        self._rng = np.random.default_rng(0)
        self._without = list(homeless)
        self._work.make_room(int(self._work.routes.length.max(initial=0)) + 2 * len(homeless) + ROOM)
        self._aboard = soft.problem.aboard[: self._count]
        self._keeps_place = self._carried != NOWHERE if keep_places else self._aboard.copy()
        # Who is aboard and can hardly be brought where they go any more stays where they are in the order.
        self._movable = (self._carried != NOWHERE) & ~(self._aboard & (self._late() > MOST_LATE // 2))
        self._movable[self._without] = True
        self._insert(np.flatnonzero(soft.serving), chance=0)
        self._cost = self._price()
        self._best = self._copy()

    def search(self, rounds: int = ROUNDS) -> None:
        """Rounds of taking out and putting in, until nobody is late or the work is done."""
        late = self._late()
        troubled = int((late > 0).sum()) + len(self._without)
        vehicles = max(1, min(VEHICLES, int(self._soft.serving.sum())))
        rounds = min(rounds * troubled, WORK // (TAKEN_OUT * vehicles))
        heat = self._cost / HEAT
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
        chosen, among = self._choose()
        fine = take_out(self._soft.problem, self._work.routes, self._carried, chosen, self._work.scratch)
        self._without = sorted({*self._without, *chosen.tolist()})
        if fine:
            self._insert(among, BLUR)
        self._cost = self._price()
        if self._cost < self._best[0]:
            self._best = self._copy()
        elif not fine or self._cost - before[0] > heat * -np.log(1 - self._rng.random()):
            self._restore(before)

    def _choose(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Somebody late, others who ride at about that time and place, and vehicles that do; or first anybody."""
        late = self._late()
        late[self._without] = MOST_LATE
        pool, movable = np.flatnonzero(late > 0), np.flatnonzero(self._movable)
        if len(movable) and (not len(pool) or self._rng.random() < 0.2):
            pool = movable
        seed = int(self._rng.choice(pool))
        near = np.argsort(self._distance(seed), kind="stable")
        near = near[self._movable[near] & (near != seed)]
        count = min(int(self._rng.integers(1, TAKEN_OUT)), len(near))
        picked = {int(near[int(len(near) * self._rng.random() ** 6)]) for _ in range(count)}
        chosen = np.array([seed, *sorted(picked)], dtype=np.int64)
        vehicles = self._carried[np.concatenate([chosen, near])]
        first = np.unique(vehicles, return_index=True)[1]
        among = vehicles[np.sort(first)]
        return chosen, among[among != NOWHERE][: max(VEHICLES, len(chosen))]

    def _distance(self, seed: int) -> NDArray[np.int64]:
        """How far others are from `seed`, in seconds between their rides and of the way between where they begin."""
        begin, due = self._begin[: 2 * self._count], self._soft.due[: 2 * self._count]
        planned = np.where(begin > 0, begin, due)
        apart = np.minimum(abs(planned[0::2] - planned[2 * seed]), abs(planned[1::2] - planned[2 * seed]))
        origins = self._soft.problem.location[0 : 2 * self._count : 2]
        distance: NDArray[np.int64] = apart + times_to(self._soft.problem.travel, origins, int(origins[seed]))
        return distance

    def _insert(self, among: NDArray[np.int64], chance: int) -> None:
        """Puts those without a place into the vehicles `among`, in an order blurred by up to `chance`."""
        waiting = np.array(self._without, dtype=np.int64)
        blur = self._rng.integers(0, chance + 1, len(waiting))
        found = np.zeros((len(waiting), len(among), 3), dtype=np.int64)
        soft, work = self._soft, self._work
        insert_by_regret(
            soft.problem, work.routes, soft.due, self._home, self._carried, waiting, among, blur, found, work.scratch
        )
        self._without = [int(request) for request in waiting if request != NOWHERE]

    def _price(self) -> int:
        soft = self._soft
        driven = int(fleet_cost(soft.problem, self._work.routes, soft.due, soft.serving))
        moved = int(((self._carried != self._home) & (self._carried != NOWHERE)).sum())
        lost = int(self._keeps_place[self._without].sum())  # nobody is put out of a vehicle
        return driven + ELSEWHERE * moved + UNSERVED * (len(self._without) + 1000 * lost)

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
