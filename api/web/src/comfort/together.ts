import type { Piece } from "./counters";
import { joined } from "./read";

const MOST = 6;
const HIRAGANA = /^[ぁ-んー]$/;
const CLOSES = /^[、。，．」』）！？]$/;
const OPENS = /^[「『（]$/;
const TOKENS = /[ァ-ヶー]+|[\dA-Za-z:]+|./gsu;
const SPACE = /^\s$/;

/**
 * Pieces that a line should not break between: a word with its ending (伝える), a number with what it counts (9時40分).
 * The browser knows phrases only in text that no reading interrupts.
 */
export function together(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let ended = false;
  const close = () => {
    if (group.length) groups.push(group);
    [group, ended] = [[], false];
  };
  const tokens = pieces.flatMap((piece): Piece[] => (typeof piece === "string" ? (piece.match(TOKENS) ?? []) : [piece]));
  tokens.forEach((token, index) => {
    const letter = typeof token === "string" ? token : "";
    const next = tokens[index + 1];
    const isPolite = /[おご]/.test(letter) && next !== undefined && typeof next !== "string";
    const isEnding = HIRAGANA.test(letter) && !isPolite && group.length > 0 && !CLOSES.test(String(group.at(-1)));
    const begins = SPACE.test(letter) || OPENS.test(letter) || (ended && !isEnding);
    if (begins && !CLOSES.test(letter)) close();
    const room = MOST - lengthOf(group);
    // から after 9時40分 goes to the next line as a whole; the ending of a long verb as much as must.
    const tooLong = isEnding && !ended && /\d/.test(String(group[0])) ? endingAt(tokens, index) > room : lengthOf([token]) > room;
    if (tooLong && !CLOSES.test(letter)) close();
    group.push(token);
    ended = isEnding || CLOSES.test(letter) || SPACE.test(letter);
  });
  close();
  return groups.map(joined);
}

/** How many letters the ending has that begins here. */
function endingAt(tokens: Piece[], from: number): number {
  const end = tokens.findIndex((token, index) => index >= from && !(typeof token === "string" && HIRAGANA.test(token)));
  return (end < 0 ? tokens.length : end) - from;
}

/** Whether a line may be kept from breaking within the run: a longer one may not fit where it stands. */
export const isShort = (group: Piece[]): boolean => lengthOf(group) <= MOST;

const lengthOf = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? piece : piece[0]).length, 0);
