import { useMemo } from "preact/hooks";
import { language } from "../../common/language";
import { EMPTY, type LonLat, type Scene, type SceneMark } from "../../map/scene";
import { TownMap } from "../../map/TownMap";
import type { Together } from "../../map/together";
import { type DayModel, type DayVehicle, type Ride } from "./model";
import { marksAt } from "./moving";
import type { Player } from "./player";

interface Props {
  model: DayModel;
  player: Player;
  /** Points that the map shows all of, and what names them. */
  focus: LonLat[];
  focusKey: string;
  label?: string;
  together?: Together;
  /** The vehicle whose way through the day is drawn. */
  chosen?: DayVehicle;
  ride?: Ride;
}

/** The day on the map at the clock's moment. The map itself stays as it is: what moves lies above it. */
export function DayMap({ model, player, focus, focusKey, label, together, chosen, ride }: Props) {
  const scene = useMemo(() => (chosen ? wayOf(chosen) : EMPTY), [chosen, language.value]);
  const marks = [...marksAt(model, player.now.value, chosen?.id ?? null), ...endsOf(ride)];
  return <TownMap scene={scene} label={label} marks={marks} focus={focus} focusKey={focusKey} together={together} jumps />;
}

function wayOf({ id, colour, drives }: DayVehicle): Scene {
  const coordinates = drives.flatMap(({ line }) => line);
  const path = coordinates.length > 1 ? { type: "LineString" as const, coordinates } : null;
  return { ...EMPTY, vehicles: [{ id, name: "", colour, position: null, path, faint: false }] };
}

function endsOf(ride: Ride | undefined): SceneMark[] {
  const { origin, destination } = ride?.trip ?? {};
  return [
    ...(origin ? [{ kind: "from" as const, lon: origin.lon, lat: origin.lat }] : []),
    ...(destination ? [{ kind: "to" as const, lon: destination.lon, lat: destination.lat }] : []),
  ];
}

/** What the marks on the map mean. */
export function MarkLegend({ words }: { words: Record<"vehicle" | "waiting" | "refused", string> }) {
  return (
    <ul class="day-legend mark-legend">
      {(["vehicle", "waiting", "refused"] as const).map((kind) => <li key={kind}><span class={`legend-mark map-mark-${kind}`} data-text={kind === "refused" ? "" : "2"} /> {words[kind]}</li>)}
    </ul>
  );
}
