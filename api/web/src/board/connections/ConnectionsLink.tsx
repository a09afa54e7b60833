import { Unplug } from "lucide";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { connectionText } from "./messages";
import { isConnections } from "./state";

/** In the board's top bar: to the page of connections, and from there back. */
export function ConnectionsLink() {
  const m = connectionText();
  return (
    <button type="button" class="button button-quiet" onClick={() => go(isConnections.value ? "" : "connections")}>
      <Icon icon={Unplug} size={20} /> {isConnections.value ? m.toBoard : m.toConnections}
    </button>
  );
}
