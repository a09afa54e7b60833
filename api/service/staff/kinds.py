"""Who has an account. Tablets, drivers and other systems have tokens instead."""

from __future__ import annotations

from typing import Literal

StaffRole = Literal["dispatcher", "planner", "administrator"]
