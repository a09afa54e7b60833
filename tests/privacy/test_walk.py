"""The walk of every reading route (tests/trust/privacy.py) finds what there is to be found."""

from __future__ import annotations

from tests.api.conftest import served, town  # noqa: F401
from tests.api.serving import Served
from tests.privacy.walk import people_in


def test_the_walk_sees_names_and_homes_where_they_are_told(served: Served) -> None:  # noqa: F811
    told = served.call("GET", "/v1/riders", "dispatcher").text
    places = served.call("GET", "/v1/town/places", "dispatcher").text
    assert {one.what for one in people_in(served, "dispatcher", "", told, ())} >= {"name", "kana", "phone", "home"}
    assert "where the home is" in {one.what for one in people_in(served, "dispatcher", "", places, ())}
