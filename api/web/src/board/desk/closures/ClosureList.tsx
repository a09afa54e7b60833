import { say } from "../../../common/language";
import { common } from "../../../common/messages";
import { clockTime } from "../../../common/times";
import { ProblemNote } from "../../../ui/ProblemNote";
import { canPlan, plan } from "../../state";
import { type Closure, lift } from "../calls";
import { useDeed } from "../../../common/deed";
import { closureText } from "./messages";
import { closures, result } from "./state";

/** What is closed, and what was. Lifting it is the undo of closing it. */
export function ClosureList() {
  const m = closureText();
  const deed = useDeed();
  const known = closures.data.value;

  async function open(closure: Closure): Promise<void> {
    await deed.run(async () => {
      result.value = { lifted: await lift(closure.closure_id) };
      await Promise.all([closures.refresh(), plan.refresh()]);
    });
  }

  if (!known) return closures.error.value ? null : <p role="status">{common().loading}</p>;
  return (
    <section aria-label={m.now}>
      {!known.length && <p class="soft">{m.none}</p>}
      <ProblemNote error={deed.failure.value} />
      <ul class="desk-list" data-testid="closures">
        {known.map((closure) => (
          <li key={closure.closure_id} class={`desk-item ${closure.lifted_at ? "is-lifted" : ""}`} data-closure={closure.kind}>
            <div class="desk-item-main">
              <p class="desk-line"><strong>{closureWords(closure)}</strong> <span>{closure.reason}</span></p>
              <p class="desk-line soft">
                <span>{m.by(closure.made_by, clockTime(closure.made_at))}</span>
                {closure.lifted_at && <span>{m.lifted(clockTime(closure.lifted_at))}</span>}
              </p>
            </div>
            {!closure.lifted_at && canPlan.value && (
              <button type="button" class="button" disabled={deed.busy.value} aria-label={m.liftThis(closureWords(closure))} onClick={() => void open(closure)}>
                {m.lift}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `悪天候で運休 13:00–16:00`, `乗り降りする所 クリニック`. */
function closureWords({ kind, from, to, place }: Closure): string {
  const m = closureText();
  if (kind === "stop") return `${m.kinds.stop} ${place ? say(place.name) : ""}`;
  if (kind === "road") return m.kinds.road;
  return `${m.kinds.weather} ${from || to ? m.span(from ? clockTime(from) : "", to ? clockTime(to) : "") : m.whole}`;
}
