"""The service of one town: commands in, frozen views or a ServiceProblem out."""

from api.service.actors import Actor, Role
from api.service.problems import SLUGS, ServiceProblem, Slug
from api.service.town_service import TownService
from api.service.wishes import Point, VehicleReport, WayHome, Wish

__all__ = [
    "SLUGS",
    "Actor",
    "Point",
    "Role",
    "ServiceProblem",
    "Slug",
    "TownService",
    "VehicleReport",
    "WayHome",
    "Wish",
]
