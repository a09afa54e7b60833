"""What the real service brought and cost, in sentences and in one table."""

from __future__ import annotations

from api.planning.report.blocks import Bullets, Section, Table, Text
from api.planning.report.measures import MEASURES
from api.planning.report.numbers import Unit, scale, whole
from api.planning.report.reading import figure_of, per_day
from api.planning.report.service_reading import Service
from api.planning.report.words import say
from api.town.parts import Words

BROUGHT = Words("何をもたらしたか", "What the service brought")
LEAD = Words(
    "{}の運行{}日に、予約{}を運びました。希望100件のうち{}を引き受けています。",
    "{}, {} service days: {} were carried, and {} of 100 wishes were accepted.",
)
WAITED = Words(
    "待ち時間は平均{}で、10人中9人は{}までに乗りました。",
    "Riders waited {} on average; 9 of 10 boarded within {}.",
)
RODE = Words("乗車時間は、直行した時間の平均{}でした。", "Rides took {} the direct time on average.")
KEPT = Words("約束した時刻は{}守られました。", "{} of promises were kept.")
POOLED = Words("乗った人100人のうち{}が、ほかの人と乗り合わせました。", "{} of 100 riders shared a ride.")
ABSENT = Words("不在は{}件ありました。", "There were {} when nobody came.")
ABSENCES: dict[str, Words] = {"one": Words("{}", "{} pickup"), "many": Words("{}", "{} pickups")}

COST = Words("いくらかかったか", "What it cost")
COST_LEAD = Words(
    "費用は全部で{}、運んだ予約1件あたり{}でした。",
    "It cost {} in all, {} for each trip carried.",
)
DROVE = Words(
    "車両は{}走り（うち空で{}）、CO2をおよそ{}出しました。",
    "Vehicles drove {} ({} of it empty) and emitted about {} of CO2.",
)
CAPTION = Words("運行1日の平均", "A mean service day")
HEAD = (Words("数値", "Figure"), Words("平均", "Mean"))


def brought(service: Service) -> Section:
    """Trips, waits, promises and pooling; then every figure of a mean day."""
    language, period = service.language, service.whole
    carried = _said(service, "completed", "trips")
    of_100 = _said(service, "acceptance", "of_100")
    lead = Text(say(LEAD, language, service.span, f"{period.days:,}", carried, of_100), "lead")
    sentences = [
        (("wait_mean", "wait_p90"), say(WAITED, language, _said(service, "wait_mean"), _said(service, "wait_p90"))),
        (("detour_mean",), say(RODE, language, _said(service, "detour_mean"))),
        (("promises_kept",), say(KEPT, language, _said(service, "promises_kept"))),
        (("pooled_share",), say(POOLED, language, _said(service, "pooled_share", "of_100_riders"))),
        (("no_shows",), say(ABSENT, language, _absences(service))),
    ]
    known = [words for needed, words in sentences if all(period.total(measure) is not None for measure in needed)]
    return Section(say(BROUGHT, language), [lead, Bullets(known), _mean_day(service)])


def cost(service: Service) -> Section:
    """Money, kilometres and carbon."""
    language = service.language
    lead = say(COST_LEAD, language, _said(service, "cost"), _said(service, "cost_per_trip"))
    drove = say(
        DROVE, language, _said(service, "vehicle_km"), _said(service, "empty_share"), _said(service, "co2_kg")
    )  # fmt: skip
    return Section(say(COST, language), [Text(lead, "lead"), Text(drove)])


def _absences(service: Service) -> str:
    count = service.whole.total("no_shows") or 0.0
    return say(ABSENCES["one" if count == 1 else "many"], service.language, whole(count))


def _said(service: Service, measure: str, unit: Unit | None = None) -> str:
    """A figure over all days, with its unit in full."""
    value = service.whole.total(measure)
    value = value if value is None or not MEASURES[measure].per_day or measure == "cost" else float(round(value))
    size = scale(unit or MEASURES[measure].unit, service.language, [value], long=True, currency=service.currency)
    return size.say(value)


def _mean_day(service: Service) -> Table:
    language, period = service.language, service.whole
    rows = []
    for measure, words in MEASURES.items():
        value = per_day(measure, figure_of(period.total(measure)), period.days).mean
        size = scale(words.unit, language, [value], currency=service.currency)
        rows.append((say(words.label, language), size.say(value)))
    return Table(say(CAPTION, language), [say(words, language) for words in HEAD], rows, (0.7, 0.3))
