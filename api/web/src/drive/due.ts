import { now } from "../common/clock";

/** Whole minutes until `at` by the service's clock, rounded up; 0 when it has passed. */
export function minutesLeft(at: string): number {
  const here = now.value?.getTime() ?? Date.parse(at);
  return Math.max(0, Math.ceil((Date.parse(at) - here) / 60_000));
}

/** Whether the time to leave has come; false where there is none. */
export const isDue = (leaveAt: string | null): boolean => !!leaveAt && !!now.value && now.value.getTime() >= Date.parse(leaveAt);
