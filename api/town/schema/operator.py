"""Who runs the service, for the feeds that journey planners read, and what those feeds may show."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from api.town.schema.fields import Form, Name

Web = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/?#]+[^\s]*$", max_length=300)]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()-]{1,30}$")]
Mail = Annotated[str, StringConstraints(pattern=r"^[^\s@<>\",]+@[^\s@<>\",]+\.[^\s@<>\",]+$", max_length=200)]


class Operator(Form):
    """Whatever is left out is left out of the feeds, or is the town's name and the service's own address."""

    name: Name | None = None
    url: Web | None = None
    phone: Phone | None = None
    email: Mail | None = None
    booking_url: Web | None = None


class FeedsForm(Form):
    """`positions` says whether the feeds show where vehicles are."""

    positions: bool = True
