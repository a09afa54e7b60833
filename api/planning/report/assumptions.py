"""A scenario's form read as assumptions, in words of both languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from api.planning.form import Costs, ScenarioForm, Speeds
from api.planning.report.numbers import scale
from api.planning.report.words import LANGUAGES, listed
from api.problems.facts import Language
from api.town.parts import Season, Words

Assumption = tuple[Words, Words]

GENERATED = Words("町の想定から作った希望", "Wishes drawn from the town's assumptions")
KINDS = {
    "generated": GENERATED,
    "recorded": Words("記録された日の実際の希望", "The wishes of recorded days"),
    "csv": Words("表で渡された希望", "Wishes given as a table"),
}
GROWTH = Words("（{}倍）", " (times {})")
NO_SHOWS = Words("予約100件のうち{}", "{} of 100 bookings")
SPREAD = Words("計画した時間のまわりに約{}のばらつき", "About {} around the planned time")
AS_PLANNED = Words("計画した時間どおり", "As planned")
SEASON = Words("季節ごとの町の走行速度", "The town's speeds of each season")
ONE_SEASON = Words("どの日も季節「{}」の速度", "The speeds of the season “{}” on every day")
FASTER = Words("、その{}倍", ", times {}")
BY_CLASS = Words("、道の種類ごとに別の速度", ", with other speeds by class of road")
ANSWERED = Words("最も安い差し込みで答え、改善はしない", "Answered by cheapest insertion, without improving")
IMPROVED = Words("予約のたびに{}回の改善", "Improved {} times after each booking")
RATES = Words("1 kmあたり{}、1時間あたり{}、車両1台1日あたり{}", "{} a km, {} an hour, {} a vehicle and day")
CO2 = Words("1 kmあたり{}", "{} a km")


def assumptions_of(form: ScenarioForm, seasons: Sequence[Season] = ()) -> list[Assumption]:
    """Demand, behaviour, speeds, rates and how bookings are answered; `seasons` are the town's."""
    names = {season.id: season.name for season in seasons}
    return [
        (Words("需要", "Demand"), _both(lambda language: _demand(form, language))),
        (Words("来ない人", "No-shows"), _both(lambda language: _share(form.behaviour.no_show, language))),
        (Words("乗り降りの時間", "Boarding times"), _both(lambda lang: _spread(form.behaviour.boarding_spread, lang))),
        (Words("走行の時間", "Driving times"), _both(lambda lang: _spread(form.behaviour.driving_spread, lang))),
        (Words("走行速度", "Speeds"), _both(lambda language: _speeds(form.speeds, names, language))),
        (Words("配車", "Dispatch"), _both(lambda language: _dispatch(form.run.optimise, language))),
        *rates_assumed(form.costs),
        (Words("乱数の種", "Seed of chance"), _both(lambda _: str(form.run.seed))),
    ]


def rates_assumed(costs: Costs) -> list[Assumption]:
    """What money and carbon are counted with."""
    return [
        (Words("費用の単価", "Rates"), _both(lambda language: _rates(costs, language))),
        (Words("CO2の単価", "CO2"), _both(lambda language: _co2(costs.co2_per_km, language))),
    ]


def _both(word: Callable[[Language], str]) -> Words:
    ja, en = (word(language) for language in LANGUAGES)
    return Words(ja, en)


def _in(words: Words, language: Language, *facts: object) -> str:
    return str(getattr(words, language)).format(*facts)


def _demand(form: ScenarioForm, language: Language) -> str:
    grown = form.demand.growth != 1
    return _in(KINDS[form.demand.kind], language) + (_in(GROWTH, language, f"{form.demand.growth:g}") if grown else "")


def _share(share: float, language: Language) -> str:
    return _in(NO_SHOWS, language, scale("of_100", language, [share]).say(share))


def _spread(spread: float, language: Language) -> str:
    return _in(SPREAD, language, f"{round(spread * 100)}%") if spread else _in(AS_PLANNED, language)


def _speeds(speeds: Speeds, names: Mapping[str, Words], language: Language) -> str:
    said = _in(SEASON, language)
    if speeds.season is not None:
        name = names.get(speeds.season, Words(speeds.season, speeds.season))
        said = _in(ONE_SEASON, language, _in(name, language))
    said += _in(FASTER, language, f"{speeds.factor:g}") if speeds.factor != 1 else ""
    return said + (_in(BY_CLASS, language) if speeds.kmh else "")


def _dispatch(iterations: int, language: Language) -> str:
    return _in(IMPROVED, language, f"{iterations:,}") if iterations else _in(ANSWERED, language)


def _rates(costs: Costs, language: Language) -> str:
    def money(value: float) -> str:
        return scale("money", language, [value], currency=costs.currency).say(value)

    return _in(RATES, language, money(costs.per_km), money(costs.per_hour), money(costs.per_day))


def _co2(rate: float | Mapping[str, float], language: Language) -> str:
    if not isinstance(rate, Mapping):
        return _in(CO2, language, f"{rate:g} kg")
    return _in(CO2, language, listed([f"{kind} {one:g} kg" for kind, one in rate.items()], language))
