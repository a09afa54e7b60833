"""Every bad input of the catalogue is refused as it says there, in both languages, and changes nothing."""

from __future__ import annotations

import pytest

from tests.api.serving import Served
from tests.hostile.catalogue import CALLS, LINES
from tests.hostile.trying import all_wrong

NAMES = [one.name for one in (*CALLS, *LINES)]


@pytest.fixture(scope="module")
def tried(shared: Served) -> dict[str, str]:
    return all_wrong(shared)


def test_the_catalogue_has_many_inputs_each_with_a_name_of_its_own() -> None:
    assert len(NAMES) == len(set(NAMES)) >= 60


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_input_is_refused_and_changes_nothing(tried: dict[str, str], name: str) -> None:
    assert tried[name] == ""


def test_the_service_goes_on_after_all_of_them(shared: Served, tried: dict[str, str]) -> None:
    assert shared.book()["status"] == "confirmed"
