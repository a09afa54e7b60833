"""What a report must be told beside the figures: whose it is, of which day, and what was assumed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from api.town.model import Town, Words


@dataclass(frozen=True, slots=True)
class Occasion:
    """`names` are what areas, vehicles and lines are called, by id; `assumed` a heading and a sentence for each
    thing that was assumed; `notice` what the town says of its data (that it is a model, say)."""

    town: Words
    made: date
    names: Mapping[str, Words] = field(default_factory=dict)
    assumed: Sequence[tuple[Words, Words]] = ()
    notice: Words | None = None

    @classmethod
    def of(cls, town: Town, made: date, assumed: Sequence[tuple[Words, Words]] = ()) -> Occasion:
        """In `town`, on the day `made`."""
        areas = (feature["properties"] for feature in town.layers["areas"]["features"])
        names = {area["id"]: Words(area["name_ja"], area["name_en"]) for area in areas}
        names |= {one.id: one.name for many in (town.lines, town.vehicle_infos) for one in many}
        return cls(town.name, made, names, assumed, town.notice)
