import { say } from "../common/language";
import { town } from "../common/town";

/** The town's own word that its map is a model. Stands beside every map. */
export function Notice() {
  const read = town.data.value;
  return read && <p class="map-notice">{say(read.notice)}</p>;
}
