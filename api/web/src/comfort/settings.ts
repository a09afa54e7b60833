import { effect, type Signal, signal } from "@preact/signals";
import { easy, language } from "../common/language";
import { recall, remember } from "../common/memory";

export type TextSize = 1 | 2 | 3;
export type Contrast = "normal" | "high";

/** How this person sees and hears the page. Remembered on the device; blank until `openComfort`. */
export const textSize = signal<TextSize>(1);
export const contrast = signal<Contrast>("normal");
export const furigana = signal(false);
/** Whether each step is read aloud by itself. */
export const readAloud = signal(false);
export { easy };

/** Takes up what the person chose on this device before, and shows the page so from now on. */
export function openComfort(): void {
  keep("text-size", textSize, [1, 2, 3]);
  keep("contrast", contrast, ["normal", "high"], matchMedia("(prefers-contrast: more)").matches ? "high" : "normal");
  keep("furigana", furigana, [true, false]);
  keep("easy", easy, [true, false]);
  keep("read-aloud", readAloud, [true, false]);
  effect(() => {
    const { dataset } = document.documentElement;
    dataset.textSize = String(textSize.value);
    dataset.contrast = contrast.value;
    dataset.furigana = furigana.value && language.value === "ja" ? "on" : "off";
  });
}

/** Fills `setting` from the device's memory (what is spoilt counts as unset) and remembers it when it changes. */
function keep<T>(name: string, setting: Signal<T>, allowed: T[], otherwise = setting.peek()): void {
  const known = recall<T>(`comfort.${name}`);
  setting.value = known !== null && allowed.includes(known) ? known : otherwise;
  let last = setting.peek();
  effect(() => {
    if (setting.value !== last) remember(`comfort.${name}`, (last = setting.value));
  });
}
