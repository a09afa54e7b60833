"""How the search is compiled: functions called only from compiled code do without Python's doors.

Those doors take apart a tuple of some twenty arrays and cost more to compile than most functions.
As in `scheduler.compiled`, a function that creates no array does without reference counting, which
makes the search five times faster; `building` is for the few that do create one.
"""

from __future__ import annotations

from typing import Any

import numba

_ENTRY: dict[str, Any] = {"cache": True, "error_model": "numpy", "no_cfunc_wrapper": True}
_BUILDING: dict[str, Any] = {**_ENTRY, "no_cpython_wrapper": True}
_INNER: dict[str, Any] = {**_BUILDING, "_nrt": False}
_TINY: dict[str, Any] = {**_INNER, "inline": "always"}

inner: Any = numba.njit(**_INNER)
tiny: Any = numba.njit(**_TINY)
building: Any = numba.njit(**_BUILDING)
entry: Any = numba.njit(**_ENTRY)
