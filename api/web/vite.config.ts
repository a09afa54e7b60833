import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { offlineWorker } from "./vite.precache.ts";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const page = (name: string) => file(`./${name}.html`);

// During development the service runs elsewhere; NORIAI_SERVER says where.
const server = process.env.NORIAI_SERVER ?? "http://127.0.0.1:8000";

/** A page that opens without a line. */
const offline = (name: string, made: string) =>
  offlineWorker({
    page: name,
    address: `/${name}`,
    worker: file("./src/offline/worker.ts"),
    made,
    loose: ["icon.svg", "icon-192.png", `${name}.webmanifest`],
    later: "/src/map/engine.ts",
  });

export default defineConfig({
  base: "/",
  build: {
    target: "es2022",
    // Pages may not run inline scripts (Content-Security-Policy), and every browser we target preloads modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ["index", "tablet", "board", "drive", "plan", "setup", "login", "staff", "operator"].map(page),
    },
    chunkSizeWarningLimit: 1200,
  },
  plugins: [
    offline("tablet", "sw.js"),
    offline("drive", "drive-sw.js"),
  ],
  server: { proxy: { "/v1": server, "/problems": server } },
});
