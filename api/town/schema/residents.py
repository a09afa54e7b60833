"""The form of a row of residents.csv."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from api.town.schema.fields import Day, Form, Id, Text, YesNo


class ResidentForm(Form):
    """One row of residents.csv"""

    id: Id
    name: Text
    kana: str
    birth: Day
    home: Id
    phone: Annotated[str, StringConstraints(pattern=r"^(\+?[0-9(][0-9 ()/.\-]*)?$")]
    disabled: YesNo
    wheelchair: YesNo
    walking_frame: YesNo
    carer: YesNo
    carer_for: str
