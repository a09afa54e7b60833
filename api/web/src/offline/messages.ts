import { words } from "../common/language";

/** What the page says about its line and its own version. */
export const lineWords = words(
  {
    offline: "サーバーにつながりません。",
    slow: "つないでいます。",
    asOf: (when: string) => `${when}の時点の内容です。`,
    willUpdate: "つながりしだい、新しくします。",
    newVersion: "新しい版があります。",
    takeIt: "新しくする",
  },
  {
    offline: "The server cannot be reached.",
    slow: "Connecting.",
    asOf: (when: string) => `You see how things stood at ${when}.`,
    willUpdate: "This will update when the line is back.",
    newVersion: "There is a new version.",
    takeIt: "Update now",
  },
  {
    offline: "いま、インターネットに つながりません。",
    slow: "いま、つないでいます。",
    asOf: (when: string) => `${when}に わかっていた ことです。`,
    willUpdate: "つながったら、あたらしく します。",
    newVersion: "あたらしい ものが あります。",
    takeIt: "あたらしく する",
  },
);
