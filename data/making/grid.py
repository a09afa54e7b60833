"""The survey grid: straight roads 545 m apart, counted from 基線 and from the town hall's row."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd

DEGREES = "EPSG:4326"
METRES = "EPSG:6681"
"""JGD2011 / Japan Plane Rectangular CS XIII, the one for Tokachi."""

BASE_LON, COLUMN = 143.2815, 0.0067
"""基線, and 300 間 (545 m) of longitude: 東一線 to 東六線 then lie on the addresses of their name."""
TOWN_HALL_LAT, ROW = 43.2330, 0.004901

TOWN_HALL = (143.2960, 43.2330)

MOUNTAINS = ("字ぬかびら源泉郷", "字三股", "字幌加", "字黒石平")

_NUMBERS = "〇一二三四五六七八九十"


def node(column: float, row: float) -> tuple[float, float]:
    """Longitude and latitude of a crossing of the grid, rounded to 0.1 m."""
    return round(BASE_LON + column * COLUMN, 6), round(TOWN_HALL_LAT + row * ROW, 6)


def column_name(column: int) -> str | None:
    """The name of a north-south road; the western surveys count differently, so theirs stay unnamed."""
    if column < 0:
        return None
    if column == 0:
        return "基線"
    tens, ones = divmod(column, 10)
    return "東" + ("十" * tens) + (_NUMBERS[ones] if ones else "") + "線"


def addresses() -> gpd.GeoDataFrame:
    """The 52 named areas of the town (Geolonia), in degrees, with whether they lie in the mountains."""
    rows = pd.DataFrame(json.loads(Path(__file__).with_name("addresses.json").read_text(encoding="utf-8")))
    points = gpd.points_from_xy(rows["lng"], rows["lat"], crs=DEGREES)
    return gpd.GeoDataFrame({"name": rows["town"], "mountain": rows["town"].str.startswith(MOUNTAINS)}, geometry=points)
