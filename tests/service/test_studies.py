"""The planner's studies: nothing starts while there is a mistake, the answer is seen forming, and no run is lost."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from api.planning.base_town import BaseTown
from api.planning.execute import execute
from api.planning.forming import Forming
from api.planning.runner import Runner
from api.service.studies.ready import ready
from api.service.studies.studies import MOST_WAITING
from api.service.studies.views import StudyView
from api.service.studies.wishes import FrontierWish, StudyWish
from api.store.database import Database
from api.town import Town
from tests.planning.clusters import cluster
from tests.service.running import KAMISHIHORO, PLANNER, THURSDAY, Running, slug_of

FRIDAY = "2026-11-27"
PATIENCE = 90.0

ONE_BUS = {
    "name": {"ja": "バス1台", "en": "One bus"},
    "days": {"dates": [THURSDAY.isoformat(), FRIDAY]},
    "fleet": {"remove": ["bus-2"]},
    "run": {"draws": 3},
}
VAN = {"id": "van", "name": {"ja": "小型車", "en": "Van"}, "like": "bus-1", "seats": 4}
LONG = {**ONE_BUS, "fleet": {"remove": ["bus-2"], "add": [VAN]}, "run": {"draws": 40, "optimise": 100}}
"""Minutes of work: it is still running whenever somebody looks."""

Open = Callable[..., Running]


@pytest.fixture
def opened(town: Town, tables: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens the service on one SQLite file and one cache, as often as one likes."""
    town.travel(THURSDAY)
    cache = tmp_path / "cache"
    cache.mkdir()
    for table in tables.glob("travel-*.npz"):
        shutil.copy(table, cache)
    services: list[Running] = []

    def start(address: str = "") -> Running:
        services.append(Running(town, Database(f"sqlite:///{tmp_path / 'noriai.db'}"), cache, address))
        return services[-1]

    yield start
    for one in services:
        one.service.close()


def until(run: Running, study_id: str, seen: Callable[[StudyView], bool]) -> list[StudyView]:
    """Looks at a study until it is as it should be, or over; everything that was seen."""
    views = [run.service.studies.study(study_id)]
    deadline = time.monotonic() + PATIENCE
    while not seen(views[-1]) and views[-1].status in ("queued", "running"):
        assert time.monotonic() < deadline, views[-1]
        time.sleep(0.05)
        views.append(run.service.studies.study(study_id))
    return views


def finished(run: Running, study_id: str) -> StudyView:
    return until(run, study_id, lambda view: False)[-1]


def start(run: Running, *scenarios: Any, **more: Any) -> str:
    return run.service.studies.start(PLANNER, StudyWish(scenarios, **more)).study_id


def process_of(study_id: str) -> int | None:
    """The process of a study that runs."""
    return next((one.pid for one in multiprocessing.active_children() if one.name == f"study {study_id}"), None)


def expected(wish: StudyWish) -> dict[str, Any]:
    """The comparison as this process computes it."""
    base = BaseTown.read(KAMISHIHORO)
    study = ready(wish, base, THURSDAY, {})
    forming = Forming(study.scenarios, base.sources)
    execute(study.scenarios, Runner(workers=1), on_outcome=forming.add)
    return forming.comparison()


def test_the_answer_forms_draw_by_draw_and_is_the_one_that_the_same_scenarios_give_anywhere(opened: Open) -> None:
    run = opened()
    wish = StudyWish([ONE_BUS], frontier=FrontierWish(0, [0], "acceptance >= 0.5"))
    study_id = run.service.studies.start(PLANNER, wish).study_id
    seen = until(run, study_id, lambda view: False)
    last = seen[-1]
    assert (last.status, last.failure, last.made_by) == ("done", None, PLANNER.name)
    assert [name.en for name in last.names] == ["The town as it is", "One bus"]
    assert [view.done for view in seen] == sorted(view.done for view in seen)
    assert last.done == last.total
    draws = [view.results["draws_done"] for view in seen if view.results is not None]
    assert draws == sorted(draws)
    partial = [view.results for view in seen if view.results is not None and view.results["draws_done"] < 3]
    assert all(one["comparison"]["base"]["draws"] == one["draws_done"] for one in partial)
    assert last.results is not None
    assert last.results["comparison"] == expected(replace(wish, frontier=None))
    found = last.results["frontier"]
    assert found["plans"][found["cheapest"]]["meets"]
    assert {one["draws"] for one in found["plans"]} <= {1, 3}
    summary = run.service.studies.list()
    assert [(one.study_id, one.status, one.done) for one in summary] == [(study_id, "done", last.done)]
    run.service.studies.remove(study_id)
    assert run.service.studies.list() == ()
    assert slug_of(run.service.studies.study, study_id) == "unknown_study"


def test_a_cancelled_study_ends_and_keeps_what_came_of_it(opened: Open) -> None:
    run = opened()
    study_id, waiting = start(run, LONG), start(run, ONE_BUS)
    until(run, study_id, lambda view: view.results is not None)
    pid = process_of(study_id)
    assert run.service.studies.cancel(study_id).status == "cancelled"
    assert finished(run, waiting).status == "done"
    wait_for(lambda: not alive(pid))
    kept = run.service.studies.study(study_id)
    assert kept.results is not None
    draws = kept.results["draws_done"]
    assert (kept.status, 1 <= draws < 40) == ("cancelled", True)
    occasion = run.service.studies.sheet(study_id).occasion
    assert occasion.assumed[0][1].en == f"After {draws} of 40 draws"
    assert occasion.names["van"].ja == "小型車"
    assert run.service.studies.cancel(waiting).status == "done"


def test_what_a_server_leaves_unfinished_the_next_one_takes_up(opened: Open) -> None:
    first = opened()
    study_id = start(first, {**ONE_BUS, "run": {"draws": 20}})
    until(first, study_id, lambda view: view.done > 0)
    first.service.close()
    left = opened()
    before = left.service.studies.study(study_id)
    assert before.status == "running"
    after = finished(left, study_id)
    assert (after.status, after.done, after.total) == ("done", 80, 80)
    assert after.done > before.done


def test_two_servers_on_one_database_run_each_study_once(opened: Open) -> None:
    first, other = opened(), opened()
    study_ids = [start(one, {**ONE_BUS, "run": {"draws": 1}}) for one in (first, other)]  # each wakes its own server
    at_once = [0]

    def both_over() -> bool:
        at_once.append(sum(one.name.startswith("study ") for one in multiprocessing.active_children()))
        return all(other.service.studies.study(one).status == "done" for one in study_ids)

    wait_for(both_over)
    assert max(at_once) == 1


def test_a_study_whose_process_is_killed_is_taken_up_and_one_that_dies_again_fails_with_words(opened: Open) -> None:
    run = opened()
    study_id = start(run, LONG)
    until(run, study_id, lambda view: view.done > 0)
    killed = process_of(study_id)
    kill(killed)
    wait_for(lambda: process_of(study_id) not in (None, killed))
    kill(process_of(study_id))
    failed = finished(run, study_id)
    assert failed.status == "failed"
    assert failed.failure is not None
    assert failed.failure.ja
    assert failed.failure.en


def test_studies_run_on_a_cluster_and_say_so_when_it_is_lost(opened: Open, tmp_path: Path) -> None:
    with cluster(tmp_path, 1) as dask:
        run = opened(dask.address)
        assert finished(run, start(run, ONE_BUS)).status == "done"
        run.service.close()
    gone = opened(dask.address)
    failed = finished(gone, start(gone, {**ONE_BUS, "run": {"draws": 4}}))
    assert failed.status == "failed"
    assert failed.failure is not None
    assert dask.address in failed.failure.ja
    assert dask.address in failed.failure.en


def test_a_day_that_is_over_may_be_asked_as_it_was_recorded_and_one_that_lasts_may_not(opened: Open) -> None:
    run = opened()
    run.book()
    recorded = StudyWish([{"days": {"dates": [THURSDAY.isoformat()]}, "demand": {"kind": "recorded"}}])
    assert [one.field for one in run.service.studies.check(recorded).findings] == ["demand.kind"]
    assert run.service.studies.base().recorded_days == ()
    run.later(days=1)
    check = run.service.studies.check(recorded)
    assert (check.findings, check.runs) == ((), 1)
    assert run.service.studies.base().recorded_days == (THURSDAY,)


def test_more_studies_than_anybody_plans_are_refused(opened: Open) -> None:
    run = opened()
    for _ in range(MOST_WAITING):
        start(run, LONG)
    assert slug_of(start, run, LONG) == "too_many_studies"
    for one in run.service.studies.list():
        run.service.studies.remove(one.study_id)


def kill(pid: int | None) -> None:
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def alive(pid: int | None) -> bool:
    assert pid is not None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)
