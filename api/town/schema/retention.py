"""How long a town keeps what is about people."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.town.schema.fields import Form

Months = Annotated[int, Field(ge=1, le=240)]


class Retention(Form):
    """What is older goes or is made anonymous once a day; figures stay.

    `rides_months`: who rode from where to where. `journal_days`: how each version of a day's plan came about.
    `notes_months`: notes between shifts that were dealt with. `answers_days`: answers to calls that may be made twice.
    `deliveries_days`: messages to other systems. `positions_days`: where a vehicle was last. `audit_years`: the record
    of who did what.
    """

    rides_months: Months = 24
    journal_days: Annotated[int, Field(ge=2, le=3660)] = 60
    notes_months: Months = 12
    answers_days: Annotated[int, Field(ge=7, le=3660)] = 30
    deliveries_days: Annotated[int, Field(ge=7, le=3660)] = 30
    positions_days: Annotated[int, Field(ge=1, le=3660)] = 7
    audit_years: Annotated[int, Field(ge=1, le=30)] = 5
