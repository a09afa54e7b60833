import type { Figures } from "../api/types";
import { text } from "./messages";
import { decimal, type FigureName, numberOf } from "./numbers";

/** What changes between two runs, in sentences a council reads; the smallest differences are left out. */
export function plainWords(base: Figures, scenario: Figures): string[] {
  const { say } = text();
  const both = (name: FigureName): [number, number] => [numberOf(base, name) ?? 0, numberOf(scenario, name) ?? 0];
  const sentences: string[] = [];
  const [refused, refusedThen] = both("refused");
  if (refusedThen > refused) sentences.push(say.refusedMore(refusedThen - refused, refused, refusedThen));
  else if (refusedThen < refused) sentences.push(say.refusedLess(refused - refusedThen, refused, refusedThen));
  else sentences.push(say.refusedSame(refused));
  const [carried, carriedThen] = both("completed");
  if (carriedThen < carried) sentences.push(say.carriedLess(carried - carriedThen));
  if (carriedThen > carried) sentences.push(say.carriedMore(carriedThen - carried));
  const [wait, waitThen] = both("mean_wait_seconds").map((seconds) => seconds / 60) as [number, number];
  const waitBy = decimal(Math.abs(waitThen - wait), 1);
  if (waitThen - wait >= 0.1) sentences.push(say.waitMore(waitBy));
  if (wait - waitThen >= 0.1) sentences.push(say.waitLess(waitBy));
  const [km, kmThen] = both("vehicle_km");
  const kmBy = decimal(Math.abs(kmThen - km), 0);
  if (km - kmThen >= 1) sentences.push(say.kmLess(kmBy));
  if (kmThen - km >= 1) sentences.push(say.kmMore(kmBy));
  const [hourly, hourlyThen] = both("riders_per_vehicle_hour");
  if (Math.abs(hourlyThen - hourly) >= 0.05) sentences.push(say.fuller(decimal(hourly, 1), decimal(hourlyThen, 1)));
  const [kept, keptThen] = both("promises_kept");
  if (kept - keptThen >= 0.001) sentences.push(say.promisesLess(`${decimal(kept * 100, 1)}%`, `${decimal(keptThen * 100, 1)}%`));
  const isSame = sentences.length === 1 && refused === refusedThen;
  return [...(isSame ? [say.same] : []), ...sentences, say.once];
}
