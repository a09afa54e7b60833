import { Pause, Play } from "lucide";
import { signal } from "@preact/signals";
import { setClock } from "../api/calls";
import { clock, clockTold } from "../common/clock";
import { common } from "../common/messages";
import { Icon } from "./Icon";
import { ProblemNote } from "./ProblemNote";

const DEMO_SPEED = 60;
const failure = signal<unknown>(null);

async function change(wish: { paused?: boolean; speed?: number }): Promise<void> {
  try {
    clockTold(await setClock(wish));
    failure.value = null;
  } catch (error) {
    failure.value = error;
  }
}

/** Pauses a demo's clock, and sets it to real time and back. Nothing where the clock is the real one. */
export function ClockControl() {
  const [told, m] = [clock.value, common()];
  if (told?.mode !== "demo") return null;
  const fast = told.speed !== 1;
  return (
    <>
      <button type="button" class="button" onClick={() => change({ paused: !told.paused })}>
        <Icon icon={told.paused ? Play : Pause} /> {told.paused ? m.resume : m.pause}
      </button>
      <button type="button" class="button" onClick={() => change({ speed: fast ? 1 : DEMO_SPEED })}>
        {fast ? m.realTime : m.fast(DEMO_SPEED)}
      </button>
      <ProblemNote error={failure.value} />
    </>
  );
}
