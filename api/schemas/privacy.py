"""What is kept of a rider, and its erasing."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict

from api.schemas.base import Answered, Asked, Identifier, Moment


class RiderExport(Answered):
    """Every row about a rider, by table, as docs/privacy.md names them. `folder` is what the town's list says."""

    rider_id: str
    made_at: Moment
    folder: dict[str, Any] | None
    tables: dict[str, list[dict[str, Any]]]


class ErasureAsked(Asked):
    """`confirm` repeats the rider's id. With `cancel_rides` open rides are cancelled first."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"confirm": "n-0a1b2c3d", "cancel_rides": True}]})

    confirm: Identifier
    cancel_rides: bool = False


class Erased(Answered):
    """`rides` were made nobody's. `in_folder`: the town's own list still names the rider. `swept`: the database was
    written anew; where it is false, `noriai rider erase` does that once nobody else holds the database."""

    rider_id: str
    rides: int
    cancelled: int
    in_folder: bool
    swept: bool
