import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where settings are read; the launcher and the configurations of tools run before or beside the product. */
const readers = [
  /^lib\/config\//,
  /^scripts\//,
  /^e2e\//,
  /^bench\//,
  /^[^/]+\.config\.(ts|mjs)$/,
  // Next writes the name of the runtime that it builds for into the source.
  /^instrumentation\.ts$/,
  /\.test\.tsx?$/,
];
const folders = "{app,components,lib,db,inngest,bin,bench,e2e,scripts,architecture}/**";

/** Every way to the environment: a member, an element, a destructuring, an import. */
const environment =
  /\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\s*\[\s*["'`]env|\{[^{}]*\benv\b[^{}]*\}\s*=\s*process\b|import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*["'](node:)?process["']|import\.meta\.env\b/;

const isReader = (path: string): boolean => readers.some((reader) => reader.test(path));

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob([`${folders}/*.{ts,tsx,mts,js,mjs,cjs}`, "*.{ts,mjs,cjs}"], { cwd: root }))
    found.push(path);
  return found;
}

describe("the environment", () => {
  it("is read in lib/config only", async () => {
    const paths = (await sources()).filter((path) => !isReader(path));
    expect(paths.length).toBeGreaterThan(100);
    const offenders: string[] = [];
    for (const path of paths) {
      if (environment.test(await readFile(`${root}${path}`, "utf8"))) offenders.push(path);
    }
    expect(offenders).toEqual([]);
  });

  it.each([
    "process.env.PORT",
    "process .env",
    "process?.env",
    'process["env"]',
    "const { env } = process;",
    "const { argv, env: settings } = process;",
    'import { env } from "node:process";',
    'import { argv, env } from "process";',
    "import.meta.env.MODE",
  ])("is seen in %j", (line) => expect(environment.test(line)).toBe(true));

  it.each([
    "env().PORT",
    "const { env } = settings;",
    "process.exit(1)",
    'import { env } from "@/lib/config/env";',
  ])("is not seen in %j", (line) => expect(environment.test(line)).toBe(false));

  it.each([
    ["lib/config/env.ts", true],
    ["scripts/start.mjs", true],
    ["vitest.config.ts", true],
    ["lib/http/config/env.ts", false],
    ["app/scripts/x.ts", false],
  ])("may be read in %s: %s", (path, may) => expect(isReader(path)).toBe(may));
});
