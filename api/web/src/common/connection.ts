import type { Connection } from "../api/types";
import { say, words } from "./language";
import { clockTime } from "./times";

const text = words(
  {
    catch: (time: string, towards: string, line: string) => `${time}発 ${towards}行き（${line}）に乗り継ぎ`,
    meet: (time: string, towards: string, line: string) => `${time}着 ${towards}から（${line}）の人をお迎え`,
  },
  {
    catch: (time: string, towards: string, line: string) => `for the ${time} to ${towards} (${line})`,
    meet: (time: string, towards: string, line: string) => `off the ${time} from ${towards} (${line})`,
  },
);

/** What a ride is in time for, or waits for, as those at work read it. */
export const connectionWords = ({ kind, at, towards, line }: Connection, time = clockTime): string =>
  text()[kind](time(at), say(towards), say(line));
