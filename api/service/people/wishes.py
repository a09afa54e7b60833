"""What the office says of a rider."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from api.service.wishes import Point
from api.store.bookings import Needs


@dataclass(frozen=True, slots=True)
class NewRider:
    """A rider to be registered. Without `birth` the office says that the rules are met.

    `label` names a home that is given as a point. `anyway`: although somebody of that name is there already.
    """

    name: str
    kana: str
    phone: str
    home: str | Point
    needs: Needs
    label: str | None = None
    note: str = ""
    birth: date | None = None
    disabled: bool = False
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class RiderChange:
    """What is None stays as it is."""

    name: str | None = None
    kana: str | None = None
    phone: str | None = None
    note: str | None = None
    needs: Needs | None = None
    home: str | Point | None = None
    label: str | None = None

    def touches_registration(self) -> bool:
        """True when more than the phone number and the note is to change."""
        return any(value is not None for value in (self.name, self.kana, self.needs, self.home))
