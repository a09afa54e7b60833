import { User } from "lucide";
import { me } from "../common/town";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { sharedText } from "./messagesShared";
import { left } from "./turn";

/** The first screen of a shared tablet: a list of names. */
export function NamesScreen() {
  const m = sharedText();
  const people = me.data.value?.people ?? [];
  return (
    <div class="step">
      {left.value && <p class="note note-good" role="status">{m.left}</p>}
      <h2 tabIndex={-1}>{m.names}</h2>
      {!people.length && <p class="note note-warn">{m.namesNone}</p>}
      <ul class="tiles">
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" class="tile" data-rider={person.id} onClick={() => go(`pin/${person.id}`)}>
              <Icon icon={User} size={48} />
              <ruby>
                {person.name}
                <rt>{person.kana}</rt>
              </ruby>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
