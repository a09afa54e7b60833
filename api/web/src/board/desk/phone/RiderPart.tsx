import { useRef } from "preact/hooks";
import { Finder } from "../../../ui/Finder";
import { needsWords } from "../../../common/party";
import { findRiders, type RiderCard as Rider } from "../calls";
import { failure } from "./asking";
import { calling } from "./call";
import { RIDER } from "./ids";
import { phoneText } from "./messages";
import { beginNew } from "./newcomer";
import { RiderCard } from "./RiderCard";
import { chooseRider } from "./riders";

const NEW = "\u0000new";

/** Who is calling: found by kana, name or number; somebody nobody knows yet is registered from here. */
export function RiderPart() {
  const { rider } = calling.value;
  return rider ? <RiderCard rider={rider} /> : <RiderField />;
}

function RiderField() {
  const m = phoneText();
  const found = useRef(new Map<string, Rider>());
  const typed = useRef("");
  const find = async (query: string) => {
    typed.current = query.trim();
    const riders = typed.current ? await search(typed.current) : [];
    // Answers may overtake one another; whoever is on the list that is shown was in one of them.
    for (const each of riders) found.current.set(each.id, each);
    const known = riders.map((each) => ({
      id: each.id, label: each.name, more: [each.kana, each.phone, needsWords(each.needs)].filter(Boolean).join(" "),
    }));
    return typed.current ? [...known, { id: NEW, label: m.registerNew(typed.current) }] : known;
  };
  return (
    <Finder
      id={RIDER} label={m.rider} placeholder={m.findRider} nothing={m.noMatch} find={find} chosen=""
      onChoose={({ id }) => (id === NEW ? beginNew(typed.current) : void chooseRider(found.current.get(id)!))}
    />
  );
}

/** Nobody while the service cannot say; why not stands below. */
async function search(query: string): Promise<Rider[]> {
  try {
    return await findRiders(query);
  } catch (error) {
    failure.value = error;
    return [];
  }
}
