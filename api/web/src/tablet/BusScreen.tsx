import { useComputed } from "@preact/signals";
import { say } from "../common/language";
import { clockTime } from "../common/times";
import { route } from "../common/route";
import { EMPTY, type LonLat } from "../map/scene";
import { TownMap } from "../map/TownMap";
import { busOf } from "./bus";
import { Countdown } from "./BusLine";
import { rideText } from "./messagesRides";
import { placeName } from "./names";
import { rideById } from "./rides";
import { StepTitle } from "./StepTitle";

/** Where the bus is: in words, and on a simple map with the bus and the place where one gets on or off. */
export function BusScreen() {
  const r = rideText();
  const id = route.value.slice("bus/".length);
  const [ride, bus] = [rideById(id), busOf(id)];
  const goal = ride && (ride.status === "aboard" ? ride.destination : ride.origin);
  const scene = useComputed(() => {
    const [there, seen] = [rideById(id), busOf(id)];
    const end = there && (there.status === "aboard" ? there.destination : there.origin);
    return {
      ...EMPTY,
      pins: end ? [{ id: "goal", lon: end.lon, lat: end.lat, label: placeName(end), kind: "to" as const }] : [],
      vehicles: seen?.position && seen.vehicle
        ? [{ id: seen.vehicle.id, name: say(seen.vehicle.name), colour: seen.vehicle.colour, position: seen.position, path: null, faint: false }]
        : [],
    };
  });
  const points: LonLat[] = [goal, bus?.position].flatMap((at) => (at ? [{ lon: at.lon, lat: at.lat }] : []));
  return (
    <div class="step map-step">
      <StepTitle title={r.busWhere} />
      {ride && <Countdown ride={ride} />}
      {bus?.vehicle && (
        <p>
          <span class="swatch" style={{ "--swatch": bus.vehicle.colour }} /> <strong>{r.busIs(say(bus.vehicle.name))}</strong>{" "}
          {bus.arrives_at && clockTime(bus.arrives_at)}
        </p>
      )}
      {bus?.stops_before !== null && bus?.stops_before !== undefined && ride?.status === "confirmed" && <p>{r.stopsBefore(bus.stops_before)}</p>}
      {!bus?.position && <p class="soft">{bus && bus.state !== "not_yet" ? r.busUnknown : r.busNotYet}</p>}
      <TownMap scene={scene.value} focus={points} focusKey={points.length > 1 ? "both" : "goal"} />
    </div>
  );
}
