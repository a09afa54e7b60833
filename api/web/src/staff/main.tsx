import { start } from "../ui/start";
import { App } from "./App";

start("staff", App);
