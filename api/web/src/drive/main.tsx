import { start } from "../ui/start";
import "./drive.css";
import { App } from "./App";

start("drive", App);
