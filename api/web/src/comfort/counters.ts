/** A written piece and its reading, or text that needs none. */
export type Piece = string | readonly [base: string, reading: string];

const DAYS: Record<number, string> = {
  1: "ついたち", 2: "ふつか", 3: "みっか", 4: "よっか", 5: "いつか", 6: "むいか", 7: "なのか", 8: "ようか", 9: "ここのか",
  10: "とおか", 14: "じゅうよっか", 20: "はつか", 24: "にじゅうよっか",
};
const PEOPLE: Record<number, string> = { 1: "ひとり", 2: "ふたり" };
const THINGS: Record<number, string> = { 1: "ひと", 2: "ふた" };
/** Digits after which 分 is read ぷん (いっぷん, さんぷん, よんぷん, ろっぷん, はっぷん, じゅっぷん). */
const PUN = new Set(["1", "3", "4", "6", "8", "0"]);
const WEEKDAYS: Record<string, string> = { 月: "げつ", 火: "か", 水: "すい", 木: "もく", 金: "きん", 土: "ど", 日: "にち" };

const COUNTED = /(\d+)(年度|年|月|日間|日|時間|時|分間|分|秒|人|名|個|台|枚|歳|回|つ|番線|番|号車|号|度|席|件|週間|便|線)/y;
const WEEKDAY = /（([月火水木金土日])）/y;
const PLAIN: Record<string, string> = {
  年度: "ねんど", 年: "ねん", 月: "がつ", 時間: "じかん", 時: "じ", 秒: "びょう", 名: "めい", 個: "こ", 台: "だい", 枚: "まい",
  歳: "さい", 回: "かい", 番線: "ばんせん", 番: "ばん", 号車: "ごうしゃ", 号: "ごう", 度: "ど", 席: "せき", 件: "けん",
  週間: "しゅうかん", 便: "びん", 線: "せん",
};

/** What begins at `from` with a number or is a weekday in brackets, read; null when neither is there. */
export function readCounted(text: string, from: number): { pieces: Piece[]; length: number } | null {
  WEEKDAY.lastIndex = from;
  const weekday = WEEKDAY.exec(text)?.[1];
  if (weekday) return { pieces: ["（", [weekday, WEEKDAYS[weekday]!], "）"], length: 3 };
  COUNTED.lastIndex = from;
  const found = COUNTED.exec(text);
  return found && { pieces: counted(found[1]!, found[2]!, text[from - 1]), length: found[0].length };
}

function counted(digits: string, unit: string, before: string | undefined): Piece[] {
  const count = Number(digits);
  if (unit === "人") return PEOPLE[count] ? [[digits + unit, PEOPLE[count]]] : [digits, [unit, "にん"]];
  if (unit === "つ") return THINGS[count] ? [[digits, THINGS[count]], unit] : [digits, unit];
  if (unit === "分" || unit === "分間") {
    const ending = PUN.has(digits.at(-1)!) && count > 0 ? "ぷん" : "ふん";
    return [digits, [unit, unit === "分" ? ending : `${ending}かん`]];
  }
  if (unit === "日" || unit === "日間") {
    const whole = count === 1 && before !== "月" ? "いちにち" : DAYS[count];
    const after: Piece[] = unit === "日" ? [] : [["間", "かん"]];
    return whole ? [[`${digits}日`, whole], ...after] : [digits, ["日", "にち"], ...after];
  }
  return [digits, [unit, PLAIN[unit]!]];
}
