from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.pages.served import WEB, Served, serving

# The map needs WebGL; SwiftShader draws it without a graphics card.
ARGUMENTS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]

# What a page shows at once takes longer on a machine that runs other tests beside this one.
expect.set_options(timeout=15_000)

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A page's test that fails is run once more, and named at the end: it shares two cores with a browser or two.

    What fails twice fails; a test that is named again and again hides a race and is to be mended.
    """
    for item in items:
        if item.get_closest_marker("pages"):
            item.add_marker(pytest.mark.flaky(reruns=1))


SIZES = {"tablet": (1280, 800), "board": (1600, 1000), "drive": (390, 844), "plan": (1280, 900)}


@pytest.fixture(scope="session", autouse=True)
def built_pages() -> Path:
    """The folder of the built pages; building them is not a test's business."""
    built = WEB / "dist"
    if not (built / "tablet.html").is_file():
        pytest.fail("The pages are not built. Run `make pages` first.", pytrace=False)
    return built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    named = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in named if name and (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demo that the tests share, without the demo's own riders: who rides is up to the tests. It may tell receivers
    on this machine of bookings."""
    with serving(tmp_path_factory.mktemp("demo"), demand="false", private_webhooks="true") as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, served: Served) -> Iterator[OpenPage]:
    """Opens a page as somebody new would: a browser without memory, far from the town's time zone.

    What a page writes to the console as an error, and every script error, fails the test.
    """
    contexts, complaints = [], []

    def open_one(
        name: str,
        *,
        language: Literal["ja", "en"] = "ja",
        number: int = 0,
        token: bool = True,
        size: tuple[int, int] | None = None,
        address: str | None = None,
    ) -> Page:
        width, height = size or SIZES[name]
        context = browser.new_context(viewport={"width": width, "height": height}, timezone_id="Europe/London")
        context.add_init_script(f"localStorage['noriai.language'] ??= '{language}'")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if _is_complaint(said.type, said.text) else None)
        page.goto(address or (served.address(name, number) if token else f"{served.url}/{name}"))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def _is_complaint(kind: str, text: str) -> bool:
    """The browser itself notes each refusal and lost line as an error; pages show those to the person."""
    return kind == "error" and not text.startswith("Failed to load resource")
