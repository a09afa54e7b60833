"""Why the service says no: problem documents after RFC 9457, each type in Japanese and English."""

from api.problems.catalogue import CATALOGUE, problem_type
from api.problems.kind import ProblemType

__all__ = ["CATALOGUE", "ProblemType", "problem_type"]
