"""A tablet on a patchy line confirms again and again until it has heard the answer."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from random import Random

import httpx
import pytest

from tests.api.cutting_proxy import Cut, cutting
from tests.api.serving import RIDER, Served

CALLS, AT_ONCE = 100, 8
CALL_BYTES, ANSWER_BYTES = 500, 2000
"""A little more than a confirmation and its answer have, so that a cut may also come too late to matter."""


def _cuts(seed: int) -> list[Cut]:
    """Where each connection is cut: before, within or right after the call, or within the answer."""
    chance = Random(seed)
    cuts = [Cut(asked=chance.randint(1, CALL_BYTES)) for _ in range(40)]
    cuts += [Cut(answered=chance.randint(0, ANSWER_BYTES)) for _ in range(40)]
    cuts += [Cut(asked=0)] * 5 + [Cut(answered=0)] * 10 + [Cut()] * (CALLS - 95)
    chance.shuffle(cuts)
    return cuts


def _tablet(served: Served, url: str) -> httpx.Client:
    """A tablet that says the same key each time, on a new connection."""
    headers = {"Authorization": f"Bearer {served.tokens['tablet']}", "Idempotency-Key": "one", "Connection": "close"}
    return httpx.Client(base_url=url, headers=headers, timeout=30, verify=False)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_confirmation_repeated_a_hundred_times_over_a_cut_connection_makes_one_booking(
    served: Served, seed: int
) -> None:
    offer_id, cuts = served.offers()[0]["offer_id"], _cuts(seed)
    with cutting(served.url, lambda number: cuts[number]) as proxy, _tablet(served, proxy.url) as tablet:

        def confirm(_number: int) -> tuple[str, str]:
            try:
                answer = tablet.post("/v1/bookings", json={"offer_id": offer_id})
            except httpx.TransportError as error:
                return type(error).__name__, ""
            return str(answer.status_code), answer.text

        with ThreadPoolExecutor(AT_ONCE) as pool:
            ends = list(pool.map(confirm, range(CALLS)))
        assert proxy.connections == CALLS
    heard = Counter(end for end, _ in ends)
    assert 5 <= heard["201"] < CALLS, heard
    assert not [end for end in heard if end.isdigit() and end != "201"], heard
    assert len({text for end, text in ends if end == "201"}) == 1
    [booking] = served.call("GET", "/v1/bookings", "dispatcher").json()
    assert (booking["status"], booking["rider"]["id"]) == ("confirmed", RIDER)
    again = served.confirm(offer_id, key="one")
    assert (again.status_code, again.text) == (201, next(text for end, text in ends if end == "201"))
    version, planned, listed, events = served.state()
    assert (version, len(planned), len(listed), events) == (1, 1, 1, 1)


def test_a_standing_booking_repeated_over_a_cut_connection_is_made_once(served: Served) -> None:
    cuts = _cuts(3)
    wish = {
        "rider_id": RIDER, "weekday": 3, "origin": {"place_id": served.town.residents[RIDER].home},
        "destination": {"place_id": "clinic"}, "seats": 1, "mode": "arrive", "minutes": 600, "way_home": "open",
    }  # fmt: skip
    with cutting(served.url, lambda number: cuts[number]) as proxy, _tablet(served, proxy.url) as tablet:

        def make(_number: int) -> str:
            try:
                answer = tablet.post("/v1/standing", json=wish)
            except httpx.TransportError:
                return ""
            assert answer.status_code == 201, answer.text
            return str(answer.json()["standing_id"])

        with ThreadPoolExecutor(AT_ONCE) as pool:
            heard = set(pool.map(make, range(CALLS))) - {""}
    assert len(heard) == 1
    [standing] = served.call("GET", "/v1/standing", "tablet").json()
    assert [day["status"] for day in standing["days"]] == ["booked"] * 3
    assert len(served.call("GET", "/v1/bookings", "tablet").json()) == 6
