import { effect, signal } from "@preact/signals";
import { recall, remember } from "../common/memory";

export type Theme = "day" | "night";

const dark = matchMedia("(prefers-color-scheme: dark)").matches;

/** Black on white in the sun, light on black at night. Remembered on this phone. */
export const theme = signal<Theme>(recall<Theme>("drive.theme") ?? (dark ? "night" : "day"));

effect(() => {
  document.documentElement.dataset.theme = theme.value;
  remember("drive.theme", theme.value);
});
