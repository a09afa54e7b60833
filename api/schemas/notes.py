"""What one shift of the office tells the next."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Day, Moment
from api.schemas.texts import Readable

_SIGN = r"[^\x00-\x09\x0b-\x1f\x7f]"
_TEXT = rf"^{_SIGN}*[^\x00-\x20\x7f\u3000]{_SIGN}*$"
"""Lines with something in them to read."""


class NoteAsked(Asked):
    """A note for `date`, the service's today when left out. It goes on to the days after until somebody has done it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "2号車、明日の朝に給油"}]})

    text: Annotated[str, Field(min_length=1, max_length=1000, pattern=_TEXT), Readable]
    date: Day | None = None


class Note(Answered):
    """A note. `done_by` names the token that marked it."""

    note_id: str
    date: datetime.date = Field(description="The day it was written for")
    text: str
    made_by_name: str
    made_at: Moment
    done_at: Moment | None
    done_by: str | None
