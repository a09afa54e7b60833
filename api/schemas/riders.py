"""Riders as the office finds, registers and describes them."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import ConfigDict, Field

from api.schemas.base import Asked, Day
from api.schemas.party import NeedsAsked
from api.schemas.places import PlaceAsked, PlaceRef
from api.schemas.texts import Readable
from api.schemas.town import Rider

_ONE_LINE = r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f\u3000][^\x00-\x1f\x7f]*$"

PersonName = Annotated[str, Field(min_length=1, max_length=100, pattern=_ONE_LINE, examples=["試験 五郎"]), Readable]
Kana = Annotated[str, Field(max_length=100, pattern=r"^[^\x00-\x1f\x7f]*$", examples=["しけん ごろう"]), Readable]
Phone = Annotated[
    str, Field(min_length=3, max_length=40, pattern=r"^\+?[0-9(][0-9 ()/.\-]*$", examples=["000-0000-0123"])
]
Label = Annotated[
    str, Field(min_length=1, max_length=100, pattern=_ONE_LINE, examples=["萩ヶ岡12番地、青い屋根"]), Readable
]
Note = Annotated[str, Field(max_length=500, pattern=r"^[^\x00-\x09\x0b-\x1f\x7f]*$", examples=["耳が遠い"]), Readable]


class RiderCard(Rider):
    """All that the office knows of a rider. `registered` is true for one whom the office added itself."""

    phone: str
    note: str
    home: PlaceRef
    birth: datetime.date | None = Field(description="Null when the office does not know it")
    disabled: bool
    registered: bool


class RiderAsked(Asked):
    """A new rider. Without `birth` the office says that this person may ride.

    `home_label` is for the driver, where the home is only a point. `anyway`: although `rider-exists`.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "試験 五郎", "kana": "しけん ごろう", "phone": "000-0000-0123",
                    "home": {"lon": 143.296, "lat": 43.233}, "home_label": "萩ヶ岡12番地、青い屋根",
                    "needs": {"walking_frame": True}, "note": "耳が遠い",
                }
            ]
        }
    )  # fmt: skip

    name: PersonName
    kana: Kana = ""
    phone: Phone
    home: PlaceAsked
    home_label: Label | None = None
    needs: NeedsAsked = NeedsAsked()
    note: Note = ""
    birth: Day | None = None
    disabled: bool = False
    anyway: bool = False


class RiderChanged(Asked):
    """What is left out stays. A rider of the town's folder only has a new `phone` and `note`."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"phone": "000-0000-0124", "note": "第二の門から"}]})

    phone: Phone | None = None
    note: Note | None = None
    name: PersonName | None = None
    kana: Kana | None = None
    needs: NeedsAsked | None = None
    home: PlaceAsked | None = None
    home_label: Label | None = None


class BookingNoteAsked(Asked):
    """What the driver should know of one ride; an empty text takes the note away."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "第二の門でお待ちです"}]})

    text: Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$"), Readable]
