import { Copy, Printer } from "lucide";
import { useSignal } from "@preact/signals";
import { Icon } from "../ui/Icon";
import { loginText } from "./messages";
import { recoveryCodes } from "./state";

/** The recovery codes, shown this once. One goes on after saying that they are written down. */
export function CodesStep() {
  const [m, isCopied] = [loginText(), useSignal(false)];
  const codes = recoveryCodes.value;
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    isCopied.value = true;
  };
  return (
    <>
      <p>{m.codesWhy}</p>
      <ol class="recovery" data-testid="recovery">{codes.map((each) => <li key={each}><code>{each}</code></li>)}</ol>
      <div class="row no-print">
        <button type="button" class="button" onClick={() => print()}><Icon icon={Printer} /> {m.print}</button>
        <button type="button" class="button" onClick={() => void copy()}><Icon icon={Copy} /> {m.copy}</button>
        <span role="status">{isCopied.value && m.copied}</span>
      </div>
      <label class="tick no-print"><input type="checkbox" required /> {m.kept}</label>
    </>
  );
}
