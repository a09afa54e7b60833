import type { LineString } from "geojson";
import type { components } from "./schema";

type Schemas = components["schemas"];

/** The service's forms by their short names. What is asked may leave out what has a default. */
export type Clock = Schemas["Clock"];
export type ClockAsked = Schemas["ClockAsked"];
export type Place = Schemas["Place"];
export type PlaceAsked = Schemas["PlaceAsked"];
export type PlaceRef = Schemas["PlaceRef"];
export type Party = Schemas["Party"];
export type Needs = Schemas["Needs"];
export type Rider = Schemas["Rider"];
export type Me = Schemas["Me"];
export type Role = Me["role"];
export type Offer = Schemas["Offer"];
export type Answer = Schemas["RequestAnswer"];
export type RequestAsked = Schemas["RequestAsked"];
export type Connection = Schemas["Connection"];
export type Departure = Schemas["Departure"];
export type Booking = Schemas["Booking"];
export type Visit = Schemas["Visit"];
export type Stop = Schemas["Stop"];
export type VehicleEventAsked = Schemas["VehicleEventAsked"];
export type Figures = Schemas["Figures"];
/** One entry of the live feed. */
export type LiveEvent = Schemas["LiveEvent"];

/** The OpenAPI document does not say how many numbers the bounds are. */
export type Town = Omit<Schemas["Town"], "bounds"> & { bounds: [number, number, number, number] };
/** The OpenAPI document only knows that a path is GeoJSON; it is always a line. */
export type PlannedVehicle = Omit<Schemas["PlannedVehicle"], "path"> & { path: LineString | null };
export type Plan = Omit<Schemas["Plan"], "vehicles"> & { vehicles: PlannedVehicle[] };
