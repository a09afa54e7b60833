import { signal } from "@preact/signals";
import type { Text } from "../../common/language";
import { go } from "../../common/route";
import type { Form } from "../build/form";
import { startStudy, type StudyAsked } from "../calls";

/** As in the engine's form (api/planning/form.py). */
export const MOST_DRAWS = 100;
const DRAWS = 5;

export const asking = signal(false);
/** From which part of the page the question was put, so that the answer to a refusal stands there. */
export type Where = "draws" | "plan" | "frontier" | "again";
export const askFailure = signal<{ where: Where; error: unknown } | null>(null);

/** Puts another question and shows its answer forming; the study that is shown stays in the list. */
export async function askStudy(asked: StudyAsked, where: Where): Promise<void> {
  if (asking.value) return;
  [asking.value, askFailure.value] = [true, null];
  try {
    const made = await startStudy(asked);
    go(`study/${made.study_id}`);
  } catch (error) {
    askFailure.value = { where, error };
  } finally {
    asking.value = false;
  }
}

/** How often chance is drawn anew for each day. */
export const drawsOf = ({ scenarios }: StudyAsked) => Math.max(...scenarios.map(({ run }) => Number(run?.draws ?? DRAWS)));

export function withDraws(asked: StudyAsked, draws: number): StudyAsked {
  return { ...asked, scenarios: asked.scenarios.map((one) => ({ ...one, run: { ...one.run, draws } })) };
}

/** A fleet as the only scenario beside the town as it is, which keeps of the first scenario what the engine's base keeps. */
export function besideTheBase(asked: StudyAsked, name: Text, fleet: Form["fleet"]): StudyAsked {
  const { days, demand, costs, run } = asked.scenarios[0]!;
  const given = demand && { kind: demand.kind, csv: demand.csv };
  return { scenarios: [{ name, days, demand: given, costs, run: run && { draws: run.draws, seed: run.seed }, fleet }], as_it_is: true, frontier: null };
}
