import { Navigation, Volume2 } from "lucide";
import { say } from "../common/language";
import { common } from "../common/messages";
import { clockTime } from "../common/times";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { wayTo } from "./navigate";
import { type Next, type NextStop, turnOf } from "./next";
import { OthersHere } from "./OthersHere";
import { VisitLine } from "./VisitLine";
import { readNext } from "./voice";
import { isDue, minutesLeft } from "./due";
import { Word } from "./Word";

/** Where to and for whom, or what there is to know when there is nowhere to go. */
export function NextCard({ next, leaveAt }: { next: Next; leaveAt: string | null }) {
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
      <Head next={next} leaveAt={leaveAt} />
      <h2 class="next-place">{say(next.stop.place.name)}</h2>
      {next.kind === "break" ? <Rest next={next} /> : (
        <ul class="next-visits">{turn.map((visit) => <VisitLine key={visit.visit_id} visit={visit} large here={"visit" in next} />)}</ul>
      )}
      {(next.kind === "depart" || next.kind === "arrive") && (
        <a class="button navigate" href={wayTo(next.stop.place, say(next.stop.place.name))} target="_blank" rel="noopener noreferrer" data-testid="navigate">
          <Icon icon={Navigation} /> {m.navigateMore}
        </a>
      )}
      {others.length > 0 && <OthersHere stop={next.stop} visits={others} />}
    </section>
  );
}

function Head({ next, leaveAt }: { next: NextStop; leaveAt: string | null }) {
  const m = text();
  const isComing = next.kind === "depart" || next.kind === "arrive";
  return (
    <div class="next-head">
      <p>
        {next.kind !== "break" && <span class="next-state">{isComing ? m.nextStop : m.atStop}</span>}{" "}
        <span class="next-time">{timeOf(next, leaveAt)}</span>{" "}
        {next.kind === "depart" && isDue(leaveAt) && <strong class="due" data-testid="due">{m.goNow}</strong>}
      </p>
      <button type="button" class="button read" aria-label={m.read} onClick={readNext}><Icon icon={Volume2} size={32} /></button>
    </div>
  );
}

function timeOf({ kind, stop }: NextStop, leaveAt: string | null): string {
  const m = text();
  if (kind === "break") return m.breakUntil(clockTime(stop.departure));
  if (kind === "depart" && leaveAt) return m.leaveFor(clockTime(leaveAt), clockTime(stop.arrival));
  return kind === "depart" || kind === "arrive" ? m.plannedAt(clockTime(stop.arrival)) : m.leaveAt(clockTime(stop.departure));
}

/** How long the break still is, by the service's clock. */
function Rest({ next }: { next: Extract<NextStop, { kind: "break" }> }) {
  const m = text();
  const left = minutesLeft(next.stop.departure);
  return (
    <>
      <p class="next-break" data-testid="rest">{left > 0 ? m.breakLeft(common().minutes(left)) : m.breakOver}</p>
      {!next.then && <p>{m.nothingMore}</p>}
    </>
  );
}
