"""The figures that decide, as people call them: label, unit, and how a difference in each is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from api.planning.report.numbers import Unit
from api.town.parts import Words


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure's words. `per_day` figures are sums over all days and are shown for one service day.

    `more` and `less` are sentences about a difference; a figure without them stands in the table alone."""

    label: Words
    unit: Unit
    per_day: bool = False
    more: Words | None = None
    less: Words | None = None
    difference: Unit | None = None

    @property
    def apart(self) -> Unit:
        """The unit of a difference: percentages differ by points."""
        return self.difference or ("points" if self.unit == "percent" else self.unit)


MEASURES: Mapping[str, Measure] = {
    "asked": Measure(Words("希望（1日あたり）", "Wishes a day"), "trips", True),
    "accepted": Measure(Words("引き受けた希望（1日あたり）", "Wishes accepted a day"), "trips", True),
    "acceptance": Measure(
        Words("引き受けた割合", "Share of wishes accepted"), "percent",
        more=Words("希望100件のうち、引き受けられるものが{}増えます", "{} of 100 wishes more are accepted"),
        less=Words("希望100件のうち、断られるものが{}増えます", "{} of 100 wishes more are refused"),
        difference="of_100",
    ),
    "completed": Measure(Words("運んだ予約（1日あたり）", "Trips carried a day"), "trips", True),
    "no_shows": Measure(Words("不在（1日あたり）", "No-shows a day"), "trips", True),
    "wait_mean": Measure(
        Words("待ち時間の平均", "Mean wait"), "minutes",
        more=Words("待ち時間は平均で{}長くなります", "Riders wait {} longer on average"),
        less=Words("待ち時間は平均で{}短くなります", "Riders wait {} less on average"),
    ),
    "wait_p50": Measure(Words("待ち時間の中央値", "Median wait"), "minutes"),
    "wait_p90": Measure(
        Words("10人中9人の待ち時間の上限", "Wait that 9 of 10 riders stay within"), "minutes",
        more=Words("10人中9人の待ち時間の上限は{}長くなります", "The wait that 9 of 10 riders stay within grows by {}"),
        less=Words(
            "10人中9人の待ち時間の上限は{}短くなります", "The wait that 9 of 10 riders stay within shrinks by {}"
        ),
    ),
    "wait_worst": Measure(Words("いちばん長い待ち時間", "Longest wait"), "minutes"),
    "detour_mean": Measure(
        Words("迂回の平均（直行との比）", "Mean detour (ride ÷ direct time)"), "times",
        more=Words("乗車時間は平均で、直行した時間の{}だけ長くなります", "Rides grow by {} the direct time"),
        less=Words("乗車時間は平均で、直行した時間の{}だけ短くなります", "Rides shrink by {} the direct time"),
    ),
    "detour_p50": Measure(Words("迂回の中央値", "Median detour"), "times"),
    "detour_p90": Measure(Words("10人中9人の迂回の上限", "Detour that 9 of 10 riders stay within"), "times"),
    "detour_worst": Measure(Words("いちばん大きい迂回", "Largest detour"), "times"),
    "promises_kept": Measure(
        Words("守られた約束", "Promises kept"), "percent",
        more=Words("約束100件のうち、守られるものが{}増えます", "{} of 100 promises more are kept"),
        less=Words("約束100件のうち、破られるものが{}増えます", "{} of 100 promises more are broken"),
        difference="of_100",
    ),
    "riders_per_vehicle_hour": Measure(
        Words("車両1台1時間に運んだ人", "Riders per vehicle hour"), "riders_per_hour",
        more=Words("車両1台が運ぶ人は{}増えます", "A vehicle carries {} more"),
        less=Words("車両1台が運ぶ人は{}減ります", "A vehicle carries {} fewer"),
    ),
    "vehicle_km": Measure(
        Words("走行距離（1日あたり）", "Distance driven a day"), "km", True,
        more=Words("走行距離は1日に{}増えます", "Vehicles drive {} more a day"),
        less=Words("走行距離は1日に{}減ります", "Vehicles drive {} less a day"),
    ),
    "seat_km": Measure(Words("座席キロ（1日あたり）", "Seat-kilometres a day"), "seat_km", True),
    "empty_share": Measure(
        Words("空で走った距離の割合", "Share of distance driven empty"), "percent",
        more=Words("空で走る距離の割合は{}増えます", "The share of distance driven empty grows by {}"),
        less=Words("空で走る距離の割合は{}減ります", "The share of distance driven empty shrinks by {}"),
    ),
    "vehicle_hours": Measure(
        Words("車両の稼働時間（1日あたり）", "Vehicle hours a day"), "hours", True,
        more=Words("車両の稼働時間は1日に{}増えます", "Vehicles are on duty {} more a day"),
        less=Words("車両の稼働時間は1日に{}減ります", "Vehicles are on duty {} less a day"),
    ),
    "cost": Measure(
        Words("費用（1日あたり）", "Cost a day"), "money", True,
        more=Words("費用は運行1日に{}増えます", "A service day costs {} more"),
        less=Words("費用は運行1日に{}減ります", "A service day costs {} less"),
    ),
    "cost_per_trip": Measure(
        Words("運んだ予約1件あたりの費用", "Cost per trip carried"), "money",
        more=Words("運んだ予約1件あたりの費用は{}増えます", "A trip costs {} more"),
        less=Words("運んだ予約1件あたりの費用は{}減ります", "A trip costs {} less"),
    ),
    "co2_kg": Measure(
        Words("CO2の排出（1日あたり）", "CO2 a day"), "kg", True,
        more=Words("CO2の排出は1日に{}増えます", "A service day emits {} of CO2 more"),
        less=Words("CO2の排出は1日に{}減ります", "A service day emits {} of CO2 less"),
    ),
    "pooled_share": Measure(
        Words("乗合になった人の割合", "Share of riders who shared a ride"), "percent",
        more=Words("乗合になる人は100人あたり{}増えます", "{} of 100 riders more share a ride"),
        less=Words("乗合になる人は100人あたり{}減ります", "{} of 100 riders fewer share a ride"),
        difference="of_100_riders",
    ),
    "fairness_area": Measure(
        Words("区域による引受けの開き", "Gap in acceptance between areas"), "points",
        more=Words("引き受けた割合の区域による開きは{}広がります", "The gap in acceptance between areas widens by {}"),
        less=Words("引き受けた割合の区域による開きは{}狭まります", "The gap in acceptance between areas narrows by {}"),
    ),
    "fairness_age": Measure(
        Words("年齢による引受けの開き", "Gap in acceptance between ages"), "points",
        more=Words("引き受けた割合の年齢による開きは{}広がります", "The gap in acceptance between ages widens by {}"),
        less=Words("引き受けた割合の年齢による開きは{}狭まります", "The gap in acceptance between ages narrows by {}"),
    ),
    "fairness_wheelchair": Measure(
        Words("車いすの有無による引受けの開き", "Gap in acceptance with and without a wheelchair"), "points",
        more=Words(
            "引き受けた割合の車いすの有無による開きは{}広がります",
            "The gap in acceptance with and without a wheelchair widens by {}",
        ),
        less=Words(
            "引き受けた割合の車いすの有無による開きは{}狭まります",
            "The gap in acceptance with and without a wheelchair narrows by {}",
        ),
    ),
}  # fmt: skip
