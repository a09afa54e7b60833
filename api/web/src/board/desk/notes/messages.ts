import { words } from "../../../common/language";

export const noteText = words(
  { title: "引き継ぎ", none: "引き継ぎのメモはありません。" },
  { title: "Handing over", none: "There are no notes." },
);
