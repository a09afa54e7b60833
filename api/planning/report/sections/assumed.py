"""What was assumed: days, draws, and whatever else the planner's form said."""

from __future__ import annotations

from api.planning.report.blocks import Block, Section, Table, Text
from api.planning.report.reading import Comparison
from api.planning.report.words import date_of, say
from api.town.parts import Words

TITLE = Words("前提", "What was assumed")
NOTE = Words(
    "シナリオが「問い」で変えていないことは、すべてのシナリオで同じ前提です。",
    "Whatever a scenario does not change under “The question” was assumed alike for all.",
)
CAPTION = Words("試算の前提", "Assumptions")
HEAD = (Words("こと", "What"), Words("前提", "Assumed"))
DAYS = Words("運行日", "Service days")
DAYS_SAID = Words("{}日（{}から{}まで）", "{} days, from {} to {}")
ONE_DAY = Words("{}の1日", "One day, {}")
DRAWS = Words("試行の回数", "Draws")
DRAWS_SAID = Words("1日あたり{}回", "{} for each day")


def assumed(comparison: Comparison) -> Section:
    """One row for each thing that was assumed."""
    language, base = comparison.language, comparison.base
    days = sorted(base.days)
    first, last = date_of(days[0], language), date_of(days[-1], language)
    span = say(ONE_DAY, language, first) if len(days) == 1 else say(DAYS_SAID, language, len(days), first, last)
    rows = [
        (say(DAYS, language), span),
        (say(DRAWS, language), say(DRAWS_SAID, language, base.draws)),
        *((say(what, language), say(how, language)) for what, how in comparison.occasion.assumed),
    ]
    table = Table(say(CAPTION, language), [say(words, language) for words in HEAD], rows, (0.3, 0.7), words_from=1)
    blocks: list[Block] = [Text(say(NOTE, language)), table] if comparison.others else [table]
    return Section(say(TITLE, language), blocks)
