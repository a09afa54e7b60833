import { type ComponentType, h, render } from "preact";
import "@digital-go-jp/design-tokens/dist/tokens.css";
import "../styles/base.css";
import { followClock } from "../common/clock";
import { openSession, type PageName } from "../common/session";

/** Starts a page. */
export function start(name: PageName, App: ComponentType): void {
  openSession(name);
  followClock();
  render(h(App, null), document.getElementById("page")!);
}
