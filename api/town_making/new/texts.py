"""The TOML files of a new town, with a comment to each thing one may want to change."""

from __future__ import annotations

import json
from collections.abc import Sequence

from api.town_making.new.answers import Answers

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")
"""Told apart whatever one's eyes (Okabe-Ito)."""


def town_toml(answers: Answers) -> str:
    """town.toml: the rules, one line over all areas, the seasons."""
    (lon, lat), (opens, closes) = answers.centre, answers.hours
    ids = [one["properties"]["id"] for one in answers.areas]
    whom = "だれでも. Everybody" if answers.min_age == 0 else f"{answers.min_age}歳以上. From {answers.min_age} on"
    return f"""\
# 町の規則. The rules of the town. 直したら noriai town check で確かめる. After a change run noriai town check.

id = {_text(answers.id)}
name = {{ ja = {_text(answers.name)}, en = {_text(answers.name_en)} }}
timezone = {_text(answers.timezone)}
language = {_text(answers.language)}
centre = [{lon}, {lat}] # 経度, 緯度. Longitude, latitude
notice.ja = "この地図は案内のためのもので、測量図ではありません。" # 地図とともに示す. 道路の出典は自動で付く
notice.en = "This map is for finding one's way; it is no survey." # Shown with the map, followed by the roads' source

[service]
cutoff_minutes = {answers.cutoff_minutes} # 乗りたい時刻の何分前まで. Book at least so long before
horizon_days = {answers.horizon_days} # 何日先まで. Book so many days ahead
window_minutes = 15 # お迎えの約束の幅. Width of the promised window
offer_minutes = 5 # 提案が有効な時間. How long an offer holds
search_minutes = 90 # 希望からどれだけ離れた時刻まで探すか. How far from the wish offers are looked for
closing_days = [] # 例 e.g. [2026-08-14]
yearly_closing = ["12-31", "01-01"]

[service.riders] # {whom}
min_age = {answers.min_age}
max_party = {{ seats = 4, wheelchairs = {min(answers.wheelchairs, 1)}, parcels = 4 }}

[service.ride] # 乗車時間の上限 = 直行時間 × factor + extra, longest まで. The longest ride
factor = 1.5
extra_minutes = 10
longest_minutes = 75

[service.boarding]
board_seconds = 60
alight_seconds = 45
walking_frame_seconds = 90
wheelchair_seconds = 180

[[lines]]
id = "line"
name = {{ ja = "のりあい", en = "On-demand bus" }}
weekdays = {_list(answers.weekdays)}
opens = {_text(opens)}
closes = {_text(closes)}
areas = {_list(ids)}
colour = "{COLOURS[4]}"
{_seasons(answers.winter)}"""


def _seasons(winter: Sequence[int]) -> str:
    """A season's speeds are limits by class of road beside the road's own; the factor slows all of them."""
    rest = [month for month in range(1, 13) if month not in winter]
    summer = (
        _season("summer", "夏期", "Summer", rest, "1.0")
        if winter
        else _season("all-year", "通年", "All year", rest, "1.0")
    )
    return summer + (_season("winter", "冬期", "Winter", list(winter), "0.8") if winter else "")


def _season(id_: str, ja: str, en: str, months: Sequence[int], factor: str) -> str:
    return f"""
[[seasons]]
id = "{id_}"
name = {{ ja = "{ja}", en = "{en}" }}
months = {list(months)}
factor = {factor} # 道路の速さに掛ける. Times the road's own speed
speeds_kmh = {{}} # 道路の種類ごとの上限. Limits by class of road, e.g. {{ residential = 25 }}
"""


def fleet_toml(answers: Answers) -> str:
    """fleet.toml: vehicles all alike, at work during the hours of service, with a break at noon."""
    head = "# 車両と勤務. Vehicles and shifts.\n"
    return head + "".join(_vehicle(answers, number) for number in range(1, answers.vehicles + 1))


def _vehicle(answers: Answers, number: int) -> str:
    opens, closes = answers.hours
    per_wheelchair = min(3, answers.seats // answers.wheelchairs) if answers.wheelchairs else 0
    rest = 'breaks = [{ place = "depot", between = ["11:30", "13:30"], minutes = 45 }]\n'
    return f"""
[[vehicles]]
id = "bus-{number}"
name = {{ ja = "{number}号車", en = "Bus {number}" }}
kind = "bus"
colour = "{COLOURS[(number - 1) % len(COLOURS)]}"
capacity = {{ seats = {answers.seats}, wheelchairs = {answers.wheelchairs}, parcels = 4 }}
seats_per_wheelchair = {per_wheelchair} # 車いす1台でたたむ座席. Seats that one wheelchair folds

[[vehicles.shifts]]
weekdays = {_list(answers.weekdays)}
starts = {_text(opens)}
ends = {_text(closes)}
base = "depot"
{rest if opens <= "11:30" and closes >= "13:30" else ""}"""


def _text(value: str) -> str:
    """A basic string of TOML, which escapes as JSON does."""
    return json.dumps(value, ensure_ascii=False)


def _list(values: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"
