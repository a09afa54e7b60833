/** How a scenario is told from the others in pictures: a letter first, then a colour (Okabe-Ito), a mark and a dash. */
export interface Look { letter: string; colour: string; symbol: "circle" | "square" | "triangle" | "diamond2" | "star" | "times" | "plus"; dash: string }

const COLOURS = ["#4d4d4d", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"];
const SYMBOLS: Look["symbol"][] = ["circle", "square", "triangle", "diamond2", "star", "times", "plus"];
const DASHES = ["", "8 3", "2 3", "10 3 2 3", "5 5", "1 3", "14 4"];

/** The base is grey and A. */
export function lookOf(number: number): Look {
  const at = number % COLOURS.length;
  return { letter: String.fromCharCode(65 + number), colour: COLOURS[at]!, symbol: SYMBOLS[at]!, dash: DASHES[at]! };
}
