import type { ComponentChildren } from "preact";
import type { Deed } from "../common/deed";
import { common } from "../common/messages";
import { Dialog } from "../ui/Dialog";
import { ProblemNote } from "../ui/ProblemNote";

interface Props {
  title: string;
  more: string;
  yes: string;
  isBad?: boolean;
  deed: Deed;
  onYes: () => Promise<void>;
  onClose: () => void;
  children?: ComponentChildren;
}

/** A question before what cannot be taken back. */
export function Ask({ title, more, yes, isBad, deed, onYes, onClose, children }: Props) {
  function onSubmit(event: Event): void {
    event.preventDefault();
    void onYes();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="staff-form" onSubmit={onSubmit}>
        <p>{more}</p>
        {children}
        <ProblemNote error={deed.failure.value} />
        <div class="staff-tools">
          <button type="button" class="button" onClick={onClose}>{common().cancel}</button>
          <button type="submit" class={`button button-main ${isBad ? "button-bad" : ""}`} disabled={deed.busy.value}>{yes}</button>
        </div>
      </form>
    </Dialog>
  );
}
