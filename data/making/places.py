"""The places: 52 addresses, the facilities, and invented homes in the centre and along the grid."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import geopandas as gpd
import pandas as pd
from shapely import Point
from shapely.geometry import LineString

from making.areas import area_of
from making.grid import DEGREES, METRES, addresses
from making.names import address_name
from making.roads import plain_roads

Row = tuple[str, str, str, str, str, str, float, float]

FACILITIES: list[Row] = [
    ("town-hall", "上士幌町役場", "Town hall", "かみしほろちょうやくば", "office", "approximate", 143.2960, 43.2330),
    ("terminal", "上士幌交通ターミナル", "Bus terminal", "かみしほろこうつうたーみなる", "terminal", "approximate",
     143.2935, 43.2345),
    ("roadside-station", "道の駅かみしほろ", "Roadside station Kamishihoro", "みちのえきかみしほろ", "shop",
     "approximate", 143.2990, 43.2240),
    ("clinic", "上士幌クリニック", "Kamishihoro clinic", "かみしほろくりにっく", "hospital", "approximate",
     143.2972, 43.2352),
    ("fureai-plaza", "ふれあいプラザ", "Fureai Plaza", "ふれあいぷらざ", "welfare", "approximate", 143.2948, 43.2312),
    ("wakka", "生涯学習センターわっか", "Learning centre Wakka", "しょうがいがくしゅうせんたーわっか", "culture",
     "approximate", 143.2989, 43.2338),
    ("post-office", "上士幌郵便局", "Kamishihoro post office", "かみしほろゆうびんきょく", "post", "approximate",
     143.2957, 43.2341),
    ("pharmacy", "上士幌薬局", "Kamishihoro pharmacy", "かみしほろやっきょく", "pharmacy", "approximate",
     143.2961, 43.2356),
    ("a-coop", "Aコープ ルピナ", "A-Coop Lupina", "えーこーぷるぴな", "shop", "approximate", 143.2937, 43.2326),
    ("nishi-danchi", "西団地", "Nishi estate", "にしだんち", "housing", "approximate", 143.2890, 43.2322),
    ("nukabira", "ぬかびら源泉郷", "Nukabira hot springs", "ぬかびらげんせんきょう", "leisure", "approximate",
     143.1910, 43.3660),
    ("depot", "福祉バス車庫", "Welfare bus depot", "ふくしばすしゃこ", "depot", "invented", 143.2975, 43.2318),
]  # fmt: skip

HOMES = {"centre": 26, "orube": 14, "hagigaoka": 12, "kami-otofuke": 10}
"""Invented homes by area: most people live in the centre."""

AREA_NAMES = {
    "centre": ("市街", "Centre", "しがい"),
    "orube": ("居辺", "Orube", "おるべ"),
    "hagigaoka": ("萩ケ岡", "Hagigaoka", "はぎがおか"),
    "kami-otofuke": ("上音更", "Kami-Otofuke", "かみおとふけ"),
}

FROM_ROAD = {"town": 18.0, "farm": 70.0}
"""How far (m) a house stands from the middle of its road."""


def _address_rows() -> Iterator[Row]:
    for row in addresses().itertuples():
        id_, ja, en, kana = address_name(row.name)
        yield id_, ja, en, kana, "address", "address", row.geometry.x, row.geometry.y


def _home_rows() -> Iterator[Row]:
    """Houses beside roads drawn by a fixed seed: at most one a farm edge, so that they spread."""
    rng = Random("kamishihoro homes")
    roads = plain_roads()
    lines = roads[roads["class"].isin(FROM_ROAD)].to_crs(METRES)
    left = dict(HOMES)
    order = sorted(range(len(lines)), key=lambda _: rng.random())
    for index in order:
        kind, line = lines["class"].iloc[index], lines.geometry.iloc[index]
        house = _beside(line, 0.2 + 0.6 * rng.random(), FROM_ROAD[kind] * (1 if rng.random() < 0.5 else -1))
        point = gpd.GeoSeries([house], crs=METRES).to_crs(DEGREES).iloc[0]
        area = area_of(point)
        if left.get(area, 0) == 0 or (kind == "town") != (area == "centre"):
            continue
        number = HOMES[area] - left[area] + 1
        left[area] -= 1
        ja, en, kana = AREA_NAMES[area]
        yield (f"home-{area}-{number:02d}", f"{ja}の家{number}", f"House {number}, {en}", f"{kana}のいえ{number}",
               "home", "invented", point.x, point.y)  # fmt: skip
    if any(left.values()):
        raise ValueError(f"no road was left for these homes: {left}")


def _beside(line: LineString, share: float, offset: float) -> Point:
    (x, y), (x2, y2) = line.coords[0], line.coords[-1]
    dx, dy = (x2 - x) / line.length, (y2 - y) / line.length
    return Point(x + share * (x2 - x) - offset * dy, y + share * (y2 - y) + offset * dx)


def make_places() -> gpd.GeoDataFrame:
    """All places in degrees."""
    rows = [*_address_rows(), *FACILITIES, *sorted(_home_rows())]
    columns = ["id", "name_ja", "name_en", "kana", "kind", "source", "lon", "lat"]
    frame = pd.DataFrame(rows, columns=columns)
    points = gpd.points_from_xy(frame.pop("lon").round(6), frame.pop("lat").round(6), crs=DEGREES)
    return gpd.GeoDataFrame(frame, geometry=points)
