"""What was drawn before and is still so: a busy day is asked for after each event, and hardly any of it has changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Kept:
    """Views by a key, each with all that it was made of; made anew when that differs. Safe from any thread.

    What a view is made of is frozen and mostly the same object as before, so that comparing costs next to nothing.
    """

    def __init__(self, size: int = 2**13) -> None:
        self._size = size
        self._views: dict[Hashable, tuple[object, Any]] = {}

    def get(self, key: Hashable, made_of: object, make: Callable[[], T]) -> T:
        """The view under `key` if it was made of equal things, else a new one."""
        kept = self._views.get(key)
        if kept is not None and kept[0] == made_of:
            return cast(T, kept[1])
        view = make()
        if len(self._views) >= self._size:
            # All at once: what is looked at is soon there again, and this way nothing is counted on every look.
            self._views.clear()
        self._views[key] = made_of, view
        return view
