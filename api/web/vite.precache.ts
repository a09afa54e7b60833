import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rollup } from "vite";

interface Options {
  /** The page (`tablet`), its address, the source of its service worker, and what that is called once it is built. */
  page: string;
  address: string;
  worker: string;
  made: string;
  /** Files of the public folder that belong to the page. */
  loose: string[];
  /** A module that is loaded only when first used, with all that only it needs: not kept beforehand. */
  later: string;
}

type Chunk = Rollup.OutputChunk & { viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> } };
interface Entry { url: string; revision: string | null }

const digest = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** Builds the page's service worker after the pages, with the list of the files it keeps put in. */
export function offlineWorker({ page, address, worker, made, loose, later }: Options): Plugin {
  let [publicFolder, outFolder] = ["", ""];
  return {
    name: `noriai-offline-worker-${page}`,
    apply: "build",
    configResolved(config) {
      publicFolder = config.publicDir;
      outFolder = join(config.root, config.build.outDir);
    },
    async writeBundle(_options, bundle) {
      const files = filesOf(bundle, page, later);
      const html = bundle[`${page}.html`];
      if (html?.type !== "asset") throw new Error(`there is no ${page}.html to keep`);
      const shell: Entry[] = [
        { url: address, revision: digest(html.source) },
        ...files.kept.map((file) => ({ url: `/${file}`, revision: null })),
        ...loose.map((file) => ({ url: `/${file}`, revision: digest(readFileSync(join(publicFolder, file))) })),
      ];
      await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        define: {
          "process.env.NODE_ENV": '"production"',
          __PAGE__: JSON.stringify(address),
          __SHELL__: JSON.stringify(shell),
          __LATER__: JSON.stringify(files.later.map((file) => `/${file}`)),
        },
        build: {
          target: "es2022",
          outDir: outFolder,
          emptyOutDir: false,
          lib: { entry: worker, formats: ["iife"], name: "worker", fileName: () => made },
        },
      });
    },
  };
}

/** The files the page needs to open, and those of the module `later` and what it alone brings. */
function filesOf(bundle: Rollup.OutputBundle, page: string, later: string): { kept: string[]; later: string[] } {
  const chunks = Object.values(bundle).filter((output): output is Chunk => output.type === "chunk");
  const entry = chunks.find((chunk) => chunk.isEntry && chunk.facadeModuleId?.endsWith(`/${page}.html`));
  const map = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(later)));
  if (!entry || !map) throw new Error(`the page ${page} or its module ${later} was not built`);
  const kept = reach(chunks, entry, map);
  const own = reach(chunks, map).filter((file) => !kept.includes(file));
  const workers = Object.keys(bundle).filter((file) => /maplibre.*worker.*\.js$/.test(file));
  return { kept, later: [...new Set([...own, ...workers])] };
}

/** The files of `from` and of all it imports, now or later, without those behind `without`. */
function reach(chunks: Chunk[], from: Chunk, without?: Chunk): string[] {
  const seen = new Set<Chunk>(without ? [without] : []);
  const files = new Set<string>();
  const queue = [from];
  for (let chunk = queue.pop(); chunk; chunk = queue.pop()) {
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    for (const file of [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])])
      files.add(file);
    const next = [...chunk.imports, ...chunk.dynamicImports];
    queue.push(...chunks.filter(({ fileName }) => next.includes(fileName)));
  }
  return [...files].sort();
}
