"""Load is shed: calls wait their turn, those that would wait too long are told when to come again."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import httpx
from fastapi import FastAPI, Response

from api.edge.gate import Gate, Lanes


class Worked:
    """An application whose calls take as long as the test wants."""

    def __init__(self, at_work: int = 1, waiting: int = 2) -> None:
        self.go = asyncio.Event()
        self.order: list[str] = []
        app = FastAPI()

        @app.api_route("/{path:path}", methods=["GET", "POST"])
        async def work(path: str) -> Response:
            self.order.append(path)
            if not path.startswith("health"):
                await self.go.wait()
            return Response("done")

        app.add_middleware(Gate, lanes=Lanes(at_work, waiting))
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://town")

    async def begin(self, method: str, path: str) -> asyncio.Task[httpx.Response]:
        """A call that has come as far as it can."""
        call = asyncio.create_task(self.client.request(method, path))
        for _ in range(20):
            await asyncio.sleep(0)
        return call


def run(test: Coroutine[Any, Any, None]) -> None:
    """Beside whatever loop the test's thread has already."""
    import threading

    failed: list[BaseException] = []

    def alone() -> None:
        try:
            asyncio.run(test)
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=alone)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


def test_one_too_many_is_told_when_to_come_again_and_those_who_wait_are_answered() -> None:
    async def test() -> None:
        worked = Worked()
        inside = [await worked.begin("POST", f"/v1/requests/{number}") for number in range(3)]
        refused = await worked.client.post("/v1/requests/3")
        assert refused.status_code == 503
        assert refused.json()["type"] == "/problems/busy"
        assert 1 <= int(refused.headers["Retry-After"]) <= 30
        worked.go.set()
        assert [(await call).status_code for call in inside] == [200, 200, 200]
        assert worked.order == ["v1/requests/0", "v1/requests/1", "v1/requests/2"]
        assert (await worked.client.post("/v1/requests/4")).status_code == 200

    run(test())


def test_a_drivers_report_goes_before_those_who_wait_and_is_never_turned_away() -> None:
    async def test() -> None:
        worked = Worked()
        calls = [await worked.begin("POST", f"/v1/requests/{number}") for number in range(3)]
        calls += [await worked.begin("POST", f"/v1/vehicles/bus-{number}/events") for number in range(3)]
        worked.go.set()
        assert {(await call).status_code for call in calls} == {200}
        assert worked.order[1:4] == [f"v1/vehicles/bus-{number}/events" for number in range(3)]

    run(test())


def test_health_is_answered_while_nothing_else_is_and_a_report_holds_up_no_booking() -> None:
    async def test() -> None:
        worked = Worked()
        slow = [await worked.begin("GET", f"/v1/studies/{number}/report.pdf") for number in range(3)]
        booking = await worked.begin("POST", "/v1/bookings")
        assert worked.order == ["v1/studies/0/report.pdf", "v1/bookings"]
        assert (await worked.client.get("/health")).status_code == 200
        worked.go.set()
        assert {(await call).status_code for call in [*slow, booking]} == {200}

    run(test())


def test_a_caller_who_gives_up_leaves_the_place_to_the_next() -> None:
    async def test() -> None:
        worked = Worked()
        calls = [await worked.begin("POST", f"/v1/requests/{number}") for number in range(3)]
        calls[1].cancel()
        await asyncio.gather(calls[1], return_exceptions=True)
        later = await worked.begin("POST", "/v1/requests/3")
        worked.go.set()
        assert [(await call).status_code for call in (calls[0], calls[2], later)] == [200, 200, 200]
        assert "v1/requests/1" not in worked.order

    run(test())
