"""What was asked: what each scenario changes, before and after."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from api.planning.report.blocks import Block, Section, Subheading, Table, Text
from api.planning.report.occasion import Occasion
from api.planning.report.reading import Comparison, Outcome, text_of
from api.planning.report.words import NO, NONE, YES, date_of, group_name, listed, quoted, say
from api.problems.facts import Language
from api.town.parts import Words

TITLE = Words("問い", "The question")
ONE = Words(
    "{}で{}を試すと、{}に比べて何が変わるでしょうか。",
    "What would change in {} with {}, held against {}?",
)
NOTHING_ELSE = Words(
    "書いていないことは、すべて{}と同じです。", "Whatever is not named here is the same as in {}."
)  # fmt: skip
BASE_ALONE = Words("{}では、サービスはどう働くでしょうか。", "How does the service do with {}?")
CAPTION = Words("{}で変えたこと", "What {} changes")
HEAD = (Words("変えたこと", "What"), Words("前", "Before"), Words("後", "After"))
SAME = Words("{}は何も変えていません。", "{} changes nothing.")
_ID = re.compile(r"(?<![\w-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w-])")

OF_THE_BASE = Words("{}（比べる基準）で町の現状から変えたこと", "What {}, the base, changes of the town as it is")


def question(comparison: Comparison) -> Section:
    """The question in words, and a table of changes for each scenario."""
    language, base = comparison.language, quoted(comparison.base.name, comparison.language)
    town = say(comparison.occasion.town, language)
    blocks: list[Block] = []
    if comparison.others:
        names = listed([quoted(other.name, language) for other in comparison.others], language)
        blocks.append(Text(say(ONE, language, town, names, base), "lead"))
        blocks.append(Text(say(NOTHING_ELSE, language, base)))
    else:
        blocks.append(Text(say(BASE_ALONE, language, base), "lead"))
    if changes_of(comparison.base):
        blocks.append(_table(comparison, comparison.base, say(OF_THE_BASE, language, base)))
    for other in comparison.others:
        blocks += _changes(comparison, other, several=len(comparison.others) > 1)
    return Section(say(TITLE, language), blocks)


def changes_of(outcome: Outcome) -> Sequence[Mapping[str, Any]]:
    """What a scenario changes."""
    found: Sequence[Mapping[str, Any]] = outcome.raw["scenario"].get("changes") or ()
    return found


def _changes(comparison: Comparison, outcome: Outcome, *, several: bool) -> list[Block]:
    name = quoted(outcome.name, outcome.language)
    title: list[Block] = [Subheading(outcome.name)] if several else []
    if not changes_of(outcome):
        return [*title, Text(say(SAME, outcome.language, name))]
    return [*title, _table(comparison, outcome, say(CAPTION, outcome.language, name))]


def _table(comparison: Comparison, outcome: Outcome, caption: str) -> Table:
    language = outcome.language
    rows = [change_in_words(change, comparison.occasion, language) for change in changes_of(outcome)]
    return Table(caption, [say(words, language) for words in HEAD], rows, (0.44, 0.28, 0.28), words_from=1)


def change_in_words(change: Mapping[str, Any], occasion: Occasion, language: Language) -> tuple[str, str, str]:
    """What, before and after: from its sentence "what: before → after" where it has one, else from its values."""
    said = text_of(change, language)
    what, _, values = said.rpartition(": ") if " → " in said else (said, "", "")
    before, arrow, after = values.partition(" → ")
    if not arrow:
        before, after = (value_of(change.get(side), language) for side in ("before", "after"))
    what = named(what, occasion, language)
    return what[:1].upper() + what[1:], named(before, occasion, language), named(after, occasion, language)


def named(words: str, occasion: Occasion, language: Language) -> str:
    """With the names of vehicles, lines and areas in place of their ids."""
    return _ID.sub(lambda found: group_name("area", found.group(), occasion, language), words)


def value_of(raw: Any, language: Language) -> str:
    """A value of a scenario's form as people read it."""
    if raw is None or raw == [] or raw == "":
        return say(NONE, language)
    if isinstance(raw, bool):
        return say(YES if raw else NO, language)
    if isinstance(raw, float):
        return f"{raw:g}"
    if isinstance(raw, Mapping):
        if {"ja", "en"} & set(raw):
            return text_of(raw, language)
        return listed([f"{key} {value_of(value, language)}" for key, value in raw.items()], language)
    if isinstance(raw, list | tuple):
        return listed([value_of(value, language) for value in raw], language)
    text = str(raw)
    return date_of(text, language) if _is_date(text) else text


def _is_date(text: str) -> bool:
    parts = text.split("-")
    return len(parts) == 3 and [len(part) for part in parts] == [4, 2, 2] and all(part.isdigit() for part in parts)
