"""Travel times between locations: a matrix, a plane, or a road network and the fastest ways on it."""

from scheduler.travel.matrix import MatrixTravel
from scheduler.travel.plane import PlaneTravel

__all__ = ["MatrixTravel", "PlaneTravel"]
