import { words } from "../../../common/language";

export const vehicleText = words(
  { title: "車両", none: "この車両は今日走りません。" },
  { title: "Vehicle", none: "This vehicle does not run today." },
);
