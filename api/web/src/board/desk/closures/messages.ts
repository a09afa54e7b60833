import { words } from "../../../common/language";

export const closureText = words(
  { title: "運休・通行止め", none: "今日の運休・通行止めはありません。" },
  { title: "Closures", none: "Nothing is closed today." },
);
