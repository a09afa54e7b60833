import { ChevronRight } from "lucide";
import type { ComponentChildren } from "preact";
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/Icon";
import { findings } from "./check";
import { changesOf } from "./changes";
import { useScope } from "./fields/slot";
import { fieldText } from "./fieldWords";
import { buildText } from "./messages";
import { isWithin } from "./paths";

export type SectionName = keyof ReturnType<typeof fieldText>["sections"];

interface Props {
  name: SectionName;
  /** The fields in it, by the beginning of their paths. */
  holds: string[];
  title?: string;
  /** The common questions stand open. */
  isOpen?: boolean;
  children: ComponentChildren;
}

/** A part of the form that folds away, with how much is changed in it. Its fields are made when it is first opened. */
export function Section({ name, holds, title, isOpen = false, children }: Props) {
  const scope = useScope();
  const m = buildText();
  const holdsField = (field: string) => holds.some((path) => isWithin(field, path));
  const count = changesOf(scope).filter(({ field }) => holdsField(field)).length;
  const wrong = findings.value.filter((one) => one.scope === scope && holdsField(one.field)).length;
  const opened = useSignal(isOpen);
  const seen = useSignal(isOpen);
  return (
    <details class="section" open={opened.value} data-section={name} data-holds={holds.join(" ")} onToggle={(event) => {
      opened.value = event.currentTarget.open;
      seen.value ||= opened.value;
    }}>
      <summary>
        <Icon icon={ChevronRight} size={20} />
        <span class="section-title">{title ?? fieldText().sections[name]}</span>
        {count > 0 && <span class="tag tag-confirmed">{m.changed(count)}</span>}
        {wrong > 0 && <span class="tag tag-cancelled">{m.found(wrong)}</span>}
      </summary>
      {(seen.value || wrong > 0) && <div class="section-body">{children}</div>}
    </details>
  );
}
