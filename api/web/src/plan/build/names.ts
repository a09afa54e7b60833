import { language } from "../../common/language";
import type { Names } from "./form";

/** What a scenario is called that nobody has named. */
export const defaultNames = (place: number) => ({ ja: `シナリオ${place + 1}`, en: `Scenario ${place + 1}` });

/** A scenario's name in the page's language, else in the other, else its number. */
export function nameOf(name: Names | undefined, place: number): string {
  const [ja, en] = [name?.ja?.trim(), name?.en?.trim()];
  return (language.value === "ja" ? ja || en : en || ja) || defaultNames(place)[language.value];
}
