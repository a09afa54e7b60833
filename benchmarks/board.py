"""`python -m benchmarks.board`: the dispatcher's board with 60 vehicles and 1,500 bookings, measured in the browser.

Serves the busy town (`benchmarks.busy_town`), opens the board in headless Chromium and takes the time until the first
vehicle is painted, and from each input event to the next painted frame: scrolling, choosing, typing a search, holding a
ride over other vehicles. In the same run a plain page draws the same plan whole. The pages must be built.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.board_scripts import FIRST_ROW, INTERACTIONS, PLAIN
from benchmarks.busy_town import make_busy_town
from benchmarks.record import record
from tests.pages.served import Served, serving

BROWSER = ["--no-sandbox", "--enable-unsafe-swiftshader"]
"""As Chromium runs on a machine without a graphics card: pages are drawn by the processor, the map by SwiftShader."""

SIZE = {"width": 1920, "height": 1080}
OPENINGS = 5
SETTLES_MS = 4_000
GAP_MS = 120
"""Between two inputs of a person who works fast."""
NOTCH_PX = 120
"""What one notch of a mouse's wheel scrolls."""
LOOKS_MS = 1_000
"""Between two choices of a person who looks at what was chosen."""


def main() -> None:
    """Makes the town, serves it and measures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        town = make_busy_town(folder)
        settings = {key.removeprefix("NORIAI_").lower(): value for key, value in town.settings().items()}
        del settings["state_folder"]
        with serving(folder, **settings) as served, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=BROWSER)
            result = {
                "vehicles": town.vehicles,
                "bookings": town.bookings,
                "plan": _plan(served),
                "first paint, ms": [_first_paint(browser, served) for _ in range(OPENINGS)],
                "interactions, ms": _interactions(browser, served),
                "plain page": _plain(browser, served),
            }
            browser.close()
    record("board", result)


def _plan(served: Served) -> dict[str, Any]:
    """How long the plan itself takes: it is most of a first paint."""
    taken = []
    for _ in range(OPENINGS):
        began = time.perf_counter()
        served.plan()
        taken.append(round(time.perf_counter() - began, 3))
    return {"seconds to read": sorted(taken)}


def _opened(browser: Browser, served: Served, *scripts: str) -> Page:
    context = browser.new_context(viewport=SIZE)  # type: ignore[arg-type]
    for script in scripts:
        context.add_init_script(script)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(served.address("board"))
    return page


def _first_paint(browser: Browser, served: Served) -> int:
    """From the navigation of a browser without memory to the first vehicle with its rides on the screen."""
    page = _opened(browser, served, FIRST_ROW)
    page.wait_for_function("() => window.firstRow")
    taken = round(page.evaluate("window.firstRow"))
    page.context.close()
    return taken


def _interactions(browser: Browser, served: Served) -> dict[str, Any]:
    page = _opened(browser, served, INTERACTIONS)
    page.locator(".ride-bar").first.wait_for()
    page.locator(".map-canvas[data-ready=yes]").wait_for()
    page.wait_for_timeout(SETTLES_MS)
    return {
        "scrolling the vehicles": _measured(page, "wheel", lambda: _scroll(page, ".timeline-box")),
        "scrolling the bookings": _measured(page, "wheel", lambda: _scroll(page, ".table-box")),
        "choosing a ride": _measured(page, "click", lambda: _choose(page)),
        "typing a search": _measured(page, "input", lambda: _search(page)),
        "moving with the arrow keys": _measured(page, "keydown", lambda: _arrows(page)),
        "holding a ride over other vehicles": _measured(page, "pointermove", lambda: _drag(page)),
    }


def _measured(page: Page, kind: str, deed: Callable[[], None]) -> dict[str, float]:
    page.evaluate("() => { window.taken = {}; }")
    deed()
    page.wait_for_timeout(2 * GAP_MS)
    return _spread(page.evaluate("kind => window.taken[kind] ?? []", kind))


def _spread(taken: list[float]) -> dict[str, float]:
    taken = sorted(taken)
    return {
        "count": len(taken),
        "median": round(statistics.median(taken), 1),
        "p95": round(taken[int(0.95 * (len(taken) - 1))], 1),
        "worst": round(taken[-1], 1),
    }


def _scroll(page: Page, box: str) -> None:
    """Turns the wheel down fast, notch by notch, and back."""
    page.locator(box).hover()
    for number in range(80):
        page.mouse.wheel(0, NOTCH_PX if number < 60 else -2 * NOTCH_PX)
        page.wait_for_timeout(GAP_MS / 3)


def _choose(page: Page) -> None:
    for number in range(12):
        page.locator(".ride-bar").nth(3 * number % 30).click(force=True)
        page.wait_for_timeout(LOOKS_MS)
    page.keyboard.press("Escape")


def _search(page: Page) -> None:
    page.get_by_test_id("search").focus()
    for typed in ("試験", "れいだい", "kamishihoro", "000-0000-01"):
        page.get_by_test_id("search").fill("")
        page.keyboard.type(typed, delay=GAP_MS)
    page.get_by_test_id("search").fill("")


def _arrows(page: Page) -> None:
    page.locator(".timeline-box [tabindex='0']").focus()
    for key in ["ArrowRight"] * 12 + ["ArrowDown"] * 25 + ["ArrowUp"] * 10:
        page.keyboard.press(key)
        page.wait_for_timeout(GAP_MS / 2)


def _drag(page: Page) -> None:
    box = page.locator(".timeline-box").bounding_box()
    ride = page.locator(".ride-bar.ride-confirmed").first.bounding_box()
    assert box is not None
    assert ride is not None
    page.mouse.move(ride["x"] + 8, ride["y"] + 8)
    page.mouse.down()
    for number in range(60):
        down = number / 60 * (box["height"] - 80)
        page.mouse.move(ride["x"] + 8 + number, box["y"] + 40 + down)
        page.wait_for_timeout(GAP_MS / 3)
    page.keyboard.press("Escape")
    page.mouse.up()


def _plain(browser: Browser, served: Served) -> dict[str, Any]:
    """The same plan drawn whole, by the least a page can do."""
    context = browser.new_context(viewport=SIZE)  # type: ignore[arg-type]
    context.add_init_script(INTERACTIONS)
    page = context.new_page()
    page.goto(f"{served.url}/board")
    painted = [page.evaluate(PLAIN, [served.tokens["board"][0], served.today()]) for _ in range(OPENINGS)]
    search = _measured(page, "input", lambda: _plain_search(page))
    scroll = _measured(page, "wheel", lambda: _scroll(page, ".timeline"))
    context.close()
    return {"painted after, ms": painted, "typing a search": search, "scrolling the vehicles": scroll}


def _plain_search(page: Page) -> None:
    page.locator("input").focus()
    for typed in ("試験", "れいだい"):
        page.locator("input").fill("")
        page.keyboard.type(typed, delay=GAP_MS)
    page.locator("input").fill("")


if __name__ == "__main__":
    main()
