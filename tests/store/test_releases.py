"""Today's service goes on with the database of an earlier release: what was promised then holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.going_on import go_on
from tests.store.releases import KEPT, lay


@pytest.mark.parametrize("revision", KEPT)
def test_a_booking_of_then_is_read_as_it_was_promised_and_can_be_cancelled(
    revision: str, url: str, tmp_path: Path
) -> None:
    lay(revision, url, tmp_path)
    assert go_on(url, tmp_path) == 3
