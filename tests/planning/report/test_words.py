"""Every word of the report exists in both languages."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

import api.planning.report as report
from api.planning.report.reasons import REASONS
from api.town.parts import Words
from tests.planning.report.reading import JAPANESE

ROOT = Path(__file__).parents[3]
MODULES = sorted(found.name for found in pkgutil.walk_packages(report.__path__, "api.planning.report."))


def words_in(value: Any) -> Iterator[Words]:
    """The words that a constant holds, however deep."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from words_in(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from words_in(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from words_in(getattr(value, part.name))


@pytest.mark.parametrize("module", MODULES)
def test_every_word_is_written_in_both_languages_with_the_same_gaps(module: str) -> None:
    constants = vars(importlib.import_module(module))
    for words in (found for name, value in constants.items() if name.isupper() for found in words_in(value)):
        for text in words:
            assert text.strip(), words
        assert not JAPANESE.search(words.en), words
        letters = re.sub(r"\{\}|km|kg|pt", "", words.ja)
        assert JAPANESE.search(letters) or not re.search(r"[A-Za-z]", letters), words
        assert words.ja.count("{}") == words.en.count("{}"), words


def test_there_are_words_to_look_at() -> None:
    found = [words for module in MODULES for words in words_in(
        {name: value for name, value in vars(importlib.import_module(module)).items() if name.isupper()})]  # fmt: skip
    assert len(found) > 150


def test_every_reason_that_the_scheduler_gives_has_words() -> None:
    given: set[str] = set()
    for path in (*(ROOT / "scheduler").rglob("*.py"), *(ROOT / "api" / "planning").glob("*.py")):
        given |= set(re.findall(r'(?:Refusal\(|reason = |TOO_FAR = )"(\w+)"', path.read_text()))
    assert given >= {"after_cutoff", "outside_area", "way_out_refused"}
    assert given | {"no_capacity", "no_vehicle"} <= set(REASONS)
