import { installFurigana } from "../comfort/furigana";
import { openComfort } from "../comfort/settings";
import { route } from "../common/route";
import { kept, keepTown } from "../offline/kept";
import { openOffline } from "../offline/register";
import { start } from "../ui/start";
import "./tablet.css";
import "./rides.css";
import "./shared.css";
import { App } from "./App";
import { pending } from "./confirm";
import { rides } from "./rides";

openComfort();
installFurigana();
keepTown();
kept("rides", rides);
start("tablet", App);
openOffline(() => route.value === "" && !pending.value);
