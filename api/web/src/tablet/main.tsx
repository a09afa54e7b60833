import { effect } from "@preact/signals";
import "../comfort/easyProblems";
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
import { booked, pending } from "./confirm";
import "./easy";
import "./easyConnections";
import { rides, standing } from "./rides";

openComfort();
installFurigana();
keepTown();
kept("rides", rides);
kept("standing", standing);
// What was just booked is among the rides at once: the line may be gone before they can be read again.
effect(() => {
  const [made, known] = [booked.value, rides.data.peek()];
  if (made && known && !known.some((ride) => ride.booking_id === made.booking_id)) rides.data.value = [...known, made];
});
start("tablet", App);
openOffline(() => route.value === "" && !pending.value);
