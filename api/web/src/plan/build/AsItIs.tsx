import { draft, put } from "./draft";
import { buildText } from "./messages";

/** Whether the town as it is is what the scenarios are compared with. */
export function AsItIs() {
  const m = buildText();
  const { asItIs } = draft.value;
  return (
    <div>
      <label class="tick">
        <input type="checkbox" checked={asItIs} onChange={() => put({ ...draft.peek(), asItIs: !asItIs })} /> <strong>{m.asItIs}</strong>
      </label>
      {!asItIs && <p class="soft">{m.asItIsHow}</p>}
    </div>
  );
}
