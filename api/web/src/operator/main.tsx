import { start } from "../ui/start";
import "./operator.css";
import { App } from "./App";

start("operator", App);
