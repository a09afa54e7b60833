"""Tablets: made and taken back at the office, bound with a code, and shared by people who each have a PIN."""

from api.service.tablets.commands import Tablets

__all__ = ["Tablets"]
