"""Words that several parts of the report share, and lists as people say them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api.planning.report.numbers import Scale
from api.planning.report.occasion import Occasion
from api.planning.report.reading import Figure
from api.problems.facts import MONTHS, Language
from api.town.parts import Words

LANGUAGES: tuple[Language, ...] = ("ja", "en")

VERDICTS = {
    "better": Words("良くなる", "Better"),
    "worse": Words("悪くなる", "Worse"),
    "different": Words("変わる", "Different"),
    "no_difference_seen": Words("差は見られない", "No difference seen"),
}
UNSURE = Words("まだ確かでない", "Not sure yet")
ONE_DRAW = Words("1回だけの試行", "One draw only")
TOO_FEW = Words("少なすぎて言えない", "Too few to say")

NONE = Words("なし", "none")
YES, NO = Words("はい", "yes"), Words("いいえ", "no")

GROUP_KINDS = {
    "area": Words("区域", "Area"),
    "age": Words("年齢", "Age"),
    "wheelchair": Words("車いす", "Wheelchair"),
}
WITH_WHEELCHAIR = {"yes": Words("車いすの人", "In a wheelchair"), "no": Words("車いすでない人", "Not in a wheelchair")}
UNKNOWN = Words("不明", "Unknown")
NAMELESS = ("", "?", "unknown")
"""Groups of people of whom nothing is known."""


def say(words: Words, language: Language, *facts: object) -> str:
    """One text in one language, with `facts` in its gaps."""
    return str(getattr(words, language)).format(*facts) if facts else str(getattr(words, language))


def listed(items: Sequence[str], language: Language) -> str:
    """Items in one sentence."""
    return ("、" if language == "ja" else ", ").join(items)


def quoted(name: str, language: Language) -> str:
    """A scenario's name inside a sentence."""
    return f"「{name}」" if language == "ja" else f"“{name}”"


def sentence(text: str, language: Language) -> str:
    """With a full stop."""
    return text + ("。" if language == "ja" else ".")


def date_of(iso: str, language: Language) -> str:
    """An ISO date with its year: 2026年11月26日, 26 Nov 2026."""
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{year}年{month}月{day}日" if language == "ja" else f"{day} {MONTHS[month - 1]} {year}"


def with_interval(figure: Figure, scale: Scale) -> str:
    """The mean, and under it from where to where it may lie."""
    if figure.mean is None or figure.low is None or figure.high is None:
        return scale.say(figure.mean)
    if scale.size(figure.low) == scale.size(figure.high):
        return scale.say(figure.mean)
    return f"{scale.say(figure.mean)}\n{scale.span(figure.low, figure.high)}"


def group_name(kind: str, name: str, occasion: Occasion, language: Language) -> str:
    """An area by its name, an age band and a wheelchair in words."""
    if name in NAMELESS:
        return say(UNKNOWN, language)
    if kind == "area":
        return say(occasion.names[name], language) if name in occasion.names else name
    if kind == "wheelchair":
        return say(WITH_WHEELCHAIR[name], language) if name in WITH_WHEELCHAIR else name
    return _age(name, language)


def in_order(kind: str, names: Iterable[str]) -> list[str]:
    """Groups as people read them: the youngest first, those without a name last."""

    def key(name: str) -> tuple[bool, bool, str]:
        return name in NAMELESS, kind == "age" and not name.startswith("under"), name

    return sorted(names, key=key)


def _age(band: str, language: Language) -> str:
    """65-74, 85+ and under 65, as people say them."""
    if band.startswith("under "):
        return f"{band[6:]}歳未満" if language == "ja" else f"Under {band[6:]}"
    if band.endswith("+"):
        return f"{band[:-1]}歳以上" if language == "ja" else f"{band[:-1]} and over"
    first, dash, last = band.partition("-")
    if not (dash and first.isdigit() and last.isdigit()):
        return band
    return f"{first}〜{last}歳" if language == "ja" else f"{first} to {last}"
