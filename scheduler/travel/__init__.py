"""Travel times between locations: a matrix, a plane, or a road graph that makes a matrix."""

from scheduler.travel.matrix import MatrixTravel
from scheduler.travel.plane import PlaneTravel

__all__ = ["MatrixTravel", "PlaneTravel"]
