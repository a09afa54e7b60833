"""The catalogue of bad inputs, each by a name of its own."""

from __future__ import annotations

from tests.hostile.bad import Bad, Raw
from tests.hostile.catalogue.addresses import ADDRESSES
from tests.hostile.catalogue.bodies import BODIES
from tests.hostile.catalogue.headers import HEADERS
from tests.hostile.catalogue.numbers import NUMBERS
from tests.hostile.catalogue.texts import TEXTS
from tests.hostile.catalogue.wires import WIRES

CALLS: tuple[Bad, ...] = (*NUMBERS, *TEXTS, *BODIES, *HEADERS, *ADDRESSES)
LINES: tuple[Raw, ...] = WIRES
