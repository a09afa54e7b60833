"""Requests answered one by one by a fleet on the move, with re-optimisation in between."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from scheduler.insertion import NOWHERE
from scheduler.online import motion, recombine, scan
from scheduler.online.rebalance import waiting_places
from scheduler.problem import ANYWHERE, NEVER, Problem, empty_routes, new_scratch

ROOM = 64
"""The most visits one vehicle can have ahead of it."""

SEAT_PRICE = 32
"""In 128ths, what a second of a rider aboard costs beside a second of driving.

By driving time alone riders sit in the bus until their limits and the seats fill up: with 1,000 vehicles
of 6 seats 92 % of requests fit, with this price 95 %, and riders' detours are shorter. A higher price
accepts more where seats are short, less where vehicles are (6 in a town)."""

TRIES = 40
"""How many pairs of riders to move are tried before a request is refused."""

ENOUGH = 50
"""Steps for each waiting rider after which more of them rarely find anything."""

STEPS = 20
"""Steps of the improvement between two looks at the clock."""


class Done(NamedTuple):
    """A visit that was carried out: which vehicle did which node of the problem, beginning when."""

    vehicle: int
    node: int
    begin: int


class OnlineFleet:
    """A problem on the plane whose requests are answered as they appear.

    Every request of the day is in `problem` from the beginning, but a vehicle's route holds only those
    that were accepted. Each vehicle needs a start location of its own, because that point moves.
    Times must not go back. The problem's arrays are changed in place.
    """

    def __init__(self, problem: Problem) -> None:
        vehicles, requests = len(problem.start_time), len(problem.ride_limit)
        if len(set(problem.start_location.tolist())) < vehicles:
            raise ValueError("each vehicle needs a start location of its own")
        if problem.travel.seconds.size:
            raise ValueError("an online fleet moves on the plane, not on a table of travel times")
        self.problem = problem._replace(seat_price=SEAT_PRICE)
        self.routes = empty_routes(vehicles, ROOM)
        self._scratch = new_scratch(requests, ROOM)
        self._log = np.zeros((2 * requests, 3), dtype=np.int64)
        self._logged = 0
        self._motion = motion.Motion(
            np.full(vehicles, NEVER), np.zeros((2, ROOM), dtype=np.int64), np.full(vehicles, ANYWHERE)
        )
        for vehicle in range(vehicles):
            motion.settle_route(problem, self.routes, self._motion, vehicle, self._scratch)

    def advance(self, now: int) -> None:
        """Carries out everything that is over by `now`."""
        self._logged = motion.advance(self.problem, self.routes, self._motion, now, self._log, self._logged)

    def answer(self, request: int, now: int) -> int | None:
        """Advances to `now` and books the request where it adds the least driving and time aboard.

        Returns the vehicle, or None when it fits nowhere.
        """
        vehicle, self._logged = scan.answer(
            self.problem, self.routes, self._motion, request, now, self._log, self._logged, self._scratch
        )
        return None if vehicle == NOWHERE else int(vehicle)

    def book_by_moving(self, request: int, now: int) -> int | None:
        """Books a request that `answer` refused by moving one or two riders who still wait to other vehicles."""
        arguments = (self.problem, self.routes, self._motion, request, now)
        vehicle = scan.move_one(*arguments, NOWHERE, 0, self._scratch)
        if vehicle == NOWHERE:
            vehicle = scan.move_two(*arguments, TRIES, self._scratch)
        return None if vehicle == NOWHERE else int(vehicle)

    def improve(self, now: int, *, seed: int, stop: Callable[[], bool] | None = None) -> int:
        """Moves riders who still wait to where they add less; returns the price saved (`insertion.price`).

        First each alone, in random order, then a few related ones together until `stop` says so (without
        `stop`, as many times as riders wait). No promise changes and a plan never gets worse.
        """
        waiting = [
            (int(vehicle), int(node) // 2)
            for vehicle in np.flatnonzero(self.routes.length)
            for node in self.routes.sequence[vehicle, : self.routes.length[vehicle]]
            if node % 2 == 0
        ]
        saved = 0
        for index in np.random.default_rng(seed).permutation(len(waiting)):
            vehicle, request = waiting[index]
            saved += scan.relocate(self.problem, self.routes, self._motion, vehicle, request, now, self._scratch)
            if stop is not None and stop():
                return saved
        return saved + self._recombine([request for _, request in waiting], now, seed, stop)

    def _recombine(self, waiting: list[int], now: int, seed: int, stop: Callable[[], bool] | None) -> int:
        if len(waiting) < 2:
            return 0
        backup = recombine.new_backup(len(self.problem.ride_limit), ROOM, seed)
        for vehicle in np.flatnonzero(self.routes.length):
            nodes = self.routes.sequence[vehicle, : self.routes.length[vehicle]]
            backup.owner[nodes[nodes % 2 == 0] // 2] = vehicle
        requests, saved, rounds = np.array(waiting), 0, 0
        most = len(waiting) * (1 if stop is None else ENOUGH)
        while rounds * STEPS < most and not (stop is not None and stop()):
            saved += recombine.steps(
                self.problem, self.routes, self._motion, backup, requests, now, STEPS, self._scratch
            )
            rounds += 1
        return saved

    def rebalance(self, now: int, asked: int) -> None:
        """Sends vehicles without work to wait near where the requests below `asked` came from."""
        for vehicle in np.flatnonzero(self.routes.length == 0):
            motion.anchor(self.problem, self.routes, self._motion, vehicle, now)
        self._motion.wait_at[:] = ANYWHERE
        for idle, place in waiting_places(self.problem, self.routes, asked).items():
            self._motion.wait_at[idle] = place

    def done(self) -> list[Done]:
        """Everything carried out so far, in the order of completion within each vehicle."""
        return [Done(*map(int, row)) for row in self._log[: self._logged]]
