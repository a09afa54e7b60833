import { useSignal } from "@preact/signals";
import type { Place } from "../api/types";
import { folded } from "../common/fold";
import { language, say } from "../common/language";
import { places } from "../common/town";
import type { End } from "./ends";
import { text } from "./messages";
import { PlaceTiles } from "./PlaceTiles";
import { StepTitle } from "./StepTitle";

/** The rows of the kana table; voiced sounds count with their plain ones. */
const KANA: [string, string][] = [
  ["あ", "あいうえお"], ["か", "かきくけこがぎぐげご"], ["さ", "さしすせそざじずぜぞ"], ["た", "たちつてとだぢづでど"],
  ["な", "なにぬねの"], ["は", "はひふへほばびぶべぼぱぴぷぺぽ"], ["ま", "まみむめも"], ["や", "やゆよ"],
  ["ら", "らりるれろ"], ["わ", "わをん"],
];

/** The keys of a telephone: few enough to be big. */
const KEYS: [string, string][] = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"].map((key) => [key, key.toLowerCase()]);

const isJapanese = () => language.value === "ja";

/** What a place is looked up by: its reading, else its name, in the page's language. */
const sound = (place: Place) => folded((isJapanese() && place.kana) || say(place.name)).trim();
const inRow = (letters: string) => (place: Place) => letters.includes(sound(place)[0] ?? "-");

/** Finding a place by its first letter: a few buttons, no keyboard. */
export function NameStep({ end }: { end: End }) {
  const m = text();
  const row = useSignal(0);
  const all = places.data.value ?? [];
  const rows = isJapanese() ? KANA : KEYS;
  const [, letters] = rows[row.value] ?? rows[0]!;
  const found = all.filter(inRow(letters)).sort((a, b) => sound(a).localeCompare(sound(b), language.value));
  return (
    <div class="step">
      <StepTitle title={m.byName} />
      <fieldset>
        <legend class="label">{m.kanaHow}</legend>
        <div class="kana-rows">
          {rows.map(([letter, held], index) => (
            <button
              key={letter}
              type="button"
              class={`button big ${index === row.value ? "button-main" : ""}`}
              aria-pressed={index === row.value}
              disabled={!all.some(inRow(held))}
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
