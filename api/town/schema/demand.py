"""The form of demand.toml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.town.parts import PlaceKind
from api.town.schema.fields import Clock, Form, Id, Minutes, Share


class PurposeForm(Form):
    id: Id
    kinds: Annotated[list[PlaceKind], Field(min_length=1)]
    share: Share
    mean: Clock
    spread_minutes: Minutes
    stay_minutes: Minutes
    stay_spread_minutes: Minutes
    appointment: bool = False
    parcel: bool = False
    carries: Share = 0.0


class DemandForm(Form):
    """demand.toml"""

    outings_per_line: Annotated[float, Field(ge=0, le=100_000)]
    months: Annotated[list[Annotated[float, Field(ge=0, le=100)]], Field(min_length=12, max_length=12)]
    asked_ahead: Share
    homeward: Share
    homeward_asked_ahead: Share
    lead_minutes: Minutes
    last_homeward: Clock
    mistakes: Share
    area_weights: dict[str, Annotated[float, Field(ge=0, le=1000)]]
    purposes: Annotated[list[PurposeForm], Field(min_length=1)]
