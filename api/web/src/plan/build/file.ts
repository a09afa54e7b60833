import { signal } from "@preact/signals";
import { saveFile } from "../../common/save";
import { askedOf } from "./asked";
import { draftOf, sheetForm } from "./copied";
import { active, draft, isBlank, MOST_SCENARIOS, newSheet, put } from "./draft";
import type { Form } from "./form";
import { withValue } from "./paths";

/** Why a file could not be opened: it is no TOML from a line on, or it builds on another file. */
export const fileFailure = signal<{ kind: "line"; line: number } | { kind: "base" } | null>(null);

/** The scenario at a place as the file that `noriai simulate` and `noriai compare` read. */
export async function saveScenario(place: number): Promise<void> {
  const { stringify } = await import("smol-toml");
  const form = askedOf(draft.peek()).scenarios[place]!;
  saveFile(new Blob([stringify(form)], { type: "application/toml" }), `${form.name?.en ?? "scenario"}.toml`.toLowerCase().replace(/[^\w.]+/g, "-"));
}

/** Adds the scenario of a file; to a blank form it brings its days, rates and draws for all. */
export async function openScenario(file: File): Promise<void> {
  const { parse, TomlError } = await import("smol-toml");
  fileFailure.value = null;
  try {
    // By way of JSON: a date that is written without quotes is then the text that the form has.
    add(JSON.parse(JSON.stringify(parse(await file.text()))) as Form & { base?: string });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    fileFailure.value = { kind: "line", line: error.line };
  }
}

function add({ base, ...read }: Form & { base?: string }): void {
  if (base !== undefined) {
    fileFailure.value = { kind: "base" };
    return;
  }
  // A file beside the scenario's own is not here: its trips are chosen by themselves.
  const form = withValue(read as Form, "demand.path", undefined);
  const { sheets } = draft.peek();
  if (isBlank.peek()) {
    put(draftOf({ scenarios: [form], as_it_is: true, frontier: null }, ""));
    active.value = 0;
  } else if (sheets.length < MOST_SCENARIOS) {
    put({ ...draft.peek(), sheets: [...sheets, newSheet(sheetForm(form))] });
    active.value = sheets.length;
  }
}
