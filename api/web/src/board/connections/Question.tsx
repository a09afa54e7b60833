import { Dialog } from "../../ui/Dialog";
import { ProblemNote } from "../../ui/ProblemNote";
import { connectionText } from "./messages";
import { busy, failure } from "./state";

interface Props {
  title: string;
  more: string;
  yes: string;
  isBad?: boolean;
  onYes: () => Promise<boolean>;
  onClose: () => void;
}

/** The answer that changes nothing comes first, so that Enter and Escape are both harmless. */
export function Question({ title, more, yes, isBad, onYes, onClose }: Props) {
  const close = () => {
    failure.value = null;
    onClose();
  };
  return (
    <Dialog title={title} onClose={close}>
      <p>{more}</p>
      <ProblemNote error={failure.value} />
      <div class="actions">
        <button type="button" class="button" onClick={close}>{connectionText().keep}</button>
        <button
          type="button" class={`button button-main ${isBad ? "button-bad" : ""}`} disabled={busy.value}
          onClick={() => void onYes().then((done) => done && close())}
        >
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
