import { start } from "../ui/start";
import "./tablet.css";
import { App } from "./App";

start("tablet", App);
