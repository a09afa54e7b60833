import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Phone } from "lucide";
import { dial } from "../common/dial";
import { common } from "../common/messages";
import { say } from "../common/language";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { isParcel, type Vehicle } from "./model";
import { deedOf, type Next, type NextStop } from "./next";
import { minutesLeft } from "./due";
import { NoShow } from "./NoShow";
import { counted, entries } from "./queue";
import { sending, tell } from "./state";

/** A second tap of a gloved hand must not be taken for the next step's button, which stands in the same place. */
const STEADY_MS = 700;

/** The one large button for what happens next, and what else may happen. */
export function Actions({ next, vehicle }: { next: Next; vehicle: Vehicle }) {
  if (next.kind === "nothing" && next.finished && !isHome() && vehicle.status !== "out_of_service") return <Homeward />;
  if (!("stop" in next)) return null;
  return (
    <>
      <Act key={`${next.kind}${next.stop.stop_id}${"visit" in next ? next.visit.visit_id : ""}`} next={next} />
      {next.kind === "board" && !isParcel(next.visit) && (
        <div class="act-row">
          {next.visit.phone && (
            <a class="button act-second" href={dial(next.visit.phone)} aria-label={text().callNumber(next.visit.phone)} data-testid="call"><Icon icon={Phone} /> {text().call}</a>
          )}
          <NoShow key={next.visit.visit_id} visit={next.visit} stop={next.stop} />
        </div>
      )}
    </>
  );
}

function Act({ next }: { next: NextStop }) {
  const asks = useSignal(false);
  const steady = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => (steady.value = true), STEADY_MS);
    return () => clearTimeout(timer);
  }, []);
  const deed = deedOf(next);
  if (!deed) return null;
  const [word, more] = wordsOf(next);
  const rests = next.kind === "break" ? minutesLeft(next.stop.departure) : 0;
  const name = "visit" in next ? (next.visit.rider_name ?? "") : "";
  const place = next.kind === "break" ? next.then!.place.name : next.stop.place.name;
  const send = () => {
    asks.value = false;
    tell(deed, { name, place });
  };
  const press = () => {
    if (!steady.value || sending.value) return;
    if (rests > 0) asks.value = true;
    else send();
  };
  const m = text();
  return (
    <>
      <button type="button" class={`button act ${rests > 0 ? "" : "button-main"}`} data-testid="act" aria-disabled={!steady.value || sending.value} onClick={press}>
        <span class="act-word">{sending.value ? m.sending : word}</span>
        <span class="act-more">{more}</span>
      </button>
      {asks.value && (
        <Dialog title={m.leaveEarly(common().minutes(rests))} onClose={() => (asks.value = false)}>
          <div class="actions">
            <button type="button" class="button button-main act-second" onClick={() => (asks.value = false)}>{m.stay}</button>
            <button type="button" class="button act-second" onClick={send}>{m.leaveNow}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The button's word, and what it is about. */
function wordsOf(next: NextStop): [string, string] {
  const m = text();
  if (next.kind === "depart") return [m.departed, m.departTo(say(next.stop.place.name))];
  if (next.kind === "arrive") return [m.arrived, m.arrivedAt(say(next.stop.place.name))];
  if (next.kind === "break") return [m.breakLeave, m.departTo(say(next.then!.place.name))];
  const { visit } = next;
  const name = visit.rider_name ? m.person(visit.rider_name) : "";
  if (isParcel(visit)) return [next.kind === "board" ? m.loaded : m.handed, `${common().pieces(visit.party!.parcels)} ${name}`];
  return [next.kind === "board" ? m.boarded : m.alighted, name];
}

/** After the last stop: the plan should know that the vehicle no longer stands there. */
function Homeward() {
  const m = text();
  return (
    <button type="button" class="button act-second" data-testid="home" aria-disabled={sending.value} onClick={() => tell({ kind: "departed" }, { name: "", place: null })}>
      {sending.value ? m.sending : m.home}
    </button>
  );
}

/** The last that was reported is that it drives home. */
function isHome(): boolean {
  const last = [...counted.value, ...entries.value.filter(({ undone }) => !undone)].at(-1);
  return last?.report.kind === "departed" && !last.report.stop_id;
}
