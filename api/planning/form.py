"""The form of a scenario: the difference to the town as it is. One form for TOML files and the API's JSON.

Whatever is left out stays as the town has it; an empty form is the town itself.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.planning.form_fleet import FleetChange
from api.planning.form_place import AreaDrawn, LineChange, ServiceKind, StopAdded
from api.town.schema.costs import Costs
from api.town.schema.fields import Day, Form, Id, Minutes, Name, Share, Speed, Text, Weekdays

MOST_DRAWS = 100
MOST_LETTERS = 120
"""Of a scenario's name: it stands over a column and beside a line of a chart."""


class DaysChosen(Form):
    """Which service days: single `dates`, or so many `service_days` from a day on, of some weekdays only."""

    model_config = ConfigDict(**Form.model_config, populate_by_name=True)
    from_: Annotated[Day | None, Field(alias="from")] = None
    service_days: Annotated[int, Field(ge=1, le=366)] | None = None
    dates: Annotated[list[Day], Field(min_length=1, max_length=366)] | None = None
    weekdays: Weekdays | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.dates is not None and (self.from_ is not None or self.service_days is not None):
            raise PydanticCustomError(
                "scenario",
                "give either dates or from and service_days",
                {"ja": "dates か、from と service_days の、どちらかを書いてください"},
            )
        return self


class RulesChange(Form):
    cutoff_minutes: Minutes | None = None
    window_minutes: Annotated[int, Field(ge=1, le=240)] | None = None
    longest_minutes: Annotated[int, Field(ge=1, le=24 * 60)] | None = None
    factor: Annotated[float, Field(ge=1, le=10)] | None = None
    extra_minutes: Minutes | None = None
    search_minutes: Minutes | None = None
    min_age: Annotated[int, Field(ge=0, le=120)] | None = None
    horizon_days: Annotated[int, Field(ge=1, le=366)] | None = None
    closing_days: list[Day] | None = None


class Speeds(Form):
    """`season` is that of every day; `kmh` by class of road in every season; `factor` on all of them."""

    factor: Annotated[float, Field(ge=0.1, le=3)] = 1.0
    season: Id | None = None
    kmh: dict[str, Speed] = Field(default_factory=dict)


class Destination(Form):
    """A place or stop that draws a share of all outings to itself."""

    id: Id
    share: Share


class Demand(Form):
    """`growth` is a factor on the wishes. Trips of one's own come as `csv` (the text) or `path` (command line)."""

    kind: Literal["generated", "recorded", "csv"] = "generated"
    growth: Annotated[float, Field(ge=0, le=1_000_000)] = 1.0
    path: Text | None = None
    csv: Text | None = None
    destination: list[Destination] = Field(default_factory=list)

    @model_validator(mode="after")
    def _trips_are_there(self) -> Self:
        if self.kind == "csv" and self.path is None and self.csv is None:
            words = {"ja": "path (ファイル) か csv (内容) が必要です"}
            raise PydanticCustomError("scenario", "a path (file) or csv (its content) is needed", words)
        if self.kind != "generated" and self.destination:
            words = {"ja": "行き先を足せるのは kind が generated のときだけです"}
            raise PydanticCustomError("scenario", "a destination needs kind = generated", words)
        return self


class BehaviourChange(Form):
    """`no_show` is a share of rides; the spreads are those of factors around one, 0.1 for about 10 %."""

    no_show: Share = 0.02
    boarding_spread: Share = 0.0
    driving_spread: Share = 0.0


class RunWish(Form):
    """`draws` of chance for each day, from `seed` on; `optimise` iterations after each booking."""

    draws: Annotated[int, Field(ge=1, le=MOST_DRAWS)] = 5
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 0
    optimise: Annotated[int, Field(ge=0, le=100_000)] = 0


def _short(name: Name | str | None) -> Name | str | None:
    texts = (name.ja, name.en) if isinstance(name, Name) else (name or "",)
    if max(map(len, texts)) > MOST_LETTERS:
        words = {"ja": f"名前は {MOST_LETTERS} 文字までです"}
        raise PydanticCustomError("scenario", f"a name has at most {MOST_LETTERS} letters", words)
    return name


class ScenarioForm(Form):
    """A scenario. `base` is the path of another scenario file this one differs from (command line only)."""

    name: Annotated[Name | Text | None, AfterValidator(_short)] = None
    base: Text | None = None
    days: DaysChosen = Field(default_factory=DaysChosen)
    fleet: FleetChange = Field(default_factory=FleetChange)
    rules: RulesChange = Field(default_factory=RulesChange)
    lines: list[LineChange] = Field(default_factory=list)
    areas: list[AreaDrawn] = Field(default_factory=list)
    stops: list[StopAdded] = Field(default_factory=list)
    service: ServiceKind = Field(default_factory=ServiceKind)
    speeds: Speeds = Field(default_factory=Speeds)
    demand: Demand = Field(default_factory=Demand)
    behaviour: BehaviourChange = Field(default_factory=BehaviourChange)
    costs: Costs = Field(default_factory=Costs)
    run: RunWish = Field(default_factory=RunWish)

    @property
    def title(self) -> dict[str, str]:
        """The name in both languages."""
        if isinstance(self.name, Name):
            return {"ja": self.name.ja, "en": self.name.en}
        return {"ja": self.name or "いまの町", "en": self.name or "The town as it is"}
