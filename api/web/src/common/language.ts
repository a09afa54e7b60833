import { effect, signal } from "@preact/signals";

export type Language = "ja" | "en";
/** One text in both languages, as the service sends it. */
export type Text = Record<Language, string>;

/** Other wordings for a part of a page's words. */
export type Some<Shape> = { [Key in keyof Shape]?: Shape[Key] extends (...given: never[]) => unknown ? Shape[Key] : Some<Shape[Key]> };

const KEY = "noriai.language";

/** The town's own language, which the service writes into the page. */
const ofTown: Language = document.documentElement.lang === "en" ? "en" : "ja";

function remembered(): Language {
  const chosen = localStorage.getItem(KEY);
  return chosen === "ja" || chosen === "en" ? chosen : ofTown;
}

/** The language of the page: the town's, unless the person chose the other one on this device. */
export const language = signal<Language>(remembered());

/** Whether Japanese is said in やさしい日本語: short sentences, easy words. The tablet lets the person choose it. */
export const easy = signal(false);

effect(() => {
  document.documentElement.lang = language.value;
  if (language.value !== remembered()) localStorage.setItem(KEY, language.value);
});

/** The side of `text` in the page's language. */
export function say(text: Text): string {
  return text[language.value];
}

const easyWords = new WeakMap<() => unknown, (shape: never) => void>();

/**
 * The words of a page. Both sides must have the same shape, so a missing translation does not compile.
 * `easier` holds those of the Japanese words that are said otherwise in やさしい日本語.
 * The returned function reads the language's signal: whoever calls it while rendering follows the switch.
 */
export function words<Shape>(ja: Shape, en: NoInfer<Shape>, easier?: Some<NoInfer<Shape>>): () => Shape {
  let simple = easier ? merged(ja, easier) : ja;
  const read = () => (language.value === "en" ? en : easy.value ? simple : ja);
  easyWords.set(read, (more) => (simple = merged(simple, more)));
  return read;
}

/** Adds やさしい日本語 wordings to words that were made elsewhere, before they are first shown. */
export function easier<Shape>(read: () => Shape, wordings: Some<NoInfer<Shape>>): void {
  easyWords.get(read)?.(wordings as never);
}

function merged<Shape>(all: Shape, some: Some<Shape>): Shape {
  if (typeof all !== "object" || all === null) return (some ?? all) as Shape;
  const parts = Object.entries(all).map(([key, value]) => {
    const other = some[key as keyof Shape] as Some<unknown> | undefined;
    return [key, other === undefined ? value : merged(value as unknown, other)];
  });
  return Object.fromEntries(parts) as Shape;
}

const easyProblems = new Map<string, string>();

/** Adds やさしい日本語 wordings for problems of the service, by their slug. */
export function easierProblems(wordings: Record<string, string>): void {
  for (const [slug, said] of Object.entries(wordings)) easyProblems.set(slug, said);
}

/** What the service says about a problem or refusal, in the page's language and wording. */
export function sayProblem(slug: string, text: Text): string {
  const simple = easy.value && language.value === "ja" ? easyProblems.get(slug.replaceAll("_", "-")) : undefined;
  return simple ?? say(text);
}
