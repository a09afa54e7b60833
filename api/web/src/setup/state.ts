import { computed, signal } from "@preact/signals";
import { loaded } from "../common/load";
import type { LonLat } from "../map/scene";
import { askPlan, getLayer, getSetup, saveStops } from "./calls";
import { begin, change, draft, keep, redo, settle, undo } from "./history";
import type { Door, Draft, Home, Setup, Stop } from "./model";

const PAUSE_MS = 150;

export const setup = loaded(getSetup);
export const roads = loaded(() => getLayer("roads"));
export const areas = loaded(() => getLayer("areas"));

/** Who walks where with the stops of the draft; of those a moment ago while they are worked out. */
export const homes = signal<Home[]>([]);
export const chosen = signal<string | null>(null);
const [notSaved, notPlanned] = [signal<unknown>(null), signal<unknown>(null)];
/** Why the draft was not saved, or else why its walks are not known: walks that are found leave the first as it is. */
export const problem = computed(() => notSaved.value ?? notPlanned.value);
export const isSaving = signal(false);
export const wasSaved = signal(false);
/** What the map moves to; another `key` each time. */
export const sight = signal<{ points: LonLat[]; key: number }>({ points: [], key: 0 });
/** The middle of the map, where a new stop is put. */
export const middle = signal<LonLat | null>(null);

export const doorById = computed(() => new Map<string, Door>((setup.data.value?.doors ?? []).map((door) => [door.id, door])));
export const stopById = computed(() => new Map<string, Stop>(draft.value.stops.map((stop) => [stop.id, stop])));
/** The homes that have no stop within the walk. */
export const far = computed(() => homes.value.filter((home) => home.stop === null));

/** How many people's homes a stop serves and the longest walk to it, by stop. */
export const served = computed(() => {
  const found = new Map<string, { count: number; longest: number }>();
  for (const { stop, metres } of homes.value) {
    if (stop === null) continue;
    const now = found.get(stop) ?? { count: 0, longest: 0 };
    found.set(stop, { count: now.count + 1, longest: Math.max(now.longest, metres ?? 0) });
  }
  return found;
});

export async function open(): Promise<void> {
  void Promise.all([roads.refresh(), areas.refresh()]);
  await setup.refresh();
  if (setup.data.value) show(setup.data.value, begin);
}

function show(read: Setup, by: (draft: Draft) => void): void {
  by({ stops: read.plan.stops, walk: read.walk });
  homes.value = read.plan.homes;
  if (chosen.value && !stopById.value.has(chosen.value)) chosen.value = null;
}

let [timer, asked] = [0, 0];

/** Works out the walks anew, a moment after the last change. */
function replan(): void {
  wasSaved.value = false;
  clearTimeout(timer);
  const mine = ++asked;
  timer = window.setTimeout(async () => {
    const now = draft.value;
    try {
      const plan = await askPlan(now);
      if (mine !== asked || draft.value !== now) return;
      settle({ ...now, stops: plan.stops });
      homes.value = plan.homes;
      notPlanned.value = null;
    } catch (error) {
      notPlanned.value = error;
    }
  }, PAUSE_MS);
}

function changeStops(stops: Stop[]): void {
  change({ ...draft.value, stops });
  replan();
}

export function setWalk(walk: number): void {
  change({ ...draft.value, walk });
  replan();
}

export function moveStop(id: string, at: LonLat): void {
  chosen.value = id;
  changeStops(draft.value.stops.map((stop) => (stop.id === id ? { ...stop, lon: at.lon, lat: at.lat } : stop)));
}

export function nameStop(id: string, name: Pick<Stop, "ja"> | Pick<Stop, "en">): void {
  changeStops(draft.value.stops.map((stop) => (stop.id === id ? { ...stop, ...name } : stop)));
}

/** A stop more, at the road nearest to a point. It is named after its road. */
export function addStop(at: LonLat): void {
  const id = freeId();
  chosen.value = id;
  changeStops([...draft.value.stops, { id, ja: "", en: "", lon: at.lon, lat: at.lat }]);
}

export function dropStop(id: string): void {
  if (chosen.value === id) chosen.value = null;
  changeStops(draft.value.stops.filter((stop) => stop.id !== id));
}

function freeId(): string {
  const taken = new Set([...(setup.data.value?.taken ?? []), ...stopById.value.keys()]);
  let number = 1;
  while (taken.has(`stop-${number}`)) number++;
  return `stop-${number}`;
}

export function back(): void {
  if (undo()) replan();
}

export function forth(): void {
  if (redo()) replan();
}

export async function save(): Promise<void> {
  const read = setup.data.value;
  if (!read || isSaving.value) return;
  isSaving.value = true;
  try {
    const now = await saveStops(draft.value, read.version);
    setup.data.value = now;
    show(now, keep);
    [notSaved.value, wasSaved.value] = [null, true];
  } catch (error) {
    notSaved.value = error;
  } finally {
    isSaving.value = false;
  }
}

let looks = 0;
export function lookAt(...points: LonLat[]): void {
  sight.value = { points, key: ++looks };
}
