"""How the search is compiled: functions called only from compiled code do without Python's doors.

Those doors take apart a tuple of some twenty arrays and cost more to compile than most functions.
As in `scheduler.compiled`, a function that creates no array does without reference counting, which
makes the search five times faster; `building` is for the few that do create one.
"""

from __future__ import annotations

import numba

inner = numba.njit(cache=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True, _nrt=False)
building = numba.njit(cache=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)
entry = numba.njit(cache=True, error_model="numpy", no_cfunc_wrapper=True)
tiny = numba.njit(
    cache=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True, _nrt=False, inline="always"
)
