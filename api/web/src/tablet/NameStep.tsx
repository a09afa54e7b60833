import { useSignal } from "@preact/signals";
import type { Place } from "../api/types";
import { places } from "../common/town";
import type { End } from "./ends";
import { text } from "./messages";
import { PlaceTiles } from "./PlaceTiles";
import { StepTitle } from "./StepTitle";

/** The rows of the kana table; voiced sounds count with their plain ones. */
const ROWS: [string, string][] = [
  ["あ", "あいうえお"], ["か", "かきくけこがぎぐげご"], ["さ", "さしすせそざじずぜぞ"], ["た", "たちつてとだぢづでど"],
  ["な", "なにぬねの"], ["は", "はひふへほばびぶべぼぱぴぷぺぽ"], ["ま", "まみむめも"], ["や", "やゆよ"],
  ["ら", "らりるれろ"], ["わ", "わをん"],
];

const inRow = (letters: string) => (place: Place) => letters.includes(place.kana[0] ?? "");

/** Finding a place by its first letter: ten buttons, no keyboard. */
export function NameStep({ end }: { end: End }) {
  const m = text();
  const row = useSignal(0);
  const all = places.data.value ?? [];
  const found = all.filter(inRow(ROWS[row.value]![1])).sort((a, b) => a.kana.localeCompare(b.kana, "ja"));
  return (
    <div class="step">
      <StepTitle title={m.byName} />
      <fieldset>
        <legend class="label">{m.kanaHow}</legend>
        <div class="kana-rows">
          {ROWS.map(([letter], index) => (
            <button
              key={letter}
              type="button"
              class={`button big ${index === row.value ? "button-main" : ""}`}
              aria-pressed={index === row.value}
              disabled={!all.some(inRow(ROWS[index]![1]))}
              onClick={() => (row.value = index)}
            >
              {letter}
            </button>
          ))}
        </div>
      </fieldset>
      <div aria-live="polite">
        {found.length ? <PlaceTiles places={found} end={end} /> : <p class="soft">{m.noneInRow}</p>}
      </div>
    </div>
  );
}
