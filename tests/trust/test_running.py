"""The short form of point 15, and that its reading of files finds faults."""

from __future__ import annotations

import pytest

from tests.trust.point import SHORT
from tests.trust.running import measure
from tests.trust.running_parts.compose import read, wrong_compose
from tests.trust.running_parts.guide import wrong_call


def test_what_a_town_runs_the_service_with_is_whole_and_its_guide_names_only_what_there_is() -> None:
    found = measure(SHORT)
    assert found.met, (found.marks, found.falls_short)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("serve --real --port 8001", None),
        ("staff add dispatcher suzuki '鈴木 窓口'", None),
        ("serve --port", "--port has no value"),
        ("serve --fast", "serve has no option --fast"),
        ("staff lock a b", "lock takes 1 arguments, not 2"),
        ("staff sack suzuki", "there is no command 'sack'"),
    ],
)
def test_a_command_in_the_guide_is_held_against_the_command_line(call: str, told: str | None) -> None:
    assert wrong_call(call) == told


def test_faults_in_a_compose_file_are_found() -> None:
    whole = read()
    whole["services"]["one"] |= {"volume": [], "depends_on": {"nobody": {}}, "read_only": False, "ports": ["80:80"]}
    whole["services"]["db"]["image"] = "postgres:latest"
    assert wrong_compose(whole) == [
        "db: postgres:latest names no version",
        "one: unknown: volume",
        "one: depends on nobody, which is not there",
        "one: may write to its root or keeps capabilities",
        "one: is open to the world",
    ]
