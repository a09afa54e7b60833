"""The answer forms draw by draw: what is shown of the first draws is what they alone would say."""

from __future__ import annotations

from api.planning.as_it_is import as_it_is
from api.planning.base_town import BaseTown
from api.planning.cache import OutcomeMemory
from api.planning.day_outcome import DayOutcome
from api.planning.execute import execute
from api.planning.forming import Forming
from api.planning.read import scenario_of
from api.planning.run import Run
from api.planning.runner import Runner
from api.planning.scenario import Scenario, prepare
from tests.planning.conftest import THURSDAY

HERE = Runner(workers=1)
DRAWS = 3


def scenarios(base: BaseTown, draws: int) -> list[Scenario]:
    days = {"dates": ["2026-11-26", "2026-11-27"]}
    less = scenario_of({"days": days, "fleet": {"remove": ["bus-2"]}, "run": {"draws": draws}})
    changed = prepare(less, base, THURSDAY)
    return [as_it_is(changed, base), changed]


def formed(base: BaseTown, draws: int) -> Forming:
    some = scenarios(base, draws)
    forming = Forming(some, base.sources)
    execute(some, HERE, on_outcome=forming.add)
    return forming


def test_a_draw_is_over_when_every_scenario_has_run_it_and_then_says_what_it_would_alone(base: BaseTown) -> None:
    some, memory = scenarios(base, DRAWS), OutcomeMemory()
    forming = Forming(some, base.sources)
    over, told = list[int](), dict[int, object]()

    def add(run: Run, outcome: DayOutcome) -> None:
        forming.add(run, outcome)
        over.append(forming.draws)
        if forming.draws and forming.draws not in told:
            told[forming.draws] = forming.comparison()

    execute(some, HERE, memory, on_outcome=add)
    assert over == [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3]
    assert told == {draws: formed(base, draws).comparison() for draws in (1, 2, 3)}
    again = list[Run]()
    execute(some, HERE, memory, on_outcome=lambda run, outcome: again.append(run))
    assert [run.draw for run in again] == [0] * 4 + [1] * 4 + [2] * 4
