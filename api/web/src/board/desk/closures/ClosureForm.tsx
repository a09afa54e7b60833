import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { say } from "../../../common/language";
import { placeById } from "../../../common/town";
import { Finder } from "../../../ui/Finder";
import { ProblemNote } from "../../../ui/ProblemNote";
import { plan } from "../../state";
import { close, type ClosurePreview, previewClosure } from "../calls";
import { ClockField } from "../ClockField";
import { useDeed } from "../../../common/deed";
import { findPlaces } from "../findPlaces";
import { Affected } from "./Affected";
import { closureText } from "./messages";
import { RoadFields } from "./RoadFields";
import { asked, BLANK, change, closures, draft, isWhole, result } from "./state";

const KINDS = ["weather", "stop", "road"] as const;
const REASON = "closure-reason";

/** Closing something, in two steps: whom it concerns, then doing it. */
export function ClosureForm() {
  const m = closureText();
  const deed = useDeed();
  const seen = useSignal<{ wish: typeof BLANK; preview: ClosurePreview } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const preview = seen.value?.wish === draft.value ? seen.value.preview : null;
  const { kind } = draft.value;

  async function look(event: Event): Promise<void> {
    event.preventDefault();
    if (!isWhole.value) return;
    const wish = draft.peek();
    if (await deed.run(async () => (seen.value = { wish, preview: await previewClosure(asked()) }))) {
      requestAnimationFrame(() => button.current?.focus());
    }
  }

  async function doIt(): Promise<void> {
    await deed.run(async () => {
      const made = await close(asked());
      change(BLANK);
      result.value = { made };
      await Promise.all([closures.refresh(), plan.refresh()]);
    });
  }

  return (
    <section class="desk-part" aria-label={m.add}>
      <h3>{m.add}</h3>
      <form class="desk-form" onSubmit={(event) => void look(event)}>
        <KindFields />
        {kind === "weather" && <WeatherFields />}
        {kind === "stop" && <StopField />}
        {kind === "road" && <RoadFields line={preview?.line ?? []} />}
        <div class="desk-row">
          <div class="field reason-field">
            <label for={REASON}>{m.reason}</label>
            <input
              id={REASON} class="input" type="text" maxLength={200} autocomplete="off" required placeholder={m.reasons[kind]}
              value={draft.value.reason} onInput={(event) => change({ reason: event.currentTarget.value })}
            />
          </div>
          <button type="submit" class="button" disabled={!isWhole.value || deed.busy.value}>{deed.busy.value && !preview ? m.looking : m.preview}</button>
        </div>
        <div aria-live="polite">{preview && <Affected riders={preview.affected} />}</div>
        <ProblemNote error={deed.failure.value} />
        {preview && (
          <div class="desk-row">
            <button ref={button} type="button" class="button button-main button-bad" data-testid="close-it" disabled={deed.busy.value} onClick={() => void doIt()}>
              {deed.busy.value ? m.closing : m.close[kind]}
            </button>
          </div>
        )}
      </form>
    </section>
  );
}

function KindFields() {
  const m = closureText();
  return (
    <fieldset class="closure-kinds">
      <legend class="label">{m.kind}</legend>
      {KINDS.map((kind) => (
        <label key={kind} class="closure-kind">
          <input type="radio" name="closure-kind" checked={draft.value.kind === kind} onChange={() => change({ kind })} />
          <strong>{m.kinds[kind]}</strong> <span class="soft">{m.kindMore[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function WeatherFields() {
  const m = closureText();
  const { from, to } = draft.value;
  return (
    <div class="desk-row">
      <ClockField label={m.from} minutes={from} onChange={(minutes) => change({ from: minutes })} />
      <ClockField label={m.to} minutes={to} onChange={(minutes) => change({ to: minutes })} />
      <span class="soft">{m.allDay}</span>
    </div>
  );
}

function StopField() {
  const m = closureText();
  const place = placeById.value.get(draft.value.placeId);
  return (
    <Finder
      label={m.place} placeholder={m.findPlace} nothing={m.noMatch} find={findPlaces} chosen={place ? say(place.name) : ""}
      onChoose={({ id }) => change({ placeId: id })}
    />
  );
}
