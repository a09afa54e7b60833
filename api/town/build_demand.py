"""From a town's demand file, places and residents to what days are drawn from."""

from __future__ import annotations

from api.town import schema
from api.town.parts import Place, Resident
from scheduler.rules import ServiceRules
from scheduler.simulation.wishes import DemandParams, Person, Purpose


def build_demand(
    form: schema.DemandForm,
    rules: ServiceRules,
    places: dict[str, Place],
    residents: dict[str, Resident],
    walking_frame_seconds: int,
) -> DemandParams:
    """Every resident may ask, from home; a purpose leads to all places of its kinds."""
    served = frozenset().union(*(line.locations for line in rules.lines))
    people = []
    for one in residents.values():
        home = places[one.home]
        weight = form.area_weights.get(home.area or "", 1.0)
        board, alight = one.boarding(rules, walking_frame_seconds)
        carer = one.carer_for is not None
        person = Person(one.id, one.birth, one.disabled, carer, home.location, one.party(), board, alight, weight)
        people.append(person)
    return DemandParams(
        rules=rules,
        people=tuple(people),
        purposes=tuple(_purpose(purpose, places) for purpose in form.purposes),
        outings=form.outings_per_line,
        months=tuple(form.months),
        ahead=form.asked_ahead,
        homeward=form.homeward,
        homeward_ahead=form.homeward_asked_ahead,
        lead=form.lead_minutes * 60,
        last_homeward=form.last_homeward,
        mistakes=form.mistakes,
        outside=tuple(place.location for place in places.values() if place.location not in served),
    )


def _purpose(form: schema.PurposeForm, places: dict[str, Place]) -> Purpose:
    return Purpose(
        id=form.id,
        destinations=tuple(place.location for place in places.values() if place.kind in form.kinds),
        share=form.share,
        mean=form.mean,
        spread=form.spread_minutes * 60,
        stay=form.stay_minutes * 60,
        stay_spread=form.stay_spread_minutes * 60,
        appointment=form.appointment,
        parcel=form.parcel,
        carries=form.carries,
    )
