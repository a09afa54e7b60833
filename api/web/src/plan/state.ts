import { computed, effect, signal } from "@preact/signals";
import { getFigures, getPlan, getScenario, startScenario } from "../api/calls";
import { followEvents } from "../api/live";
import type { Scenario, ScenarioAsked } from "../api/types";
import { today } from "../common/clock";
import { gathered } from "../common/gather";
import { loaded } from "../common/load";
import { token } from "../common/session";
import { town } from "../common/town";
import { place } from "./frame/place";

const GATHER_MS = 500;
const LOOK_EVERY_MS = 500;

/** The day whose figures are shown: from the address (`#/day/2026-11-26`), else today. */
export const day = computed(() => (place.value.view === "figures" ? place.value.date : today.value));
export const figures = loaded(() => getFigures(day.value));

/** The what-if as it is being put together. */
export const wish = signal({ day: "", mode: "less" as "less" | "choose", removed: [] as string[], seed: 1, demand: "" as "" | "recorded" | "generated" });
export const wishDay = computed(() => wish.value.day || day.value);
/** The day's own vehicles, from its plan. */
export const dayPlan = loaded(() => getPlan(wishDay.value));
export const fleet = computed(() => (dayPlan.data.value?.date === wishDay.value ? dayPlan.data.value.vehicles : []));

/** The one that "one bus less" takes away: the day's last bus, else its last vehicle. */
export const spared = computed(() => {
  const buses = new Set(town.data.value?.vehicles.filter(({ kind }) => kind === "bus").map(({ id }) => id));
  return fleet.value.findLast(({ id }) => buses.has(id)) ?? fleet.value.at(-1);
});

export const scenario = signal<Scenario | null>(null);
export const asked = signal<ScenarioAsked | null>(null);
export const failure = signal<unknown>(null);
export const isRunning = computed(() => scenario.value?.status === "queued" || scenario.value?.status === "running");

export function change(part: Partial<typeof wish.value>): void {
  wish.value = { ...wish.value, ...part };
}

export function askedOf(): ScenarioAsked {
  const { mode, removed, seed, demand } = wish.value;
  const remove = mode === "choose" ? removed : spared.value ? [spared.value.id] : [];
  return { date: wishDay.value, seed, remove, ...(demand ? { demand } : {}) };
}

/** Starts the what-if and follows it to its end. */
export async function run(): Promise<void> {
  failure.value = null;
  asked.value = askedOf();
  try {
    let job = (scenario.value = await startScenario(asked.value));
    while (job.status === "queued" || job.status === "running") {
      await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS));
      job = scenario.value = await getScenario(job.scenario_id);
    }
  } catch (error) {
    failure.value = error;
    scenario.value = null;
  }
}

/** Keeps the day's figures up to date with the feed. */
export function followFigures(): () => void {
  const soon = gathered(() => void figures.refresh(), GATHER_MS);
  const stopFeed = followEvents((event) => event.date === day.peek() && soon(), soon);
  const stopDay = effect(() => {
    if (day.value && token.value) soon();
  });
  const stopFleet = effect(() => {
    if (wishDay.value && token.value) void dayPlan.refresh();
  });
  return () => {
    stopFeed();
    stopDay();
    stopFleet();
  };
}
