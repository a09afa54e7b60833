"""Runs on a Dask cluster of real processes: the same outcomes as here, each once, also when a worker is killed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from api.planning.base_town import BaseTown
from api.planning.cluster import ClusterError
from api.planning.execute import Stopped, execute
from api.planning.read import scenario_of
from api.planning.run import Run, plan_runs
from api.planning.runner import Runner
from api.planning.scenario import Scenario, prepare
from api.planning.work import work_of
from tests.planning.clusters import cluster
from tests.planning.conftest import THURSDAY


def scenario(base: BaseTown, **content: Any) -> Scenario:
    return prepare(scenario_of(content), base, THURSDAY)


def test_a_worker_killed_in_the_middle_of_200_runs_costs_nothing_but_time(base: BaseTown, tmp_path: Path) -> None:
    quiet = {"days": {"service_days": 10}, "run": {"draws": 10}, "demand": {"growth": 0.3}}
    several = [scenario(base, **quiet), scenario(base, **quiet, fleet={"remove": ["bus-2"]})]
    runs = [run for one in several for run in plan_runs(one)]
    assert len(runs) == 200
    work, arrived = work_of(several), list[Run]()
    with cluster(tmp_path, workers=2) as started:
        outcomes = {}
        for run, outcome in Runner(started.address).submit(work, runs):
            arrived.append(run)
            outcomes[run] = outcome
            if len(arrived) == 40:
                started.workers[0].kill()  # SIGKILL
        assert started.workers[0].wait() == -9
        assert started.workers[1].poll() is None
    assert Counter(arrived) == Counter(runs)
    sample = runs[::37]
    assert {run: outcomes[run] for run in sample} == {run: work.run(run) for run in sample}


def test_a_local_cluster_starts_where_it_is_worth_it_and_gives_the_same(base: BaseTown) -> None:
    one = scenario(base, days={"service_days": 4}, run={"draws": 4})
    here = execute([one], Runner(workers=1))
    told: list[int] = []
    there = execute([one], Runner(workers=2, worth_seconds=0), on_progress=lambda done, _: told.append(done))
    assert there.outcomes == here.outcomes
    assert told == sorted(told)
    assert told[-1] == 16


def test_a_planner_may_stop_a_cluster_and_is_told_when_it_is_lost(base: BaseTown, tmp_path: Path) -> None:
    many = scenario(base, days={"service_days": 40}, run={"draws": 50})
    told: list[int] = []
    with cluster(tmp_path, workers=1) as started:
        runs = Runner(started.address)
        with pytest.raises(Stopped):
            execute([many], runs, None, lambda done, _: told.append(done), lambda: len(told) > 5)
        assert told[-1] < 2000

        def lose(done: int, total: int) -> None:
            if done > 5:
                started.scheduler.kill()

        with pytest.raises(ClusterError, match="lost"):
            execute([many], runs, None, lose)


def test_an_address_without_a_cluster_is_told(base: BaseTown) -> None:
    one = scenario(base, days={"service_days": 1}, run={"draws": 1})
    with pytest.raises(ClusterError, match=r"127\.0\.0\.1:9"):
        execute([one], Runner("tcp://127.0.0.1:9"))
    with pytest.raises(ClusterError, match="nonsense"):
        execute([one], Runner("nonsense://1"))
