// Writes src/api/schema.d.ts from the service's own OpenAPI document, or with --check says whether it is current.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const target = fileURLToPath(new URL("../src/api/schema.d.ts", import.meta.url));
const venv = `${root}.venv/bin/python`;
const python = process.env.PYTHON ?? (existsSync(venv) ? venv : "python3");

const document = JSON.parse(execFileSync(python, ["-m", "api.openapi"], { cwd: root, maxBuffer: 64e6 }));
const header = "// Made by `npm run schema` from the service's OpenAPI document. Do not edit.\n\n";
const text = header + astToString(await openapiTS(document, { defaultNonNullable: false }));

if (!process.argv.includes("--check")) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  console.error("src/api/schema.d.ts is not what the service's interface says: run `npm run schema` in api/web.");
  process.exit(1);
}
