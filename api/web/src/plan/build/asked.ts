import type { Finding, StudyAsked } from "../calls";
import type { Draft, Scope } from "./draft";
import { vehicleById } from "./base";
import type { Form, Names, VehicleChange } from "./form";
import { isSame, valueAt } from "./paths";
import { defaultNames } from "./names";
import { ringOf } from "./places/shapes";

/** What is asked of the service: each scenario whole, with what all of them have in common. */
export function askedOf({ asItIs, shared, sheets, frontier }: Draft): StudyAsked {
  return { scenarios: sheets.map(({ form }, place) => together(shared.form, form, place)), as_it_is: asItIs, frontier };
}

function together(shared: Form, own: Form, place: number): Form {
  const whole: Form = { ...own, name: named(own.name) ?? defaultNames(place), ...withNames(own) };
  const days = own.days ?? shared.days;
  const costs = { ...shared.costs, ...own.costs };
  const run = { ...own.run, ...shared.run };
  const demand = own.demand?.kind ? own.demand : { ...shared.demand, ...own.demand };
  if (days) whole.days = days;
  for (const [part, value] of Object.entries({ costs, run, demand })) {
    if (Object.keys(value).length) Object.assign(whole, { [part]: value });
  }
  return whole;
}

/** A name in one language serves for the other as well. */
function named(name: Names = {}): { ja: string; en: string } | undefined {
  const [ja, en] = [name.ja?.trim(), name.en?.trim()];
  return ja || en ? { ja: ja || en!, en: en || ja! } : undefined;
}

/** Vehicles, areas and stops with their names whole, and areas with their rings closed. */
function withNames({ fleet, areas, stops }: Form): Form {
  const whole: Form = {};
  if (fleet) whole.fleet = fleetAsked(fleet);
  if (areas) whole.areas = areas.map((area) => ({ ...withName(area), polygon: area.polygon.map(ringOf) }));
  if (stops) whole.stops = stops.map((stop, place) => ({ ...stop, name: named(stop.name) ?? { ja: `新しい乗り場${place + 1}`, en: `New stop ${place + 1}` } }));
  return whole;
}

function fleetAsked({ add, change, ...rest }: NonNullable<Form["fleet"]>): NonNullable<Form["fleet"]> {
  return {
    ...rest,
    ...(change && { change: change.map((one) => withRests(one, one.id)) }),
    ...(add && { add: add.map((one) => withRests(withName(one), one.like)) }),
  };
}

/** Breaks that are those of today are left to the service: it keeps those that still fit into the shift. */
function withRests<T extends VehicleChange>(vehicle: T, like: string | undefined): T {
  const today = vehicleById.peek().get(like ?? "")?.shifts[0]?.breaks;
  if (!vehicle.shifts || !today) return vehicle;
  const shifts = vehicle.shifts.map(({ breaks, ...shift }) => (isSame(breaks, today) ? shift : { ...shift, breaks }));
  return { ...vehicle, shifts };
}

function withName<T extends { name?: Names }>({ name, ...rest }: T): T {
  const whole = named(name);
  return (whole ? { ...rest, name: whole } : rest) as T;
}

const IN_COMMON = ["run.draws", "run.seed"];

/** Where the field of a finding is to be seen: with what is shared, in a scenario, or with the study itself. */
export function scopeOf({ scenario, field }: Finding, { sheets }: Draft): Scope | "study" {
  const own = sheets[scenario]?.form;
  if (!own) return "study";
  if (IN_COMMON.includes(field)) return "shared";
  if (field.startsWith("days") && !own.days) return "shared";
  if (field.startsWith("costs.") && valueAt(own, field) === undefined) return "shared";
  if (/^demand\.(kind|csv)$/.test(field) && !own.demand?.kind) return "shared";
  return scenario;
}
