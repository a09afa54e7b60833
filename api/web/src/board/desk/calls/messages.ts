import { words } from "../../../common/language";

export const callText = words(
  { title: "電話する人", none: "電話する人はいません。" },
  { title: "List to call", none: "Nobody needs to be called." },
);
