"""Improves a plan within a budget: neighbourhood search, recombined by CP-SAT, with OR-Tools routing."""

from scheduler.optimise.improve import improve

__all__ = ["improve"]
