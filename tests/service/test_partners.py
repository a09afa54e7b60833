"""A partner's calls are counted over all processes, whichever of them each call reaches."""

from __future__ import annotations

import threading

from api.service.problems import ServiceProblem
from tests.service.running import DISPATCHER, Running


def test_of_many_calls_at_once_to_four_processes_exactly_so_many_are_let_in(crew: list[Running]) -> None:
    token = crew[0].service.partners.make(DISPATCHER, "病院", calls_a_minute=10).token
    let_in: list[str] = []
    refused: list[object] = []
    start = threading.Barrier(24)

    def call(run: Running) -> None:
        start.wait()
        try:
            actor = run.service.actor_of(token)
            assert actor is not None
            let_in.append(actor.role)
        except ServiceProblem as problem:
            refused.append(problem.data["retry_after_seconds"])

    threads = [threading.Thread(target=call, args=(crew[number % 4],)) for number in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert let_in == ["partner"] * 10
    assert len(refused) == 14
    assert all(isinstance(seconds, int) and 1 <= seconds <= 60 for seconds in refused)


def test_a_partner_of_one_town_is_nobody_in_another(run: Running) -> None:
    from api.store.tokens import read_token

    token = run.service.partners.make(DISPATCHER, "病院").token
    with run.database.read() as connection:
        assert read_token(connection, run.town.id, token) is not None
        assert read_token(connection, "elsewhere", token) is None
