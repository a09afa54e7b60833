import type { FeatureCollection } from "geojson";
import { call } from "./client";
import type {
  Answer, Booking, Clock, Figures, Me, Place, Plan, PlannedVehicle, RequestAsked, Rider, Scenario, ScenarioAsked,
  Town, VehicleEventAsked,
} from "./types";

const id = encodeURIComponent;

export const getTown = () => call<Town>("GET", "/v1/town");
export const getPlaces = () => call<Place[]>("GET", "/v1/town/places");
export const getLayer = (name: "roads" | "areas") => call<FeatureCollection>("GET", `/v1/town/layers/${name}.geojson`);
export const getMe = () => call<Me>("GET", "/v1/me");
export const getClock = () => call<Clock>("GET", "/v1/clock");
export const setClock = (change: { paused?: boolean; speed?: number }) =>
  call<Clock>("POST", "/v1/clock", { body: change });
export const findRiders = (q: string) => call<Rider[]>("GET", "/v1/riders", { query: { q } });

export const askForOffers = (request: RequestAsked) => call<Answer>("POST", "/v1/requests", { body: request });
/** Confirms an offer. The same `key` again gives the same booking, so a try whose answer was lost may be repeated. */
export const book = (offerId: string, key: string) =>
  call<Booking>("POST", "/v1/bookings", { body: { offer_id: offerId }, headers: { "Idempotency-Key": key } });
export const getBookings = () => call<Booking[]>("GET", "/v1/bookings");
export const cancelBooking = (bookingId: string) => call<Booking>("DELETE", `/v1/bookings/${id(bookingId)}`);

export const getPlan = (date: string) => call<Plan>("GET", "/v1/plan", { query: { date } });
export const getManifest = (vehicleId: string) =>
  call<PlannedVehicle>("GET", `/v1/vehicles/${id(vehicleId)}/manifest`);
export const sendVehicleEvent = (vehicleId: string, event: VehicleEventAsked) =>
  call<unknown>("POST", `/v1/vehicles/${id(vehicleId)}/events`, { body: event });

export const getFigures = (date: string) => call<Figures>("GET", "/v1/figures", { query: { date } });
export const startScenario = (asked: ScenarioAsked) => call<Scenario>("POST", "/v1/scenarios", { body: asked });
export const getScenario = (scenarioId: string) => call<Scenario>("GET", `/v1/scenarios/${id(scenarioId)}`);
