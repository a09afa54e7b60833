"""Stops moved by hand: on the real page, over its own service, into the town's folder."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, Response, expect

from api.town.check import check_town
from tests.pages.looks import barriers

LINDACH = Path(__file__).resolve().parents[2] / "data" / "lindach"
pytestmark = pytest.mark.pages

SIZES = ((1280, 800), (390, 844), (1600, 1000))


@contextmanager
def opened(folder: Path) -> Iterator[str]:
    """The address that `noriai town map` prints, while it runs."""
    command = [sys.executable, "-m", "api.cli.main", "town", "map", str(folder), "--port", "0", "--no-open"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        _wait(found[0])
        yield found[0]
    finally:
        process.terminate()
        process.wait(15)


def _wait(address: str) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            httpx.get(address.partition("#")[0], timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError("the map's service did not answer")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LINDACH, tmp_path / "town"))


def stops(folder: Path) -> dict[str, tuple[float, float]]:
    features = json.loads((folder / "places.geojson").read_text())["features"]
    return {
        one["properties"]["id"]: tuple(one["geometry"]["coordinates"])
        for one in features
        if one["properties"]["kind"] == "stop"
    }


def homes(folder: Path) -> dict[str, str | None]:
    features = json.loads((folder / "places.geojson").read_text())["features"]
    return {
        one["properties"]["id"]: one["properties"].get("stop")
        for one in features
        if one["properties"]["kind"] == "home"
    }


def at(browser: Browser, address: str, size: tuple[int, int] = SIZES[0], language: str = "en") -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.add_init_script(f"localStorage.setItem('noriai.language', '{language}')")
    page.goto(address)
    page.wait_for_selector(".map-canvas[data-ready=yes]")
    return page


def chosen(page: Page, id_: str) -> None:
    """Chooses a stop in the list, which brings the map to it."""
    page.locator(f"[data-stop={id_}] .setup-row").click()
    expect(page.locator(f"[data-stop={id_}]")).to_have_class("is-chosen")


def where(planned: Response, name: str) -> tuple[float, float]:
    """The place on the road that a stop has come to."""
    stop = next(one for one in planned.json()["stops"] if one["id"] == name)
    return stop["lon"], stop["lat"]


def at_rest(handle: Locator) -> dict[str, float]:
    """Where a handle is, once the map under it moves no more."""
    last = None
    for _ in range(50):
        box = handle.bounding_box()
        if box is not None and box == last:
            return dict(box)
        last = box
        handle.page.wait_for_timeout(300)
    raise AssertionError("the map did not come to rest")


def test_a_stop_is_moved_removed_added_renamed_taken_back_and_saved(browser: Browser, folder: Path) -> None:
    before, name = stops(folder), next(iter(stops(folder)))
    with opened(folder) as address:
        page = at(browser, address)
        expect(page.get_by_text("Every home has a stop within this walk.")).to_be_visible()
        assert "#" not in page.url

        chosen(page, name)
        handle = page.locator(".map-handle", has_text=re.compile("^1$"))
        handle.focus()
        page.keyboard.press("Delete")
        far = page.locator(".setup-far > li")
        expect(far.first).to_be_visible()
        alone = far.count()
        assert 0 < alone <= sum(stop == name for stop in homes(folder).values())
        expect(page.get_by_text("Not saved yet")).to_be_visible()
        page.keyboard.press("Control+z")
        expect(far).to_have_count(0)
        expect(page.get_by_text("Not saved yet")).to_have_count(0)

        page.keyboard.press("Control+Shift+z")
        expect(far).to_have_count(alone)
        home = far.first.get_attribute("data-home")
        far.first.get_by_role("button", name=re.compile("Stop here")).click()
        added = page.locator(f"[data-stop={name}].is-chosen")
        expect(added.locator("strong")).to_contain_text(", stop")
        page.get_by_label("Name (English)").fill("By the chapel")
        page.get_by_label("Name (English)").press("Enter")
        expect(added.locator("strong")).to_have_text("By the chapel")

        page.get_by_role("button", name="Save to the folder").click()
        expect(page.get_by_text("Saved", exact=True)).to_be_visible()
        after = stops(folder)
        assert set(after) == set(before)
        assert homes(folder)[str(home)] == name
        assert '"name_en":"By the chapel"' in (folder / "places.geojson").read_text()
        assert {id_: point for id_, point in after.items() if id_ != name} == {
            id_: point for id_, point in before.items() if id_ != name
        }
        left = [one["id"] for one in _far(page)]
        assert sorted(left) == sorted(id_ for id_, stop in homes(folder).items() if stop is None)
        assert [finding.message.en for finding in check_town(folder)] == [
            f'"{id_}" has no stop within 250 m' for id_ in homes(folder) if id_ in left
        ]
        page.close()


def _far(page: Page) -> list[dict[str, str]]:
    found: list[dict[str, str]] = page.evaluate(
        "[...document.querySelectorAll('.setup-far > li')].map(one => ({id: one.dataset.home}))"
    )
    return found


def test_a_stop_goes_where_it_is_dragged_and_to_the_road_beside(browser: Browser, folder: Path) -> None:
    name = next(iter(stops(folder)))
    with opened(folder) as address:
        page = at(browser, address)
        chosen(page, name)
        handle = page.locator(".map-handle", has_text=re.compile("^1$"))
        box = at_rest(handle)
        page.mouse.move(box["x"] + 13, box["y"] + 13)
        page.mouse.down()
        page.mouse.move(box["x"] + 60, box["y"] + 13, steps=5)
        with page.expect_response("**/setup/plan") as planned:
            page.mouse.up()
        been = {stops(folder)[name], where(planned.value, name)}
        assert len(been) == 2
        for key in ("Right", "Down", "Left", "Up") * 3:  # which of them has a road depends on how near the map is
            with page.expect_response("**/setup/plan") as planned:
                handle.focus()
                page.keyboard.press(f"Shift+Arrow{key}")
            if where(planned.value, name) not in been:
                break
        assert where(planned.value, name) not in been
        page.keyboard.press("Control+s")
        expect(page.get_by_text("Saved", exact=True)).to_be_visible()

        (folder / "places.geojson").write_text((folder / "places.geojson").read_text() + "\n")
        page.get_by_role("button", name="Undo").click()
        page.get_by_role("button", name="Save to the folder").click()
        expect(page.get_by_role("alert")).to_contain_text("has written its places. Open the page again")
        page.close()


def test_the_page_has_no_barriers_at_any_size_and_in_both_languages(browser: Browser, folder: Path) -> None:
    with opened(folder) as address:
        for size, language in zip(SIZES, ("en", "ja", "ja"), strict=True):
            page = at(browser, address, size, language)
            assert barriers(page) == []
            chosen(page, next(iter(stops(folder))))
            assert barriers(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            page.close()


def test_only_who_holds_the_key_of_this_run_may_ask_or_save(folder: Path) -> None:
    with opened(folder) as address:
        url, _, key = address.partition("/#token=")
        assert httpx.get(f"{url}/setup/town").status_code == 401
        wrong = {"Authorization": "Bearer guessed"}
        assert httpx.put(f"{url}/setup/stops", headers=wrong, json={}).status_code == 401
        mine = {"Authorization": f"Bearer {key}"}
        assert httpx.get(f"{url}/setup/town", headers=mine | {"Host": "evil.example"}).status_code == 400
        town = httpx.get(f"{url}/setup/town", headers=mine).json()
        before = (folder / "places.geojson").read_bytes()
        for stop in (
            {"id": "depot"},
            {"id": "../x"},
            {"id": "stop-900", "lon": 200.0},
            {"id": "stop-900", "lat": None},
        ):
            bad = {"walk": 200, "version": town["version"], "stops": [{"lon": 12.4, "lat": 48.6} | stop]}
            answer = httpx.put(f"{url}/setup/stops", headers=mine, json=bad)
            assert answer.status_code == 422, answer.text
            assert answer.headers["content-type"] == "application/problem+json"
        assert (folder / "places.geojson").read_bytes() == before
