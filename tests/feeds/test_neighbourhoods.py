from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from api.feeds.realtime.neighbourhoods import CROWD, DWELLINGS, Neighbourhoods, neighbourhoods
from api.town import Town

POINTS = st.lists(
    st.tuples(st.integers(1430, 1440).map(lambda x: x / 10), st.integers(430, 440).map(lambda y: y / 10)), max_size=90
)


@given(points=POINTS, crowd=st.integers(1, 12))
def test_every_neighbourhood_is_a_crowd_unless_the_whole_town_is_none(
    points: list[tuple[float, float]], crowd: int
) -> None:
    near = Neighbourhoods(np.array(points, dtype=np.float64).reshape(-1, 2), crowd)
    homes = Counter(near.of(*point) for point in points)
    assert all(number < near.size for number in homes)
    assert min(homes.values(), default=0) >= min(crowd, len(points))
    assert near.size == max(len(homes), 1)


def test_the_real_town_has_several_and_each_point_of_the_world_is_in_one(town: Town) -> None:
    near = neighbourhoods(town)
    homes = Counter(near.of(place.lon, place.lat) for place in town.places.values() if place.kind in DWELLINGS)
    assert len(homes) == near.size > 2
    assert min(homes.values()) >= CROWD
    assert near.of(0.0, 0.0) < near.size
