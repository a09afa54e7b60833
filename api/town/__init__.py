"""A town as a folder of data: its rules, places, roads, fleet, residents and demand."""

from api.town.load import load_town
from api.town.model import Place, Resident, Town, TownError, VehicleInfo, Words

__all__ = ["Place", "Resident", "Town", "TownError", "VehicleInfo", "Words", "load_town"]
