from __future__ import annotations

from typing import Any

import pytest

from api.planning.base_town import BaseTown
from api.planning.report import Occasion, assumptions_of
from tests.planning.conftest import THURSDAY
from tests.planning.report.compared import AS_IT_IS, LONGER, ONE_BUS, ONE_MORE, compared, form_of, served


@pytest.fixture(scope="session")
def occasion(base: BaseTown) -> Occasion:
    return Occasion.of(base.town, THURSDAY, assumptions_of(form_of(AS_IT_IS), base.town.seasons))


@pytest.fixture(scope="session")
def comparison(base: BaseTown) -> dict[str, Any]:
    """The town as it is, one bus less, one more, and other rules: three days in eight draws."""
    return compared(base, AS_IT_IS, ONE_BUS, ONE_MORE, LONGER)


@pytest.fixture(scope="session")
def service(base: BaseTown) -> dict[str, Any]:
    """Two months of which three days each were recorded."""
    return served(base, "2026-11-04", "2026-12-01", days=3)
