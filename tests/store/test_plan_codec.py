from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.store.plan_codec import dump_plan, load_plan, plain, rebuilt
from scheduler.model import Booking, Break, Load, Offer, Plan, Promise, Request, Route, Vehicle, Visit

seconds = st.integers(-(2**40), 2**40)
small = st.integers(0, 99)
names = st.text(max_size=12)
loads = st.builds(Load, small, small, small)
breaks = st.builds(Break, small, seconds, seconds, seconds)
vehicles = st.builds(
    Vehicle, names, loads, small, small, seconds, seconds, small,
    st.lists(breaks, max_size=2).map(tuple), st.frozensets(names, max_size=3), st.none() | seconds,
)  # fmt: skip
requests = st.builds(
    Request, names, names, small, small, loads, st.none() | seconds, st.none() | seconds, small, small,
    st.lists(names, max_size=2).map(tuple),
)  # fmt: skip
promises = st.builds(Promise, seconds, seconds, seconds, seconds)
bookings = st.builds(
    Booking, names, requests, promises, promises, names, st.sampled_from(["confirmed", "aboard"]),
    st.none() | seconds, st.lists(st.sampled_from(["pickup", "arrival", "ride"]), max_size=3).map(tuple),
    st.none() | names,
)  # fmt: skip
visits = st.builds(
    Visit, names, st.sampled_from(["pickup", "dropoff", "break"]), st.none() | names, small, seconds, seconds, small,
    st.none() | seconds,
)  # fmt: skip
routes = st.builds(
    Route, vehicles, small, seconds, st.lists(visits, max_size=4).map(tuple), small, st.none() | seconds,
    st.none() | seconds, st.booleans(), small,
)  # fmt: skip
plans = st.builds(
    Plan, names, small, st.lists(routes, max_size=3).map(tuple), st.dictionaries(names, bookings, max_size=3)
)
offers = st.builds(Offer, names, requests, promises, names, seconds, seconds, seconds, seconds)


@settings(max_examples=150, deadline=None)
@given(plans)
def test_a_plan_comes_back_from_its_text_as_it_was(plan: Plan) -> None:
    back = load_plan(dump_plan(plan))
    assert back == plan
    assert all(isinstance(route.vehicle.capacity, Load) for route in back.routes)


@settings(max_examples=50, deadline=None)
@given(offers)
def test_an_offer_comes_back_from_its_column_as_it_was(offer: Offer) -> None:
    assert rebuilt(Offer, plain(offer)) == offer


def test_equal_plans_are_equal_bytes_whatever_the_order_of_their_sets() -> None:
    lines = [f"line-{number}" for number in range(20)]
    one, other = (
        Plan("2026-11-26", 1, (Route(Vehicle("bus", Load(4), 0, 0, 0, 1, lines=frozenset(order)), 0, 0),))
        for order in (lines, lines[::-1])
    )
    assert dump_plan(one) == dump_plan(other)


@pytest.mark.parametrize(
    "broken",
    ["{}", "nonsense", '{"day": 1, "version": 1, "routes": [], "bookings": {}}', '{"day": "d", "version": "1"}'],
)
def test_text_that_is_no_plan_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        load_plan(broken)


def test_what_does_not_belong_into_a_plan_is_refused() -> None:
    with pytest.raises(TypeError):
        dump_plan(Plan("2026-11-26", 1, (object(),)))  # type: ignore[arg-type]
