import { type Piece, readCounted } from "./counters";

const KANJI = /[\u3400-\u9fff々〆]/;
const RUNS = /[\u3400-\u9fff々〆]+|[^\u3400-\u9fff々〆]+/g;

/** Words and their readings, ready to be looked up at any place of a text. */
export class Dictionary {
  private readonly byFirst = new Map<string, [word: string, pieces: Piece[]][]>();
  private readonly known = new Map<string, Piece[]>();

  /** Earlier readings win over later ones of the same word. */
  constructor(...readings: Iterable<readonly [word: string, reading: string]>[]) {
    const all = new Map(readings.reverse().flatMap((some) => [...some]));
    for (const [word, reading] of all) {
      if (!KANJI.test(word)) continue;
      const begun = this.byFirst.get(word[0]!) ?? [];
      this.byFirst.set(word[0]!, [...begun, [word, align(word, reading)]]);
    }
    for (const words of this.byFirst.values()) words.sort(([a], [b]) => b.length - a.length);
  }

  /** The text in pieces, with a reading for each word known: numbers with what they count first, then the longest words. */
  read(text: string): Piece[] {
    if (!KANJI.test(text)) return [text];
    const known = this.known.get(text);
    if (known) return known;
    const pieces = joined(this.pieces(text));
    this.known.set(text, pieces);
    return pieces;
  }

  private *pieces(text: string): Generator<Piece> {
    for (let at = 0; at < text.length; ) {
      const counted = /\d/.test(text[at - 1] ?? "") ? null : readCounted(text, at);
      const word = counted ? undefined : this.byFirst.get(text[at]!)?.find(([each]) => text.startsWith(each, at));
      yield* counted?.pieces ?? word?.[1] ?? [text[at]!];
      at += counted?.length ?? word?.[0].length ?? 1;
    }
  }
}

/** Plain text beside plain text is one piece. */
export function joined(pieces: Iterable<Piece>): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}

/** Puts the reading over the kanji alone: `取り消` `とりけ` as 取(と)り消(け). Over the whole word where that cannot be told. */
export function align(word: string, reading: string): Piece[] {
  const runs = word.match(RUNS) ?? [];
  const pattern = runs.map((run) => (KANJI.test(run) ? "(.+?)" : escaped(hiragana(run))));
  const found = new RegExp(`^${pattern.join("")}$`).exec(hiragana(reading));
  if (!found) return [[word, reading]];
  let group = 0;
  return runs.map((run) => (KANJI.test(run) ? [run, found[++group]!] as const : run));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s/g, "\\s");

const hiragana = (text: string) =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
