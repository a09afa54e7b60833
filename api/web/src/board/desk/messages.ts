import { words } from "../../common/language";

/** Words that several parts of the desk share. */
export const deskText = words(
  {
    noTime: "時刻が読めません（例 9:05）",
    call: (name: string, phone: string) => `${name}さんに電話する ${phone}`,
    noPhone: "電話番号なし",
    undo: "元に戻す",
    keep: "そのままにする",
    minutesLater: (minutes: number) => `${minutes}分遅く`,
    minutesEarlier: (minutes: number) => `${minutes}分早く`,
    looking: "調べています…",
  },
  {
    noTime: "No such time (e.g. 9:05)",
    call: (name: string, phone: string) => `Call ${name} ${phone}`,
    noPhone: "no phone number",
    undo: "Undo",
    keep: "Leave as it is",
    minutesLater: (minutes: number) => `${minutes} min later`,
    minutesEarlier: (minutes: number) => `${minutes} min earlier`,
    looking: "Looking…",
  },
);
