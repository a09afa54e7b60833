import type { LonLat, SceneMark } from "../../map/scene";
import { say } from "../../common/language";
import { isWaiting } from "./counts";
import { type DayModel, peopleAt, positionAt } from "./model";

/** Refused wishes stand out for so long after they were asked. */
const NEW_SECONDS = 15 * 60;

/** All that moves or comes and goes on the map at a moment: riders who wait, wishes refused on the day, vehicles on top. */
export function marksAt(model: DayModel, now: number, chosen: string | null = null): SceneMark[] {
  return [...refused(model, now), ...waiting(model, now), ...vehicles(model, now, chosen)];
}

function vehicles(model: DayModel, now: number, chosen: string | null): SceneMark[] {
  return model.vehicles.flatMap((vehicle) => {
    const at = positionAt(vehicle, now);
    if (!at) return [];
    const { lon, lat } = at;
    const faint = chosen !== null && chosen !== vehicle.id;
    return [{ kind: "vehicle", id: `v-${vehicle.id}`, lon, lat, colour: vehicle.colour, text: String(peopleAt(vehicle, now)), name: say(vehicle.name), faint }];
  });
}

function waiting({ rides }: DayModel, now: number): SceneMark[] {
  return rides.flatMap((ride) => {
    const from = ride.trip.origin;
    return from && ride.people > 0 && isWaiting(ride, now) ? [{ kind: "waiting", id: `w-${ride.id}`, lon: from.lon, lat: from.lat, text: String(ride.people) }] : [];
  });
}

function refused({ rides }: DayModel, now: number): SceneMark[] {
  return rides.flatMap((ride) => {
    const at = ride.trip.origin;
    if (!at || ride.trip.status !== "refused" || ride.asked > now) return [];
    return [{ kind: "refused", id: `r-${ride.id}`, lon: at.lon, lat: at.lat, faint: now - ride.asked > NEW_SECONDS }];
  });
}

/** Points that show the whole of some days: where their vehicles stopped. */
export const spanOf = (models: DayModel[]): LonLat[] =>
  models.flatMap(({ vehicles: all }) => all.flatMap(({ halts }) => halts.map(({ where }) => ({ lon: where.lon, lat: where.lat }))));
