"""OR-Tools' routing model of a problem, the ride-time limit in it, started from a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from scheduler.problem import ANYWHERE, Problem
from scheduler.travel.kernel import TravelArrays

if TYPE_CHECKING:
    from collections.abc import Callable

LATEST = 1 << 50


class RoutingModel:
    """The model; `improve` starts it from `routes`, and all they serve stays served.

    Nodes are the problem's, then a start and an end for each vehicle.
    """

    def __init__(self, problem: Problem, routes: list[list[int]]) -> None:
        from ortools.constraint_solver import pywrapcp  # slow to import, and not every run comes here

        self.problem = problem
        self.requests, self.vehicles = len(problem.ride_limit), len(problem.start_time)
        self.nodes = len(problem.location)
        starts = [self.nodes + v for v in range(self.vehicles)]
        ends = [self.nodes + self.vehicles + v for v in range(self.vehicles)]
        places = np.concatenate([problem.location, problem.start_location, problem.end_location])
        self.travel = travel_table(problem.travel, places)
        # A rider aboard has no pickup to drive to: a node nobody has to visit.
        size = len(places)
        self.manager = pywrapcp.RoutingIndexManager(size, self.vehicles, starts, ends)
        self.model = pywrapcp.RoutingModel(self.manager)
        self.model.SetArcCostEvaluatorOfAllVehicles(self.model.RegisterTransitMatrix(self.travel.tolist()))
        self._times()
        self._loads()
        self.mine = {node: v for v, route in enumerate(routes) for node in route}
        self._pairs()
        self._pin()
        self.routes = routes

    def _index(self, node: int) -> int:
        return int(self.manager.NodeToIndex(node))

    def _times(self) -> None:
        problem = self.problem
        service = np.concatenate([problem.service, np.zeros(2 * self.vehicles, dtype=np.int64)])
        legs = self.model.RegisterTransitMatrix((self.travel + service[:, None]).tolist())
        self.model.AddDimension(legs, LATEST, LATEST, False, "time")
        self.time = self.model.GetDimensionOrDie("time")
        for node in range(self.nodes):
            self.time.CumulVar(self._index(node)).SetRange(int(problem.earliest[node]), int(problem.latest[node]))
        for v in range(self.vehicles):
            start, end = self.model.Start(v), self.model.End(v)
            for index in (start, end):
                self.time.CumulVar(index).SetRange(int(problem.start_time[v]), int(problem.end_time[v]))
                self.model.AddVariableMinimizedByFinalizer(self.time.CumulVar(index))
            if problem.duration[v] < LATEST:
                self.time.SetSpanUpperBoundForVehicle(int(problem.duration[v]), v)
        for node in range(self.nodes):
            self.model.AddVariableMinimizedByFinalizer(self.time.CumulVar(self._index(node)))

    def _loads(self) -> None:
        problem = self.problem
        change = np.zeros((self.nodes + 2 * self.vehicles, 3), dtype=np.int64)
        change[0 : 2 * self.requests : 2] = problem.load
        change[1 : 2 * self.requests : 2] = -problem.load
        for name, column in (("seats", 0), ("wheelchairs", 1), ("parcels", 2)):
            if not change[:, column].any() and not (column == 0 and change[:, 1].any()):
                continue
            folds = problem.wheelchair_seats if column == 0 else np.zeros(self.vehicles, dtype=np.int64)
            by_fold = {
                fold: self.model.RegisterUnaryTransitVector((change[:, column] + fold * change[:, 1]).tolist())
                for fold in sorted({int(fold) for fold in folds})
            }
            capacity = [int(c) for c in problem.capacity[:, column]]
            evaluators = [by_fold[int(fold)] for fold in folds]
            self.model.AddDimensionWithVehicleTransitAndCapacity(evaluators, 0, capacity, False, name)
            dimension = self.model.GetDimensionOrDie(name)
            for v in range(self.vehicles):
                aboard = int(problem.start_load[v, column] + folds[v] * problem.start_load[v, 1])
                dimension.CumulVar(self.model.Start(v)).SetValue(aboard)
            for node in range(2 * self.requests, self.nodes):
                dimension.CumulVar(self._index(node)).SetValue(0)

    def _pairs(self) -> None:
        problem, solver = self.problem, self.model.solver()
        price = 2 * int(self.travel.max()) * (self.nodes + 1)
        for r in range(self.requests):
            p, d = self._index(2 * r), self._index(2 * r + 1)
            if problem.aboard[r]:
                self.model.AddDisjunction([p], 0)
                solver.Add(self.model.ActiveVar(p) == 0)
                if 2 * r + 1 not in self.mine:
                    self.model.AddDisjunction([d], price)
                continue
            self.model.AddPickupAndDelivery(p, d)
            solver.Add(self.model.VehicleVar(p) == self.model.VehicleVar(d))
            solver.Add(self.time.CumulVar(p) <= self.time.CumulVar(d))
            if problem.ride_limit[r] < LATEST:
                limit = int(problem.ride_limit[r] + problem.service[2 * r])
                solver.Add(self.time.CumulVar(d) - self.time.CumulVar(p) <= limit)
            if 2 * r not in self.mine:
                self.model.AddDisjunction([p, d], price, 2)

    def _pin(self) -> None:
        """Breaks and riders aboard stay with their vehicle, and nobody rides where a rule forbids."""
        problem, mine = self.problem, self.mine
        for node in range(self.nodes):
            r = node // 2
            if node >= 2 * self.requests or problem.aboard[r]:
                allowed = [mine[node]] if node in mine else []
            elif len(problem.allowed):
                allowed = [int(v) for v in np.flatnonzero(problem.allowed[r])]
            else:
                continue
            self.model.VehicleVar(self._index(node)).SetValues([-1, *allowed])

    def improve(self, *, seconds: float | None, stop: Callable[[], bool] | None = None) -> list[list[int]] | None:
        """Guided local search for `seconds`, or without them a descent to a local optimum, which repeats exactly.

        None when OR-Tools finds nothing, or does not take the plan to start from.
        """
        from ortools.constraint_solver import pywrapcp, routing_enums_pb2

        search = pywrapcp.DefaultRoutingSearchParameters()
        heuristics = routing_enums_pb2.LocalSearchMetaheuristic
        search.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
        search.local_search_metaheuristic = heuristics.GUIDED_LOCAL_SEARCH if seconds else heuristics.GREEDY_DESCENT
        if seconds is not None:
            search.time_limit.FromMilliseconds(max(1, int(seconds * 1000)))
        self.model.CloseModelWithParameters(search)
        if stop is not None:
            asked = stop
            self.model.AddSearchMonitor(self.model.solver().CustomLimit(asked))
        if any(self.routes):
            first = self.model.ReadAssignmentFromRoutes(
                [[self._index(node) for node in route] for route in self.routes], True
            )
            if first is None:
                return None
            found = self.model.SolveFromAssignmentWithParameters(first, search)
        else:
            found = self.model.SolveWithParameters(search)
        return None if found is None else [self._route(found, v) for v in range(self.vehicles)]

    def _route(self, found: Any, vehicle: int) -> list[int]:
        index, route = found.Value(self.model.NextVar(self.model.Start(vehicle))), []
        while not self.model.IsEnd(index):
            route.append(int(self.manager.IndexToNode(index)))
            index = found.Value(self.model.NextVar(index))
        return route


def travel_table(travel: TravelArrays, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """Times between places, 0 to and from ANYWHERE."""
    known = np.maximum(places, 0)
    if len(travel.seconds):
        table = travel.seconds[np.ix_(known, known)].copy()
    else:
        x, y = travel.x[known], travel.y[known]
        apart = np.hypot(x[:, None] - x[None, :], y[:, None] - y[None, :])
        table = np.ceil(apart * travel.pace - 1e-9).astype(np.int64)
    table[places == ANYWHERE] = 0
    table[:, places == ANYWHERE] = 0
    return table
