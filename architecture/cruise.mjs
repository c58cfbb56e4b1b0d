import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What the rules speak of. Those that exist are cruised. */
export const sources = [
  ...["app", "components", "lib", "db", "inngest", "bin", "bench", "e2e", "client"],
  ...["proxy.ts", "instrumentation.ts"],
];

/**
 * Cruises the sources of a tree by this folder's rules.
 * @param {string} tree the folder that holds the sources and tsconfig.json
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string }[] }>}
 * @throws when the cruiser failed, or found no module (as it does with a compiler that it does not know)
 */
export async function cruise(tree) {
  const present = sources.filter((source) => existsSync(join(tree, source)));
  const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const rules = join(root, "architecture/rules.cjs");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, "--config", rules, "--output-type", "json", ...present],
    { cwd: tree, maxBuffer: 256 * 1024 * 1024, timeout: 120_000 },
  );
  const { modules, summary } = JSON.parse(stdout);
  const cruised = modules.filter((module) => present.some((source) => module.source.startsWith(source)));
  if (cruised.length === 0) throw new Error("No module was cruised, so nothing was checked.");
  return {
    modules: cruised.length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
