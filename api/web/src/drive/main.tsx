import { phrases } from "../common/phrases";
import { kept, keepTown } from "../offline/kept";
import { openOffline } from "../offline/register";
import { start } from "../ui/start";
import "./drive.css";
import { App } from "./App";
import { nextOf } from "./next";
import { entries, keepQueue } from "./queue";
import { manifest, shown } from "./state";
import "./theme";

keepTown();
kept("manifest", manifest);
kept("phrases", phrases, true);
keepQueue();
start("drive", App);

/** The page may open anew by itself only when nobody drives by it and nothing waits to be sent. */
function isIdle(): boolean {
  const next = shown.peek() && nextOf(shown.peek()!);
  return !entries.peek().length && (!next || !("stop" in next) || next.kind === "break");
}

openOffline(isIdle, { worker: "/drive-sw.js", scope: "/drive" });
