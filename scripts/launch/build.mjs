import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./checkout.mjs";
import { assertSucceeded, runCommand } from "./command.mjs";
import { withLock } from "./lock.mjs";

const FOLDERS = ["app", "components", "db", "inngest", "lib", "messages", "public"];
const ROOT_FILES =
  /^(?!next-env\.d\.ts$|vitest\.config|playwright\.config|drizzle\.config).*\.(?:ts|tsx|mjs|cjs|css)$/;
const SETTING_FILES = ["package-lock.json"];
const TESTS = /\.(?:test|contract)\.tsx?$/;
const OUTPUT = join(ROOT, ".next");
const STAMP = join(OUTPUT, "elysia-build.json");
const TURN_LOCK = join(OUTPUT, "cache", "elysia-build.lock");

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !TESTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} root @returns {string} a digest of everything that the build is made from */
export function sourceDigest(root) {
  const atRoot = readdirSync(root).filter((name) => ROOT_FILES.test(name) || SETTING_FILES.includes(name));
  const files = [
    ...atRoot.map((name) => join(root, name)),
    ...FOLDERS.flatMap((name) => filesUnder(join(root, name))),
  ];
  const digest = createHash("sha256");
  for (const file of files.sort())
    digest
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return digest.digest("hex");
}

/** @returns {boolean} whether the build in place was made from the sources in place */
export function isBuilt() {
  try {
    return JSON.parse(readFileSync(STAMP, "utf8")).digest === sourceDigest(ROOT);
  } catch {
    return false;
  }
}

/**
 * @param {{ node: string, life: import("./lifecycle.mjs").Lifecycle, onOutput: (chunk: Buffer) => void }} options
 */
async function build({ node, life, onOutput }) {
  const digest = sourceDigest(ROOT);
  rmSync(STAMP, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const parameters = [join(ROOT, "node_modules", "next", "dist", "bin", "next"), "build"];
  const result = await runCommand(node, parameters, { env, life, onOutput });
  life.checkpoint();
  assertSucceeded(result, "The web application could not be built", "See logs/build.log in the data folder.");
  writeFileSync(STAMP, JSON.stringify({ digest }));
}

/**
 * Builds the web application unless that build is there.
 * @param {object} options
 * @param {string} options.node
 * @param {import("./progress.mjs").Progress} options.progress
 * @param {import("./lifecycle.mjs").Lifecycle} options.life
 * @param {(chunk: Buffer) => void} options.onOutput
 */
export async function ensureBuilt({ node, progress, life, onOutput }) {
  if (isBuilt()) return;
  await progress.step("Building the web application", () =>
    withLock(
      TURN_LOCK,
      async () => {
        if (!isBuilt()) await build({ node, life, onOutput });
      },
      () => life.checkpoint(),
    ),
  );
}
