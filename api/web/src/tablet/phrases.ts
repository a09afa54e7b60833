import { getPhrases } from "../api/resident";
import { loaded } from "../common/load";

/** What can be told to the driver. */
export const phrases = loaded(getPhrases);

export function openPhrases(): void {
  if (!phrases.data.value && !phrases.busy.value) void phrases.refresh();
}
