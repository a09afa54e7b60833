import { CirclePlus, MapPin } from "lucide";
import { say } from "../common/language";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { addStop, doorById, far, lookAt, setup } from "./state";

/** The homes that nobody can walk from, each with a stop one press away. */
export function FarList() {
  const m = text();
  if (!setup.data.value?.doors.length) return <p class="note note-warn">{m.noHomes}</p>;
  if (!far.value.length) return <p class="note note-good">{m.farNone}</p>;
  return (
    <section aria-labelledby="setup-far">
      <h2 id="setup-far">{m.far(far.value.length)}</h2>
      <ul class="setup-list setup-far">
        {far.value.map(({ id }) => {
          const door = doorById.value.get(id);
          return door && (
            <li key={id} data-home={id}>
              <strong>{say(door.name)}</strong>
              <div class="setup-buttons">
                <button type="button" class="button button-small" aria-label={`${m.see}: ${say(door.name)}`} onClick={() => lookAt(door)}><Icon icon={MapPin} size={18} /> {m.see}</button>
                <button type="button" class="button button-small" aria-label={`${m.here}: ${say(door.name)}`} onClick={() => addStop(door)}><Icon icon={CirclePlus} size={18} /> {m.here}</button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
