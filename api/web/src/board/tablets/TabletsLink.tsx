import { Tablet } from "lucide";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { tabletText } from "./messages";
import { isTablets } from "./state";

/** In the board's top bar: to the page of tablets, and from there back. */
export function TabletsLink() {
  const m = tabletText();
  return (
    <button type="button" class="button button-quiet" onClick={() => go(isTablets.value ? "" : "tablets")}>
      <Icon icon={Tablet} size={20} /> {isTablets.value ? m.toBoard : m.toTablets}
    </button>
  );
}
