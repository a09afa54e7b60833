"""Feeds of a small town's buses, to be changed and spoilt: the text of each file by its name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

Feed = dict[str, str]
Edit = Callable[[Feed], None]

FAR = "stop-far,遠い町,42.918000,143.203000,0,\n"

FEED: Mapping[str, str] = {
    "agency.txt": "agency_id,agency_name,agency_url,agency_timezone\na,例バス,https://example.org,Asia/Tokyo\n",
    "stops.txt": (
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
        "station,上士幌ターミナル,43.234510,143.293520,1,\n"
        "pole-1,上士幌ターミナル,43.234600,143.293400,0,station\n"
        "village,ぬかびら温泉,43.366200,143.191200,0,\n"
        f"{FAR}stop-further,もっと遠い町,42.700000,143.100000,0,\n"
    ),
    "routes.txt": (
        "route_id,agency_id,route_short_name,route_long_name,route_type\nr1,a,51,上士幌線,3\nr2,a,90,遠い町循環,3\n"
    ),
    "trips.txt": (
        "route_id,service_id,trip_id,trip_headsign\n"
        "r1,daily,morning,遠い町\nr1,daily,night,遠い町\nr1,daily,back,\nr2,daily,elsewhere,循環\n"
    ),
    "stop_times.txt": (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n"
        "morning,10:05:00,10:05:00,village,1,0,1\n"
        "morning,10:38:00,10:40:00,pole-1,2,0,0\n"
        "morning,11:50:00,11:50:00,stop-far,3,1,0\n"
        "night,24:10:00,24:10:00,pole-1,1,0,1\n"
        "night,25:20:00,25:20:00,stop-far,2,1,0\n"
        "back,13:55:00,13:55:00,stop-far,1,0,1\n"
        "back,15:05:00,15:05:00,pole-1,2,1,0\n"
        "elsewhere,9:00:00,9:00:00,stop-far,1,0,0\n"
        "elsewhere,9:30:00,9:30:00,stop-further,2,0,0\n"
    ),
    "calendar.txt": (
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
        "daily,1,1,1,1,1,0,0,20260401,20270331\n"
    ),
    "calendar_dates.txt": "service_id,date,exception_type\ndaily,20261128,1\ndaily,20261127,2\n",
    "translations.txt": (
        "trans_id,lang,translation\n"
        "遠い町,en,Faraway\n遠い町,ja-Hrkt,とおいまち\n上士幌線,en,Kamishihoro line\n循環,en,Loop\n"
    ),
    "shapes.txt": "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n",
}
"""As GTFS-JP of the second edition has it: a translation is of a text, wherever it stands."""


def feed(*edits: Edit) -> Feed:
    """The feed after some changes."""
    made = dict(FEED)
    for edit in edits:
        edit(made)
    return made


def put(file: str, old: str, new: str) -> Edit:
    """Replaces a text that must be there."""

    def edit(made: Feed) -> None:
        assert old in made[file]
        made[file] = made[file].replace(old, new, 1)

    return edit


def without(*files: str) -> Edit:
    """Takes files away."""

    def edit(made: Feed) -> None:
        for file in files:
            del made[file]

    return edit


def zipped(made: Mapping[str, str | bytes]) -> bytes:
    """The feed as the bytes of a zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in made.items():
            archive.writestr(name, text)
    return packed.getvalue()


def saved(folder: Path, content: bytes) -> Path:
    """The zip in a file."""
    path = folder / "feed.zip"
    path.write_bytes(content)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
