import type { LineString } from "geojson";
import type { Text } from "../common/language";

export interface Clock { now: string; mode: "demo" | "real"; speed: number; paused: boolean }
export interface Line { id: string; name: Text; weekdays: number[]; colour: string }
export interface Party { seats: number; wheelchairs: number; parcels: number }
export interface VehicleInfo { id: string; name: Text; colour: string; kind: string; capacity: Party }
export interface Town {
  id: string; name: Text; timezone: string; notice: Text; bounds: [number, number, number, number];
  centre: [number, number]; hours: { opens: string; closes: string }; cutoff_seconds: number; window_seconds: number;
  horizon_days: number; lines: Line[]; vehicles: VehicleInfo[];
}
export interface Place { id: string; name: Text; kana: string; kind: string; lon: number; lat: number }
export interface PlaceRef { id: string | null; name: Text; lon: number; lat: number }
export interface Needs { wheelchair: boolean; walking_frame: boolean; carer: boolean }
export interface Rider { id: string; name: string; kana: string; home_place_id: string; needs: Needs }
export type Role = "resident" | "dispatcher" | "driver" | "planner";
export interface Me { role: Role; name: string; riders: Rider[]; vehicle_id: string | null }
export interface Window { start: string; end: string }
export interface Offer {
  offer_id: string; pickup_window: Window; latest_arrival: string; direct_seconds: number; expires_at: string;
}
export interface Refusal { reason: string; message: Text; alternatives: Offer[] }
export interface Answer { request_id: string; offers: Offer[]; refusal: Refusal | null }
export type PlaceAsked = { place_id: string } | { lon: number; lat: number };
export interface RequestAsked extends Party {
  origin: PlaceAsked; destination: PlaceAsked; depart_after?: string; arrive_by?: string; rider_id?: string;
}
export type BookingStatus = "confirmed" | "aboard" | "completed" | "cancelled" | "no_show";
export interface Booking {
  booking_id: string; status: BookingStatus; rider: { id: string; name: string }; origin: PlaceRef;
  destination: PlaceRef; party: Party; pickup_window: Window; latest_arrival: string; planned_pickup: string | null;
  planned_arrival: string | null; vehicle: { id: string; name: Text; colour: string } | null; broken: string[];
  booked_at: string; boarded_at: string | null; alighted_at: string | null;
}
export interface Visit {
  kind: "pickup" | "dropoff" | "break"; booking_id: string | null; rider_name: string | null; party: Party | null;
  needs: Needs | null; promise: Window | null; done_at: string | null; outcome: string | null;
}
export interface Stop {
  stop_id: string; place: PlaceRef; state: "done" | "current" | "planned"; arrival: string; departure: string;
  actual_arrival: string | null; visits: Visit[];
}
export type VehicleStatus = "idle" | "driving" | "at_stop" | "break" | "out_of_service";
export interface PlannedVehicle {
  id: string; name: Text; colour: string; capacity: Party; status: VehicleStatus;
  position: { lon: number; lat: number } | null; path: LineString | null; stops: Stop[]; load: Party;
  driven_by_demo: boolean; shift: Window;
}
export interface Plan { date: string; version: number; now: string; vehicles: PlannedVehicle[]; bookings: Booking[] }
export interface Figures {
  bookings: number; completed: number; cancelled: number; no_shows: number; refused: Record<string, number>;
  mean_wait_seconds: number | null; mean_detour: number | null; promises_kept: number | null; vehicle_km: number;
  riders_per_vehicle_hour: number | null;
}
export interface Scenario {
  scenario_id: string; status: "queued" | "running" | "done" | "failed"; progress: number;
  date: string; vehicles: string[]; demand: "recorded" | "generated";
  results: { base: Figures; scenario: Figures } | null;
}
export interface VehicleEventAsked {
  kind: "departed" | "arrived" | "boarded" | "no_show" | "alighted" | "out_of_service" | "back_in_service";
  at?: string; booking_id?: string; stop_id?: string;
}
export interface ScenarioAsked { date?: string; vehicles?: number; remove?: string[]; seed?: number; demand?: "recorded" | "generated" }
/** One entry of the live feed. */
export interface LiveEvent {
  seq: number; date: string; version: number; kind: string; at: string; booking_id: string | null;
  vehicle_id: string | null; data: Record<string, unknown>;
}
