import { useSignal } from "@preact/signals";
import type { PlannedVehicle, Stop, Visit } from "../api/types";
import { say } from "../common/language";
import { clockTime } from "../common/times";
import { Dialog } from "../ui/Dialog";
import { ProblemNote } from "../ui/ProblemNote";
import { text } from "./messages";
import { type Next, nextOf } from "./next";
import { failure, sending, tell } from "./state";
import { VisitLine } from "./VisitLine";

/** Where to, for whom, and the one button for what happens next. */
export function NextStop({ vehicle }: { vehicle: PlannedVehicle }) {
  const m = text();
  const next = nextOf(vehicle);
  if (next.kind === "out") return <p class="note note-bad" role="status">{m.out}</p>;
  if (next.kind === "nothing") return <p class="note" role="status">{next.finished ? m.finished : m.nothing}</p>;
  const { stop } = next;
  const isAt = stop.state === "current" && next.kind !== "arrive";
  return (
    <section class="next" aria-live="polite" data-testid="next" data-kind={next.kind}>
      <p class="next-head">
        <span>{isAt ? m.atStop : m.nextStop}</span>
        <span class="next-time">{next.kind === "depart" || next.kind === "arrive" ? m.plannedAt(clockTime(stop.arrival)) : m.leaveAt(clockTime(stop.departure))}</span>
      </p>
      <h2 class="next-place">{say(stop.place.name)}</h2>
      <ul class="next-visits">{turnOf(next, stop).map((visit) => <VisitLine key={`${visit.kind}${visit.booking_id}`} visit={visit} large />)}</ul>
      <ProblemNote error={failure.value} />
      <Actions next={next} />
    </section>
  );
}

/** While people get in and out one is asked about at a time; their lines stand first. */
function turnOf(next: Next, stop: Stop): Visit[] {
  const waiting = stop.visits.filter((visit) => !visit.done_at);
  return "visit" in next ? [next.visit, ...waiting.filter((visit) => visit !== next.visit)] : waiting;
}

function Actions({ next }: { next: Exclude<Next, { kind: "out" | "nothing" }> }) {
  const m = text();
  const labels = { depart: m.departed, arrive: m.arrived, board: m.boarded, alight: m.alighted, break: m.departed };
  const name = "visit" in next ? (next.visit.rider_name ?? "") : "";
  return (
    <div class="actions">
      {next.kind === "break" && <p class="next-break">{m.breakUntil(clockTime(next.stop.departure))}</p>}
      {next.event && (
        <button type="button" class="button button-main act" data-testid="act" disabled={sending.value} onClick={() => void tell(next.event!)}>
          <span class="act-word">{sending.value ? m.sending : labels[next.kind]}</span>
          <span class="act-more">{next.kind === "depart" ? m.departTo(say(next.stop.place.name)) : name}</span>
        </button>
      )}
      {next.kind === "board" && <NoShow name={name} bookingId={next.visit.booking_id!} stopId={next.stop.stop_id} />}
    </div>
  );
}

function NoShow({ name, bookingId, stopId }: { name: string; bookingId: string; stopId: string }) {
  const m = text();
  const asks = useSignal(false);
  const send = () => {
    asks.value = false;
    void tell({ kind: "no_show", booking_id: bookingId, stop_id: stopId });
  };
  return (
    <>
      <button type="button" class="button button-bad act-second" disabled={sending.value} onClick={() => (asks.value = true)}>{m.noShow}</button>
      {asks.value && (
        <Dialog title={m.noShowAsk(name)} onClose={() => (asks.value = false)}>
          <p>{m.noShowMore}</p>
          <div class="actions">
            <button type="button" class="button act-second" onClick={() => (asks.value = false)}>{m.keepWaiting}</button>
            <button type="button" class="button button-bad button-main act-second" onClick={send}>{m.noShowYes}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
