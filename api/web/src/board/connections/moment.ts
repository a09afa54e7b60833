import { clockTime, dayName, dayOf } from "../../common/times";

/** `11月25日（水） 9:40`, in the town's time. */
export const moment = (at: string) => `${dayName(dayOf(at))} ${clockTime(at)}`;
