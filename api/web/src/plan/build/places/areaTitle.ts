import { language, say } from "../../../common/language";
import { base } from "../base";
import { formAt, type Scope } from "../draft";
import { fieldText } from "../fieldWords";
import type { AreaDrawn, StopAdded } from "../form";

/** What an area that is drawn is called: its own name, that of the town's area it is drawn for, or its number. */
export function areaTitle(area: AreaDrawn, scope: Scope): string {
  const named = own(area.name);
  if (named) return named;
  const known = base.data.value?.areas.find(({ id }) => id === area.id);
  return known ? say(known.name) : fieldText().area.title((formAt(scope).areas ?? []).findIndex(({ id }) => id === area.id) + 1);
}

export const stopTitle = (stop: StopAdded, place: number): string => own(stop.name) ?? fieldText().stop.title(place + 1);

function own(name: { ja?: string; en?: string } | undefined): string | undefined {
  const { ja, en } = name ?? {};
  return language.value === "ja" ? ja || en : en || ja;
}
