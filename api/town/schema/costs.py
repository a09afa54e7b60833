"""What driving costs a town, as it states it or as a scenario assumes it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.town.schema.fields import Form


class Costs(Form):
    """The town's own rates; `co2_per_km` in kg, for all vehicles or by kind."""

    per_km: Annotated[float, Field(ge=0)] = 45.0
    per_hour: Annotated[float, Field(ge=0)] = 2500.0
    per_day: Annotated[float, Field(ge=0)] = 3000.0
    co2_per_km: Annotated[float, Field(ge=0)] | dict[str, Annotated[float, Field(ge=0)]] = 0.45
    currency: Annotated[str, Field(min_length=1, max_length=8)] = "JPY"
