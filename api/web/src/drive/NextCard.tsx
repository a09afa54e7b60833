import { Volume2 } from "lucide";
import { say } from "../common/language";
import { now } from "../common/clock";
import { common } from "../common/messages";
import { clockTime } from "../common/times";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { type Next, type NextStop, turnOf } from "./next";
import { OthersHere } from "./OthersHere";
import { VisitLine } from "./VisitLine";
import { readNext } from "./voice";
import { Word } from "./Word";

/** Where to and for whom, or what there is to know when there is nowhere to go. */
export function NextCard({ next }: { next: Next }) {
  const m = text();
  if (next.kind === "out") return <Word said={m.out} more={m.outMore} kind="out" />;
  if (next.kind === "homeward") return <Word said={m.homeward} more={m.homewardMore} kind="homeward" />;
  if (next.kind === "nothing") {
    return next.finished
      ? <Word said={m.finished} more={m.finishedMore} kind="finished" />
      : <Word said={m.nothing} more={m.nothingMore} kind="nothing" />;
  }
  const { turn, others } = turnOf(next);
  return (
    <section class={`next next-${next.kind}`} aria-live="polite" data-testid="next" data-kind={next.kind} data-stop={next.stop.stop_id}>
      <Head next={next} />
      <h2 class="next-place">{say(next.stop.place.name)}</h2>
      {next.kind === "break" ? <Rest next={next} /> : (
        <ul class="next-visits">{turn.map((visit) => <VisitLine key={visit.visit_id} visit={visit} large />)}</ul>
      )}
      {others.length > 0 && <OthersHere stop={next.stop} visits={others} />}
    </section>
  );
}

function Head({ next }: { next: NextStop }) {
  const m = text();
  const isComing = next.kind === "depart" || next.kind === "arrive";
  const time = isComing ? m.plannedAt(clockTime(next.stop.arrival)) : m.leaveAt(clockTime(next.stop.departure));
  return (
    <div class="next-head">
      <p>
        <span class="next-state">{isComing ? m.nextStop : next.kind === "break" ? m.break : m.atStop}</span>{" "}
        <span class="next-time">{next.kind === "break" ? m.breakUntil(clockTime(next.stop.departure)) : time}</span>
      </p>
      <button type="button" class="button read" aria-label={m.read} onClick={readNext}><Icon icon={Volume2} size={32} /></button>
    </div>
  );
}

/** How long the break still is, by the service's clock. */
function Rest({ next }: { next: Extract<NextStop, { kind: "break" }> }) {
  const m = text();
  const left = minutesLeft(next.stop.departure);
  return <p class="next-break" data-testid="rest">{left > 0 ? m.breakLeft(common().minutes(left)) : m.breakOver}</p>;
}

/** Whole minutes until `at`, rounded up; 0 when it has passed. */
export function minutesLeft(at: string): number {
  const here = now.value?.getTime() ?? Date.parse(at);
  return Math.max(0, Math.ceil((Date.parse(at) - here) / 60_000));
}
