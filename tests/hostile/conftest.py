from __future__ import annotations

from tests.api.conftest import served, shared, town

__all__ = ["served", "shared", "town"]
