"""What every page keeps: current types, no barrier that axe finds. The tablet's own measures are in test_access."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.pages.conftest import OpenPage
from tests.pages.looks import barriers
from tests.pages.served import WEB
from tests.pages.steps import ask_for_offers, start_booking

pytestmark = pytest.mark.pages


def test_the_types_of_the_pages_are_those_of_the_service() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on this machine's path; `make pages` took one from pip")
    checked = subprocess.run([node, "scripts/schema.mjs", "--check"], cwd=WEB, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("language", ["ja", "en"])
def test_axe_finds_no_barrier_on_the_way_to_a_booking(open_page: OpenPage, language: str) -> None:
    page = open_page("tablet", language=language)
    page.wait_for_selector(".home-choice")
    assert barriers(page) == []
    start_booking(page)
    assert barriers(page) == []
    ask_for_offers(page)
    page.get_by_test_id("offer").first.wait_for()
    assert barriers(page) == []
    page.get_by_test_id("offer").first.click()
    page.get_by_test_id("confirm").wait_for()
    assert barriers(page) == []


@pytest.mark.parametrize("name", ["board", "drive", "plan"])
def test_axe_finds_no_barrier_on_the_other_pages(open_page: OpenPage, name: str) -> None:
    page = open_page(name)
    page.wait_for_selector({"board": ".vehicle-row", "drive": ".manifest", "plan": "[data-testid=studies]"}[name])
    assert barriers(page) == []
