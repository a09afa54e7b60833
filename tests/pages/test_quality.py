"""What every page keeps: current types, a small first load, no barrier that axe finds."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.served import WEB
from tests.pages.steps import ask_for_offers, start_booking

pytestmark = pytest.mark.pages

FIRST_LOAD_BYTES = 250_000
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]


def test_the_types_of_the_pages_are_those_of_the_service() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on this machine's path; `make pages` took one from pip")
    checked = subprocess.run([node, "scripts/schema.mjs", "--check"], cwd=WEB, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr


def test_the_first_load_of_the_tablet_is_small(open_page: OpenPage) -> None:
    page = open_page("tablet")
    sizes: list[float] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.reload()
    expect(page.locator(".home-choice").first).to_be_visible()
    page.wait_for_timeout(500)
    assert sizes
    assert sum(sizes) <= FIRST_LOAD_BYTES


def barriers(page: Page) -> list[str]:
    """What axe finds, and with it text below a contrast of 7:1."""
    axe = WEB / "node_modules" / "axe-core" / "axe.min.js"
    assert axe.is_file(), "axe-core is not installed: run `make pages`"
    page.evaluate(axe.read_text(encoding="utf-8"))
    options = {"runOnly": TAGS, "rules": {"color-contrast-enhanced": {"enabled": True}}}
    found = page.evaluate(f"axe.run(document, {json.dumps(options)})")
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]]


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
    page.wait_for_selector({"board": ".vehicle-row", "drive": ".manifest", "plan": "[data-figure]"}[name])
    assert barriers(page) == []


def test_targets_on_the_tablet_are_large_enough_for_an_unsteady_hand(open_page: OpenPage) -> None:
    page = open_page("tablet")
    start_booking(page)
    ask_for_offers(page)
    page.go_back()
    page.wait_for_url("**#/when")
    page.locator(".party summary").click()
    small = page.evaluate(
        """() => [...document.querySelectorAll("main button, main summary, main input, .top button")]
            .map((target) => (target.closest("label") ?? target).getBoundingClientRect())
            .filter(({ width, height }) => width < 48 || height < 48).length"""
    )
    assert small == 0
