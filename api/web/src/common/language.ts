import { effect, signal } from "@preact/signals";

export type Language = "ja" | "en";
/** One text in both languages, as the service sends it. */
export type Text = Record<Language, string>;

const KEY = "noriai.language";

function remembered(): Language {
  return localStorage.getItem(KEY) === "en" ? "en" : "ja";
}

/** The language of the page. Japanese unless the person chose English on this device. */
export const language = signal<Language>(remembered());

effect(() => {
  document.documentElement.lang = language.value;
  localStorage.setItem(KEY, language.value);
});

/** The side of `text` in the page's language. */
export function say(text: Text): string {
  return text[language.value];
}

/**
 * The words of a page. Both sides must have the same shape, so a missing translation does not compile.
 * The returned function reads the language's signal: whoever calls it while rendering follows the switch.
 */
export function words<Shape>(ja: Shape, en: NoInfer<Shape>): () => Shape {
  const both = { ja, en };
  return () => both[language.value];
}
