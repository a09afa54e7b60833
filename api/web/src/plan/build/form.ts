/**
 * A scenario's form as it is put together: only what differs from the town, and as it is typed. What is no number stays
 * the text it is, for the service to say so at its field. The service's own form is api/planning/form.py.
 */
export type Amount = number | string;
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export type Position = [number, number];

export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export interface Names { ja?: string; en?: string }

export interface DaysChosen { from?: string; service_days?: Amount; dates?: string[]; weekdays?: Weekday[] }

export interface ShiftBreak { place: string; between: string[]; minutes: Amount }

export interface ShiftChange { weekdays?: Weekday[]; starts?: string; ends?: string; base?: string; breaks?: ShiftBreak[] }

export interface VehicleChange {
  id: string;
  seats?: Amount;
  wheelchairs?: Amount;
  parcels?: Amount;
  seats_per_wheelchair?: Amount;
  lines?: string[];
  shifts?: ShiftChange[];
}

export interface VehicleAdded extends VehicleChange { like?: string; name?: Names; kind?: string }

export interface LineChange { id: string; opens?: string; closes?: string; weekdays?: Weekday[]; areas?: string[] }

export interface AreaDrawn { id: string; name?: Names; polygon: Position[][]; lines?: string[] }

export interface StopAdded { id: string; name: Names; lon?: Amount; lat?: Amount; kind?: string }

export interface Demand {
  kind?: "generated" | "recorded" | "csv";
  growth?: Amount;
  csv?: string;
  destination?: { id: string; share?: Amount }[];
}

export type Form = {
  name?: Names;
  days?: DaysChosen;
  fleet?: { remove?: string[]; change?: VehicleChange[]; add?: VehicleAdded[] };
  rules?: Record<string, Amount | string[]>;
  lines?: LineChange[];
  areas?: AreaDrawn[];
  stops?: StopAdded[];
  service?: { kind?: "door" | "stops"; max_walk_metres?: Amount; walk_kmh?: Amount };
  speeds?: { factor?: Amount; season?: string; kmh?: Record<string, Amount> };
  demand?: Demand;
  behaviour?: Record<string, Amount>;
  costs?: Record<string, Amount | Record<string, Amount>>;
  run?: { draws?: Amount; seed?: Amount; optimise?: Amount };
};
