from __future__ import annotations

import re

import pytest

from api.problems.catalogue import CATALOGUE, problem_type
from api.problems.facts import clock_time
from api.problems.kind import ProblemType
from api.problems.language import preferred
from api.problems.of_events import WHY
from api.service.problems import SLUGS

FACTS = {
    "service_days": ["2026-11-30", "2026-12-02"], "opens": "08:30", "closes": "15:30", "cutoff_seconds": 1800,
    "earliest": "2026-11-26T10:00:30+09:00", "horizon_days": 14, "min_age": 65, "seats": 4, "wheelchairs": 1,
    "parcels": 4, "place_id": "p1", "allowed": ["driver"], "vehicle_id": "bus-1", "why": "already_aboard",
    "alternatives": [1], "date": "2026-11-29", "vehicles": ["bus-1", "bus-2"], "limit_bytes": 1, "pointer": "/origin",
    "incident": "c0ffee", "tries_left": 3, "retry_after_seconds": 300, "which": "way_home", "most": 8,
    "rider_id": "r-028", "obstacle": "no_seat", "reason": "snow", "reopens": "16:00",
    "months": ["2026-10", "2026-11"], "partner_id": "partner-1", "towns": ["kamishihoro", "lindach"],
    "findings": [{"field": "run.draws", "ja": "多すぎます", "en": "too many"}],
}  # fmt: skip

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


@pytest.mark.parametrize("slug", SLUGS)
def test_every_refusal_of_the_service_has_a_type(slug: str) -> None:
    assert problem_type(slug).type == f"/problems/{slug.replace('_', '-')}"


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=CATALOGUE)
@pytest.mark.parametrize("facts", [{}, FACTS], ids=["nothing known", "all known"])
def test_every_type_speaks_both_languages_with_and_without_facts(kind: ProblemType, facts: dict[str, object]) -> None:
    words = kind.words(facts)
    assert JAPANESE.search(words.ja)
    assert JAPANESE.search(kind.title.ja)
    assert not JAPANESE.search(words.en + kind.title.en)
    assert "{" not in words.ja + words.en
    assert 400 <= kind.status < 600


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=CATALOGUE)
def test_every_fact_that_words_ask_for_is_put_into_them(kind: ProblemType) -> None:
    for fact, words in kind.more:
        named = set(re.findall(r"{(\w+)}", words.ja + words.en))
        assert set(re.findall(r"{(\w+)}", words.ja)) == set(re.findall(r"{(\w+)}", words.en))
        assert named <= FACTS.keys()
        assert kind.words({fact: FACTS[fact], **{name: FACTS[name] for name in named}}) != kind.words({})


def test_days_and_times_are_said_as_people_say_them() -> None:
    closed = problem_type("closed_day").words({"service_days": ["2026-11-30", "2026-12-02"]})
    assert "11月30日(月)、12月2日(水)" in closed.ja
    assert "Mon 30 Nov, Wed 2 Dec" in closed.en
    late = problem_type("after_cutoff").words({"cutoff_seconds": 1800, "earliest": "2026-11-26T10:00:30+09:00"})
    assert "30分前" in late.ja
    assert "10:01" in late.ja
    assert "10:01" in late.en


@pytest.mark.parametrize(("seconds", "said"), [(0, "00:00"), (30600, "08:30"), (30601, "08:31"), (86399, "00:00")])
def test_a_time_of_day_is_rounded_up_so_that_it_is_never_too_early(seconds: int, said: str) -> None:
    assert clock_time(seconds) == said


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "ja"), ("en", "en"), ("ja", "ja"), ("en-GB,en;q=0.9,ja;q=0.8", "en"), ("ja,en-US;q=0.9,en;q=0.8", "ja"),
        ("fr", "ja"), ("fr,en;q=0.1", "en"), ("en;q=0", "ja"), ("en;q=x,ja;q=0.1", "ja"), ("*", "ja"),
    ],
)  # fmt: skip
def test_the_towns_language_is_spoken_unless_the_other_is_preferred(header: str, language: str) -> None:
    assert preferred(header, "ja") == language


def test_what_a_driver_is_told_names_no_code() -> None:
    for code, words in WHY.items():
        assert code not in problem_type("event_refused").words({"why": code}).en
        assert JAPANESE.search(words.ja)


@pytest.mark.parametrize(
    ("header", "language"), [("", "en"), ("de", "en"), ("ja", "ja"), ("*", "en"), ("ja;q=0", "en")]
)
def test_a_town_that_speaks_english_does_so_to_whoever_asks_for_neither(header: str, language: str) -> None:
    assert preferred(header, "en") == language
