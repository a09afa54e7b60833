import { Ban, CircleCheck, KeyRound, LogOut, SmartphoneNfc } from "lucide";
import { useSignal } from "@preact/signals";
import { type Account, endSessions, resetFactor, setLocked, setPassword } from "../api/staff";
import { useDeed } from "../common/deed";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { Ask } from "./Ask";
import { staffText } from "./messages";
import { NewPassword } from "./NewPassword";
import { done, staff } from "./state";

type Question = "password" | "factor" | "sessions";

/** What can be done with an account. What can be taken back is done at once; what cannot is asked first. */
export function Deeds({ one }: { one: Account }) {
  const [m, deed] = [staffText(), useDeed()];
  const [asks, password] = [useSignal<Question | null>(null), useSignal("")];

  async function run(what: () => Promise<unknown>, said: () => string, undo?: () => Promise<unknown>): Promise<void> {
    if (!(await deed.run(what))) return;
    [done.value, asks.value, password.value] = [{ said, undo }, null, ""];
    scrollTo(0, 0);
    await staff.refresh();
  }

  const lock = (locked: boolean) =>
    run(() => setLocked(one.login, locked), () => staffText()[locked ? "lockedNow" : "openNow"](one.name), () => setLocked(one.login, !locked));
  const open = (question: Question) => () => {
    deed.failure.value = null;
    asks.value = question;
  };
  const close = () => (asks.value = null);
  const question = { deed, onClose: close };

  return (
    <>
      {!asks.value && <ProblemNote error={deed.failure.value} />}
      <div class="staff-tools" role="group" aria-label={m.deeds}>
        <button type="button" class="button" onClick={open("password")}><Icon icon={KeyRound} size={20} /> {m.newPassword}</button>
        <button type="button" class="button" disabled={!one.second_factor} onClick={open("factor")}>
          <Icon icon={SmartphoneNfc} size={20} /> {m.resetFactor}
        </button>
        <button type="button" class="button" disabled={!one.sessions.length} onClick={open("sessions")}>
          <Icon icon={LogOut} size={20} /> {m.endSessions}
        </button>
        {one.locked
          ? <button type="button" class="button" disabled={deed.busy.value} onClick={() => void lock(false)}><Icon icon={CircleCheck} size={20} /> {m.unlock}</button>
          : <button type="button" class="button button-bad" disabled={deed.busy.value} onClick={() => void lock(true)}><Icon icon={Ban} size={20} /> {m.lock}</button>}
      </div>
      {asks.value === "password" && (
        <Ask {...question} title={m.passwordFor(one.name)} more={m.passwordAsk} yes={m.setIt} onYes={() => run(() => setPassword(one.login, password.peek()), () => staffText().passwordSet(one.name))}>
          <NewPassword value={password} />
        </Ask>
      )}
      {asks.value === "factor" && (
        <Ask {...question} isBad title={m.factorAsk(one.name)} more={m.factorMore} yes={m.resetFactor} onYes={() => run(() => resetFactor(one.login), () => staffText().factorReset(one.name))} />
      )}
      {asks.value === "sessions" && (
        <Ask {...question} isBad title={m.sessionsAsk(one.name)} more={m.sessionsMore} yes={m.endSessions} onYes={() => run(() => endSessions(one.login), () => staffText().sessionsEnded(one.name))} />
      )}
    </>
  );
}
