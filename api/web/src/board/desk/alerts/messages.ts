import { words } from "../../../common/language";

/** The words of the alerts. */
export const alertText = words(
  {
    title: "気をつけること",
    none: "いま気をつけることはありません。",
    severities: { 1: "今日中", 2: "まもなく", 3: "いますぐ" } as Record<number, string>,
    done: "済み",
    doneThis: (said: string) => `済みにする: ${said}`,
    undoThis: (said: string) => `元に戻す: ${said}`,
    justDone: "済みにしました:",
    withDone: "済みも見る",
  },
  {
    title: "Alerts",
    none: "Nothing needs your attention now.",
    severities: { 1: "today", 2: "soon", 3: "now" } as Record<number, string>,
    done: "Done",
    doneThis: (said: string) => `Done: ${said}`,
    undoThis: (said: string) => `Undo: ${said}`,
    justDone: "Done:",
    withDone: "Show those done",
  },
);
