"""Takes the pictures in docs/images/setup: `python -m tests.pages.pictures_setup`. The map of stops, both languages."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages.conftest import ARGUMENTS
from tests.pages.served import ROOT
from tests.pages.test_setup import LINDACH, at, chosen, opened, stops

FOLDER = ROOT / "docs" / "images" / "setup"
DRAWN_MS = 2500


def take(page: Page, name: str) -> None:
    """One picture, once the map is drawn."""
    page.wait_for_timeout(DRAWN_MS)
    page.screenshot(path=FOLDER / f"{name}.png")


def every_view(browser: Browser, address: str, first: str, language: str) -> None:
    """All stops, one of them near by, and the homes that are too far away once it is gone."""
    page = at(browser, address, language=language)
    take(page, f"whole-{language}")
    chosen(page, first)
    take(page, f"stop-{language}")
    page.locator(f"[data-stop={first}] .button-bad").click()
    page.locator(".setup-far > li").first.wait_for()
    page.locator(".setup-side").evaluate("side => side.scrollTo(0, 0)")
    take(page, f"far-{language}")
    page.close()


def main() -> None:
    """All pictures; those of before go first."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        town = Path(shutil.copytree(LINDACH, Path(folder) / "town"))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        with opened(town) as address:
            for language in ("ja", "en"):
                every_view(browser, address, next(iter(stops(town))), language)
        browser.close()


if __name__ == "__main__":
    main()
