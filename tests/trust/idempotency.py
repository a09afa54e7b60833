"""One key, one answer: `python -m tests.trust.idempotency [--short]` says the same again and again."""

from __future__ import annotations

import tempfile
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import httpx

from api.town import load_town
from tests.api.cutting_proxy import Cut, cutting
from tests.api.process import KAMISHIHORO, ServerProcess
from tests.trust.fire.bases import base
from tests.trust.fire.caller import Caller
from tests.trust.fire.verdict import checked
from tests.trust.idempotency_parts.keeping import age_answers
from tests.trust.idempotency_parts.wishes import Wishes
from tests.trust.point import SHORT, Figures, Point, Size, main, progress

POINT = Point(4, "One key, one answer: over a cut line, in two processes at once, across kill -9, a week later")

CALLS, AT_ONCE = 100, 8
DAYS_KEPT = 7


def measure(size: Size) -> Figures:
    """Two processes on one PostgreSQL, each behind a line that is cut."""
    figures = Figures()
    with tempfile.TemporaryDirectory(prefix="noriai-keys-") as folder, base("postgresql", Path(folder)) as url:
        servers = [ServerProcess(Path(folder), settings={"database": url}) for _ in range(2)]
        try:
            for server in servers:
                server.start()
            urls = [f"http://127.0.0.1:{server.port}" for server in servers]
            wishes = Wishes(Caller(urls, Path(folder)), Path(folder))
            _say_again(wishes, servers, urls, 3 if size is SHORT else 20, figures)
            progress("idempotency: a week later")
            _after_a_week(wishes, url, servers[0], urls[0], figures)
        finally:
            for server in servers:
                if server.process is not None and server.process.is_alive():
                    server.kill()
        found = checked(load_town(KAMISHIHORO, Path(folder) / "cache"), url)
        figures.mark("wrong in the database", found.wrong, "0", not found.wrong)
        figures.falls_short += [finding.line() for finding in found.found[:20]]
    return figures


def _cuts(seed: int) -> Callable[[int], Cut]:
    """Some calls come through, others are cut on the way there or back."""
    chance = Random(seed)
    cuts = [Cut(asked=chance.randint(0, 500)) for _ in range(30)]
    cuts += [Cut(answered=chance.randint(0, 900)) for _ in range(30)] + [Cut()] * 40
    chance.shuffle(cuts)
    return lambda number: cuts[number % len(cuts)]


def _say_again(wishes: Wishes, servers: list[ServerProcess], urls: list[str], rounds: int, figures: Figures) -> None:
    with cutting(urls[0], _cuts(1)) as one, cutting(urls[1], _cuts(2)) as two:
        lines = [one.url, two.url]
        progress(f"idempotency: {CALLS} calls over two cut lines, a kill in between")
        _book(wishes, lines, figures)
        _killed(wishes, lines, servers[1], figures)
        _report(wishes, lines, figures)
    progress(f"idempotency: two bodies under one key, {rounds} rounds")
    _two_bodies(wishes, urls, rounds, figures)


def _many(call: Callable[[int], httpx.Response]) -> list[httpx.Response]:
    """The answers that came through of CALLS calls."""

    def heard(number: int) -> httpx.Response | None:
        try:
            return call(number)
        except httpx.TransportError:
            return None

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [answer for answer in pool.map(heard, range(CALLS)) if answer is not None]


def _book(wishes: Wishes, lines: list[str], figures: Figures) -> None:
    before = len(wishes.bookings())
    body = {"offer_id": wishes.offers()[0], "way_home": {"open": True}}
    answers = _many(lambda number: wishes.confirm(lines[number % 2], body, "one"))
    _one_answer("booking", answers, figures)
    made = len(wishes.bookings()) - before
    figures.mark("bookings made (the ride and its way home)", made, "2", made == 2)


def _killed(wishes: Wishes, lines: list[str], server: ServerProcess, figures: Figures) -> None:
    before = len(wishes.bookings())
    body = {"offer_id": wishes.offers()[0]}
    midway = threading.Event()

    def confirm(number: int) -> httpx.Response:
        if number == CALLS // 4:
            midway.set()
        return wishes.confirm(lines[number % 2], body, "killed")

    def kill() -> None:
        midway.wait(60)
        server.kill()
        server.start()

    killer = threading.Thread(target=kill)
    killer.start()
    answers = _many(confirm)
    killer.join(60)
    answers.append(wishes.confirm(f"http://127.0.0.1:{server.port}", body, "killed"))
    _one_answer("booking across kill -9", answers, figures)
    made = len(wishes.bookings()) - before
    figures.mark("bookings made across kill -9", made, "1", made == 1)


def _report(wishes: Wishes, lines: list[str], figures: Figures) -> None:
    """A driver's report; also another one under the same id."""
    answers = _many(lambda number: wishes.report(lines[number % 2], "same", "out_of_service"))
    _one_answer("driver's report", answers, figures)
    other = wishes.report_again("same", "back_in_service")
    slug = other.json().get("type", "").rsplit("/", 1)[-1]
    figures.mark("another report under the id", slug, "event-id-reused", slug == "event-id-reused")
    wishes.report_again("other", "back_in_service")


def _one_answer(what: str, answers: list[httpx.Response], figures: Figures) -> None:
    statuses = Counter(answer.status_code for answer in answers)
    # A report that was known says so in `doubled`; all else is the same.
    texts = {str(answer.json() | {"doubled": None}) for answer in answers if answer.is_success}
    figures.figures[f"{what}: answers heard of {CALLS}"] = dict(statuses)
    refused = {status for status in statuses if status >= 400 and status not in (429, 503)}
    figures.mark(f"{what}: different answers", len(texts), "1", len(texts) == 1 and not refused)


def _two_bodies(wishes: Wishes, urls: list[str], rounds: int, figures: Figures) -> None:
    """Two tablets' calls that differ, under one key, at the same moment in two processes; and a call without a key."""
    wrong, refused = 0, 0
    for number in range(rounds):
        bodies: list[dict[str, Any]] = [{"offer_id": wishes.offers()[0]} for _ in range(2)]
        before = len(wishes.bookings())
        with ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(lambda n, b=bodies, k=f"both {number}": wishes.confirm(urls[n], b[n], k), range(2)))
        slugs = [answer.json().get("type", "").rsplit("/", 1)[-1] for answer in answers if not answer.is_success]
        refused += slugs == ["key-reused"]
        made = [booking["booking_id"] for booking in wishes.bookings()]
        wrong += slugs != ["key-reused"] or len(made) != before + 1
        for answer in answers:
            if answer.is_success:
                wishes.caller.call("DELETE", f"/v1/bookings/{answer.json()['booking_id']}")
    figures.figures["other bodies refused"] = refused
    figures.mark("two bodies under one key, not exactly one of them booked", wrong, "0", wrong == 0)
    bare = wishes.confirm(urls[0], {"offer_id": wishes.offers()[0]}, None)
    slug = bare.json().get("type", "").rsplit("/", 1)[-1]
    figures.mark("a call without a key", slug, "no-idempotency-key", slug == "no-idempotency-key")


def _after_a_week(wishes: Wishes, database: str, server: ServerProcess, url: str, figures: Figures) -> None:
    """The same call, when its answer is a week old and the process has been started anew."""
    body = {"offer_id": wishes.offers()[0]}
    first = wishes.confirm(url, body, "weekly")
    age_answers(database, DAYS_KEPT)
    server.kill()
    server.start()
    again = wishes.confirm(url, body, "weekly")
    same = first.status_code == again.status_code == 201 and first.text == again.text
    figures.mark(f"the answer {DAYS_KEPT} days later", "the same" if same else again.text, "the same", same)


if __name__ == "__main__":
    main(POINT, measure)
