"""The form of each file of a town folder: what keys there are, of what type, in what range."""

from api.town.schema.demand import DemandForm, PurposeForm
from api.town.schema.fields import Form, LoadForm, Name
from api.town.schema.fleet import FleetForm, ShiftForm, VehicleForm
from api.town.schema.layers import Areas, Places, Roads
from api.town.schema.residents import ResidentForm
from api.town.schema.town import LineForm, SeasonForm, TownForm

__all__ = [
    "Areas", "DemandForm", "FleetForm", "Form", "LineForm", "LoadForm", "Name", "Places", "PurposeForm", "ResidentForm",
    "Roads", "SeasonForm", "ShiftForm", "TownForm", "VehicleForm",
]  # fmt: skip
