"""What answers where no town is named: which towns there are, and nothing of any of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.towns.two_towns import HERE, STATED, THERE, Two, two_towns


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    with two_towns(tmp_path_factory.mktemp("front")) as running:
        yield running


def test_the_bare_host_lists_the_towns_for_people_without_a_script(two: Two) -> None:
    answer = two.ask("localhost:8000", "GET", "/", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert '<html lang="ja">' in answer.text, "that of the first town"
    assert f'href="http://{HERE}.localhost:8000/"' in answer.text
    assert f'href="http://{THERE}.localhost:8000/"' in answer.text
    assert "上士幌町" in answer.text
    assert "Elsewhere" in answer.text
    assert "<script" not in answer.text
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    lost = two.ask("localhost", "GET", "/tablet", headers={"Accept": "text/html"})
    assert lost.status_code == 404
    assert "choose your town" in lost.text


def test_the_list_for_programs_gives_addresses_that_the_caller_can_reach(two: Two) -> None:
    near, far, number = (
        two.ask(host, "GET", "/v1/towns").json() for host in ("127.0.0.1:80", "x.example", "192.0.2.1")
    )
    assert [(one["id"], one["language"], one["timezone"]) for one in near] == [
        (HERE, "ja", "Asia/Tokyo"), (THERE, "en", "Europe/Berlin"),
    ]  # fmt: skip
    assert [one["url"] for one in near] == [f"http://{HERE}.localhost", f"http://{THERE}.localhost"]
    assert [one["url"] for one in far] == [one["url"] for one in number] == [
        f"http://{HERE}.bus.example", f"http://{STATED}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/v1/town"), ("GET", "/v1/me"), ("POST", "/v1/requests"), ("DELETE", "/v1/bookings/x"), ("PUT", "/x"),
     ("GET", "/openapi.json"), ("GET", "/v1/bookings.ics"), ("GET", "/feeds/gtfs.zip")],
)  # fmt: skip
def test_whatever_belongs_to_a_town_asks_which(two: Two, method: str, path: str) -> None:
    body = {} if method in ("GET", "DELETE") else {"json": {}}
    for host in ("localhost", "ghost.bus.example", f"{HERE}.evil.example"):
        answer = two.ask(host, method, path, two.tokens[HERE]["dispatcher"], **body)
        assert answer.status_code == 404
        problem = answer.json()
        assert problem["type"] == "/problems/unknown-town"
        assert problem["data"]["towns"] == [HERE, THERE]
    assert two.ask("localhost", "GET", "/problems/unknown-town").json()["title"]["en"] == "Which town?"


def test_whoever_watches_over_the_process_needs_no_towns_name(two: Two) -> None:
    for path in ("/health", "/ready"):
        assert two.ask("127.0.0.1", "GET", path).json()["status"] == "ok"
        assert two.ask(f"{THERE}.localhost", "GET", path).is_success
