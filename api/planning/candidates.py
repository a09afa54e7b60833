"""Fleets and hours that a search for the frontier looks at: fewer or more of each sort of vehicle, shorter shifts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from api.planning.change_words import clock
from api.planning.form_fleet import FleetChange, ShiftChange, VehicleAdded, VehicleChange
from api.town import schema

LEAST_SHIFT = 3600
"""Nobody comes to work for less than an hour."""

_KINDS = {
    "bus": ("バス", "bus"),
    "post": ("郵便車", "post car"),
    "taxi": ("タクシー", "taxi"),
    "shuttle": ("シャトル", "shuttle"),
}


@dataclass(frozen=True, slots=True)
class Trim:
    """Shifts that begin so many seconds later and end so many earlier."""

    later: int
    earlier: int


@dataclass(frozen=True)
class Candidate:
    """A fleet and its hours as a change of the town's; its name in both languages."""

    change: FleetChange
    vehicles: int
    ja: str
    en: str


def candidates(fleet: schema.FleetForm, more: int, trims: Sequence[Trim]) -> list[Candidate]:
    """From one vehicle to `more` of each sort than there are, with each trim of all shifts."""
    sorts = _sorts(fleet)
    counts = product(*(range(len(alike) + more + 1) for alike in sorts))
    return [one for some in counts if any(some) for trim in trims for one in _candidate(sorts, some, trim)]


def trims_of(minutes: Sequence[int]) -> list[Trim]:
    """Every pair of a later beginning and an earlier end."""
    return [Trim(later * 60, earlier * 60) for later in minutes for earlier in minutes]


def _sorts(fleet: schema.FleetForm) -> list[list[schema.VehicleForm]]:
    """Vehicles alike in everything but name and colour, together."""
    alike: dict[str, list[schema.VehicleForm]] = {}
    for vehicle in fleet.vehicles:
        key = vehicle.model_copy(update={"id": "", "name": "", "colour": ""}).model_dump_json(warnings=False)
        alike.setdefault(key, []).append(vehicle)
    return list(alike.values())


def _candidate(sorts: Sequence[Sequence[schema.VehicleForm]], counts: Sequence[int], trim: Trim) -> Iterator[Candidate]:
    remove, change, add = list[str](), list[VehicleChange](), list[VehicleAdded]()
    ja, en, hours = list[str](), list[str](), list[tuple[int, int]]()
    for alike, count in zip(sorts, counts, strict=True):
        shifts = [_shift(shift, trim) for shift in alike[0].shifts]
        if any((shift.ends or 0) - (shift.starts or 0) < LEAST_SHIFT for shift in shifts):
            return
        remove += [vehicle.id for vehicle in alike[count:]]
        if trim.later or trim.earlier:
            change += [VehicleChange(id=vehicle.id, shifts=shifts) for vehicle in alike[:count]]
        for number in range(count - len(alike)):
            add.append(VehicleAdded(id=f"{alike[0].id}-more-{number + 1}", like=alike[0].id, shifts=shifts))
        if count:
            words = _KINDS[alike[0].kind]
            ja.append(f"{words[0]}{count}台")
            en.append(f"{count} × {words[1]}")
            hours += [(shift.starts or 0, shift.ends or 0) for shift in shifts]
    span = f"{clock(min(start for start, _ in hours))}–{clock(max(end for _, end in hours))}"
    fleet = FleetChange(remove=remove, change=change, add=add)
    yield Candidate(fleet, sum(counts), f"{'・'.join(ja)} {span}", f"{', '.join(en)} {span}")


def _shift(shift: schema.ShiftForm, trim: Trim) -> ShiftChange:
    starts, ends = shift.starts + trim.later, shift.ends - trim.earlier
    breaks = [rest for rest in shift.breaks if starts <= rest.between[0] and rest.between[1] <= ends]
    return ShiftChange(weekdays=None, base=shift.base, breaks=breaks).model_copy(
        update={"weekdays": shift.weekdays, "starts": starts, "ends": ends}
    )
