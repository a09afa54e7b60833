"""The fleet as a scenario would have it."""

from __future__ import annotations

from typing import Any

from api.planning.form_fleet import FleetChange, ShiftChange, VehicleAdded, VehicleChange
from api.planning.patch import Origins
from api.town import schema
from api.town.schema.fleet import BreakForm

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")


def patched_fleet(fleet: schema.FleetForm, change: FleetChange, origins: Origins) -> schema.FleetForm:
    """Vehicles taken away, changed and added, in this order; a fleet may be empty."""
    known = {vehicle.id: vehicle for vehicle in fleet.vehicles}
    changed = {one.id: number for number, one in enumerate(change.change)}
    vehicles: list[schema.VehicleForm] = []
    for vehicle in fleet.vehicles:
        if vehicle.id in change.remove:
            continue
        if vehicle.id in changed:
            number = changed[vehicle.id]
            origins.add("fleet.toml", ("vehicles", len(vehicles)), ("fleet", "change", number))
            vehicle = _changed(vehicle, change.change[number])
        vehicles.append(vehicle)
    for number, one in enumerate(change.add):
        if one.like is not None and one.like not in known:
            continue  # told by the findings
        origins.add("fleet.toml", ("vehicles", len(vehicles)), ("fleet", "add", number))
        vehicles.append(_added(one, known, len(vehicles)))
    return fleet.model_copy(update={"vehicles": vehicles})


def _changed(vehicle: schema.VehicleForm, change: VehicleChange | VehicleAdded) -> schema.VehicleForm:
    given = {"seats": change.seats, "wheelchairs": change.wheelchairs, "parcels": change.parcels}
    room = {key: value for key, value in given.items() if value is not None}
    values: dict[str, Any] = {"capacity": vehicle.capacity.model_copy(update=room)}
    if change.seats_per_wheelchair is not None:
        values["seats_per_wheelchair"] = change.seats_per_wheelchair
    if change.lines is not None:
        values["lines"] = change.lines
    if change.shifts is not None:
        values["shifts"] = [_shift(shift, vehicle.shifts[0]) for shift in change.shifts]
    return vehicle.model_copy(update=values)


def _shift(change: ShiftChange, like: schema.ShiftForm) -> schema.ShiftForm:
    starts = like.starts if change.starts is None else change.starts
    ends = like.ends if change.ends is None else change.ends
    breaks = [rest for rest in like.breaks if _fits(rest, starts, ends)] if change.breaks is None else change.breaks
    return like.model_copy(
        update={
            "weekdays": change.weekdays or like.weekdays,
            "starts": starts,
            "ends": ends,
            "base": change.base or like.base,
            "breaks": breaks,
        }
    )


def _fits(rest: BreakForm, starts: int, ends: int) -> bool:
    return starts <= rest.between[0] and rest.between[1] <= ends


def _added(one: VehicleAdded, known: dict[str, schema.VehicleForm], number: int) -> schema.VehicleForm:
    name = schema.Name(ja=one.name, en=one.name) if isinstance(one.name, str) else one.name
    own: dict[str, Any] = {
        "id": one.id,
        "name": name or schema.Name(ja=one.id, en=one.id),
        "colour": COLOURS[number % len(COLOURS)],
    }
    if one.kind is not None:
        own["kind"] = one.kind
    if one.like is not None:
        return _changed(known[one.like], one).model_copy(update=own)
    shifts = [
        schema.ShiftForm.model_construct(
            weekdays=shift.weekdays or [],
            starts=shift.starts or 0,
            ends=shift.ends or 0,
            base=shift.base or "",
            breaks=shift.breaks or [],
        )
        for shift in one.shifts or []
    ]
    whole: dict[str, Any] = {"kind": "bus", "capacity": schema.LoadForm(seats=0), "shifts": shifts, **own}
    return _changed(schema.VehicleForm.model_construct(**whole), one)
