import { batch } from "@preact/signals";
import { moveBooking, type PlanMoved, previewMove } from "../../api/hands";
import { ServiceProblem } from "../../api/problem";
import type { Booking } from "../../api/types";
import { say } from "../../common/language";
import { bookingById, canPlan, chooseBooking, day, plan, vehicleById } from "../state";
import { focusRide } from "./focus";
import { movesText } from "./messages";
import { busy, failure, meanwhile, moving, preview, sameTarget, type Target, target } from "./state";
import { done, forgetDone } from "./undo";

/** The pointer rests this long on a place before the service is asked what it would mean. */
const RESTS_MS = 120;

let asked = 0;
let timer = 0;

export const canMove = (booking: Booking | undefined) =>
  canPlan.value && (booking?.status === "confirmed" || booking?.status === "aboard");

/** Begins a move: with the keyboard or the button, from where the booking is. */
export function beginMove(bookingId: string): void {
  const booking = bookingById.peek().get(bookingId);
  if (!canMove(booking)) return;
  endMove();
  moving.value = { bookingId, step: "choose" };
  chooseBooking(bookingId);
}

export function endMove(): void {
  const bookingId = moving.peek()?.bookingId;
  asked++;
  clearTimeout(timer);
  batch(() => {
    [moving.value, target.value, preview.value, failure.value, meanwhile.value, busy.value] = [null, null, null, null, [], false];
  });
  if (bookingId) focusRide(bookingId);
}

/** Aims at a place, and asks what it would mean when it stays there. */
export function aim(next: Target | null, restsMs = RESTS_MS): void {
  if (sameTarget(next, target.peek())) return;
  asked++;
  clearTimeout(timer);
  batch(() => ([target.value, preview.value, failure.value, meanwhile.value] = [next, null, null, []]));
  if (next) timer = window.setTimeout(() => void look(), restsMs);
}

async function look(): Promise<void> {
  const [from, to, mine] = [moving.peek(), target.peek(), ++asked];
  if (!from || !to) return;
  try {
    const answer = await previewMove(wish(from.bookingId, to, plan.data.peek()!.version));
    if (mine === asked) preview.value = answer;
  } catch (error) {
    if (mine === asked) failure.value = error;
  }
}

const wish = (bookingId: string, { vehicleId, at }: Target, version: number) =>
  ({ date: day.peek(), version, booking_id: bookingId, vehicle_id: vehicleId, at });

/** Does what was looked at. When the plan has moved meanwhile, shows what changed and what it would mean now. */
export async function applyMove(): Promise<void> {
  const [from, to, shown] = [moving.peek(), target.peek(), preview.peek()];
  if (!from || !to || !shown?.possible || busy.peek()) return;
  [busy.value, failure.value] = [true, null];
  try {
    await carryOut(from.bookingId, to, shown.version);
    endMove();
  } catch (error) {
    if (!showMeanwhile(error)) failure.value = error;
  } finally {
    busy.value = false;
  }
  await plan.refresh();
  focusRide(from.bookingId);
}

async function carryOut(bookingId: string, to: Target, version: number): Promise<void> {
  const answer = await moveBooking(wish(bookingId, to, version));
  // A booking that no vehicle carried has no way back.
  if (!answer.undo) return forgetDone();
  const back: Target = { vehicleId: answer.undo.vehicle_id, at: answer.undo.at };
  const name = bookingById.peek().get(bookingId)?.rider.name ?? "";
  const vehicle = vehicleById.peek().get(to.vehicleId);
  done({
    words: () => movesText().moved(name, vehicle ? say(vehicle.name) : to.vehicleId),
    deed: () => moveBack(bookingId, back, answer.version),
  });
}

/** Taking a move back is another move; what changed since then is shown like anybody else's change. */
async function moveBack(bookingId: string, to: Target, version: number): Promise<void> {
  try {
    await moveBooking(wish(bookingId, to, version));
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.slug !== "plan-moved") throw error;
    endMove();
    batch(() => ([moving.value, target.value] = [{ bookingId, step: "choose" }, to]));
    showMeanwhile(error);
  }
  await plan.refresh();
  focusRide(bookingId);
}

/** The answer `plan-moved` brings what changed and the new consequences; false for any other error. */
function showMeanwhile(error: unknown): boolean {
  if (!(error instanceof ServiceProblem) || error.slug !== "plan-moved") return false;
  const { changed, preview: fresh } = error.extra.data as PlanMoved;
  batch(() => ([meanwhile.value, preview.value] = [changed, fresh]));
  return true;
}
