"""The background optimiser: a process of its own that improves plans and never stands in a rider's way."""

from api.optimiser.budget import Budget
from api.optimiser.improving import Optimiser
from api.optimiser.process import OptimiserProcess

__all__ = ["Budget", "Optimiser", "OptimiserProcess"]
