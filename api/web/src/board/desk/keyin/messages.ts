import { words } from "../../../common/language";

export const keyInText = words(
  { title: "紙の記録を入れる", none: "入れるものはありません。" },
  { title: "Key in what happened", none: "There is nothing to key in." },
);
