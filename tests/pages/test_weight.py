"""A cheap tablet on a patchy line: a small first load, and a booking at 400 kbit/s with 400 ms latency."""

from __future__ import annotations

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.pages.conftest import OpenPage
from tests.pages.served import Served
from tests.pages.steps import book_ride

pytestmark = pytest.mark.pages

FIRST_LOAD_BYTES = 250_000
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}


def network(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.setBypassServiceWorker", {"bypass": True})
    return session


def test_the_first_load_is_small_and_brings_no_map(open_page: OpenPage) -> None:
    page = open_page("tablet")
    expect(page.locator(".home-choice").first).to_be_visible()
    session, loaded, addresses = network(page), [], []
    session.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    session.on("Network.responseReceived", lambda event: addresses.append(event["response"]["url"]))
    page.reload()
    expect(page.locator(".home-choice").first).to_be_visible()
    page.wait_for_load_state("load")
    page.wait_for_timeout(500)
    assert any("/assets/tablet-" in address for address in addresses)
    assert [address for address in addresses if "engine" in address or "maplibre" in address] == []
    assert 0 < sum(loaded) <= FIRST_LOAD_BYTES


def test_all_that_is_kept_for_a_time_without_a_line_is_small_too(open_page: OpenPage) -> None:
    """Compressed as the server sends it: each file is fetched once more and its weight on the line added."""
    page = open_page("tablet")
    expect(page.locator(".home-choice").first).to_be_visible()
    sizes = page.evaluate(
        """async () => {
            await navigator.serviceWorker.ready;
            const names = await caches.keys();
            const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
            const urls = kept.flat().map(({url}) => url.split("?")[0]);
            const weigh = async (url) => (await fetch(`${url}?weighed`, {cache: "no-store"})).arrayBuffer();
            await Promise.all(urls.map(weigh));
            const entries = performance.getEntriesByType("resource").filter(({name}) => name.endsWith("?weighed"));
            return entries.map(({encodedBodySize}) => encodedBodySize);
        }"""
    )
    assert len(sizes) > 5
    assert sum(sizes) <= FIRST_LOAD_BYTES


def test_a_ride_is_booked_on_a_slow_line(served: Served, open_page: OpenPage) -> None:
    """From the first byte on: nothing was loaded or kept before."""
    page = open_page("tablet", address=f"{served.url}/icon.svg")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    page.set_default_timeout(30_000)
    page.goto(served.address("tablet"))
    assert book_ride(page)
    assert page.get_by_test_id("sending").count() == 0
