"""What demand a new town is tried with, until its own days are recorded."""

from __future__ import annotations

from api.town_making.new.answers import Answers

_HEAD = """\
# 試算に使う需要の想定 (実績ではありません). Demand for trying things out: assumptions, not counts.
# kinds の場所がなければ役場が代わりです. Where there is no place of the kinds, the town hall stands in.

outings_per_line = 20.0 # 1日あたりの外出の平均. Outings a day on average
months = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
asked_ahead = 0.5 # 前日までに予約する割合. Share that books on a day before
homeward = 0.9 # 帰りも頼む割合. Share that asks for the way home
homeward_asked_ahead = 0.5
lead_minutes = 45 # 予約のある用事の前にとる時間. Time kept before an appointment
last_homeward = "{last}"
mistakes = 0.03 # 規則により断られる希望の割合. Share of wishes that the rules refuse
area_weights = {{}}
"""

_PURPOSE = """
[[purposes]]
id = "{id}"
kinds = [{kinds}]
share = {share}
mean = "{mean}"
spread_minutes = 60
stay_minutes = {stay}
stay_spread_minutes = 20
appointment = {appointment}
"""


def demand_toml(answers: Answers) -> str:
    """demand.toml: doctor, shopping and errands, within the hours of service."""
    (opens, closes) = (_minutes(time) for time in answers.hours)
    at = [_clock(opens + (closes - opens) * part // 100) for part in (20, 30, 40, 88)]
    return _HEAD.format(last=at[3]) + "".join(
        _PURPOSE.format(id=id_, kinds=kinds, share=share, mean=mean, stay=stay, appointment=appointment)
        for id_, kinds, share, mean, stay, appointment in (
            ("clinic", '"hospital", "pharmacy", "office"', 0.4, at[0], 80, "true"),
            ("shopping", '"shop", "office"', 0.35, at[1], 60, "false"),
            ("errand", '"office", "post", "welfare", "culture"', 0.25, at[2], 60, "false"),
        )
    )


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
