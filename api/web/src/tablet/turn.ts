import { signal } from "@preact/signals";
import { endTurnThere, openTurn } from "../api/resident";
import { go } from "../common/route";
import { beginTurn, endTurn, inTurn, token, whenTurnEnds } from "../common/session";
import { openTown } from "../common/town";
import { answer, chosen } from "./offers";
import { booked, confirmError, pending } from "./confirm";
import { blankDraft } from "./draft";
import { rides } from "./rides";
import { forgetUsual } from "./usual";

export const turnBusy = signal(false);
export const turnError = signal<unknown>(null);
/** True after somebody finished, until the next one begins. */
export const left = signal(false);

/** A person at a shared tablet says who they are. */
export async function startTurn(riderId: string, pin: string): Promise<void> {
  [turnBusy.value, turnError.value] = [true, null];
  try {
    const { token: given } = await openTurn(riderId, pin);
    left.value = false;
    beginTurn(given);
    await openTown();
    go("", true);
  } catch (error) {
    turnError.value = error;
  } finally {
    turnBusy.value = false;
  }
}

/** The person finishes: this tablet forgets them. A confirmation still under way keeps the turn's token and goes on. */
export function finishTurn(): void {
  if (!inTurn.value) return;
  const used = token.value;
  endTurn();
  left.value = true;
  if (used && !pending.value) void endTurnThere(used).catch(() => undefined); // it runs out by itself anyway
  go("", true);
  void openTown();
}

/** Nothing of a person stays on the screen or in memory. */
whenTurnEnds(() => {
  blankDraft();
  [answer.value, chosen.value, booked.value, confirmError.value] = [null, null, null, null];
  rides.data.value = null;
  forgetUsual();
});
