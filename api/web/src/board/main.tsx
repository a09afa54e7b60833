import { start } from "../ui/start";
import "./board.css";
import { App } from "./App";

start("board", App);
