import { base } from "../base";
import { formAt, setField } from "../draft";
import { useScope } from "../fields/slot";
import { fieldText } from "../fieldWords";
import { Days } from "./Days";

/** Days of a scenario's own, in place of those of all. */
export function OwnDays() {
  const scope = useScope();
  const isOwn = !!formAt(scope).days;
  const first = () => formAt("shared").days ?? { from: base.data.peek()!.today };
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={isOwn} onChange={() => setField(scope, "days", isOwn ? undefined : first())} /> {fieldText().days.own}
      </label>
      {isOwn && <Days />}
    </>
  );
}
