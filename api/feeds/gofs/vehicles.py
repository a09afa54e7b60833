"""The kinds of vehicle, by what they can carry."""

from __future__ import annotations

from api.feeds.gofs.envelope import Data
from api.town.model import Town, VehicleInfo


def type_of(info: VehicleInfo) -> str:
    """The id of a vehicle's type: alike in kind and room."""
    return f"{info.kind}_{info.capacity.seats}_{info.capacity.wheelchairs}"


def types_of(town: Town, line: str) -> list[str]:
    """The types of vehicle on a line."""
    serving = [type_of(info) for info in town.vehicle_infos if not info.lines or line in info.lines]
    return list(dict.fromkeys(serving))


def vehicle_types(town: Town) -> Data:
    """vehicle_types.json"""
    alike = {type_of(info): info for info in town.vehicle_infos}
    types = [
        {
            "vehicle_type_id": name,
            "max_capacity": info.capacity.seats,
            "wheelchair_boarding": "boarding_accessible" if info.capacity.wheelchairs else "boarding_inaccessible",
        }
        for name, info in alike.items()
    ]
    return {"vehicle_types": types}
