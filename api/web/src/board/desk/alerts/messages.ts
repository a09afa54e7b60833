import { words } from "../../../common/language";

export const alertText = words(
  { title: "気をつけること", none: "いま気をつけることはありません。" },
  { title: "Alerts", none: "Nothing needs your attention now." },
);
