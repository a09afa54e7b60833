import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { ProblemNote } from "../../ui/ProblemNote";
import type { Consequences as Seen } from "./calls";
import { Consequences } from "./Consequences";
import { useDeed } from "../../common/deed";
import { deskText } from "./messages";

interface Props {
  /** What is wished, as one text: when it changes, what was seen is no longer about it. */
  wish: string;
  canAsk: boolean;
  ask: () => Promise<Seen>;
  apply: () => Promise<unknown>;
  applyWords: string;
  /** The fields. */
  children: ComponentChildren;
}

/** A change of the plan in two steps: first what it would mean, then doing it. */
export function TryAndDo({ wish, canAsk, ask, apply, applyWords, children }: Props) {
  const m = deskText();
  const deed = useDeed();
  const last = useSignal<{ wish: string; seen: Seen } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const seen = last.value?.wish === wish ? last.value.seen : null;

  async function look(event: Event): Promise<void> {
    event.preventDefault();
    if (!canAsk) return;
    const isSeen = await deed.run(async () => (last.value = { wish, seen: await ask() }));
    if (isSeen) requestAnimationFrame(() => button.current?.focus());
  }

  async function doIt(): Promise<void> {
    if (await deed.run(apply)) last.value = null;
  }

  return (
    <form class="desk-form" onSubmit={(event) => void look(event)}>
      <div class="desk-row">
        {children}
        <button type="submit" class="button" disabled={!canAsk || deed.busy.value}>{deed.busy.value && !seen ? m.looking : m.preview}</button>
      </div>
      <div aria-live="polite">{seen && <Consequences seen={seen} />}</div>
      <ProblemNote error={deed.failure.value} />
      {seen?.possible && (
        <div class="desk-row">
          <button ref={button} type="button" class="button button-main" data-testid="apply" disabled={deed.busy.value} onClick={() => void doIt()}>
            {deed.busy.value ? m.doing : applyWords}
          </button>
        </div>
      )}
    </form>
  );
}
