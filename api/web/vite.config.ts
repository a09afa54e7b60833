import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const page = (name: string) => fileURLToPath(new URL(`./${name}.html`, import.meta.url));

// During development the service runs elsewhere; NORIAI_SERVER says where.
const server = process.env.NORIAI_SERVER ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/",
  build: {
    target: "es2022",
    // Pages may not run inline scripts (Content-Security-Policy), and every browser we target preloads modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ["index", "tablet", "board", "drive", "plan"].map(page),
    },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { "/v1": server, "/problems": server } },
});
