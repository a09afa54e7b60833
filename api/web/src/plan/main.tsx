import { start } from "../ui/start";
import "./plan.css";
import { App } from "./App";

start("plan", App);
