import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, root, sources } from "./cruise.mjs";
import { violations } from "./violations.mjs";

const { forbidden } = createRequire(import.meta.url)("./rules.cjs");

/** Breaks every rule in a copy of the tree, cruises it once, and tells which violations went unseen. */
async function unseenViolations(tree) {
  for (const source of [...sources, "scripts", "messages", "tsconfig.json", "package.json"]) {
    if (existsSync(join(root, source))) await cp(join(root, source), join(tree, source), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(tree, "node_modules"));
  for (const { path, line, beside = {} } of violations) {
    for (const [file, content] of Object.entries({ [path]: line, ...beside })) {
      if (existsSync(join(tree, file))) throw new Error(`${file} exists: the proof needs names of its own.`);
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), `${content}\n`);
    }
  }
  const found = await cruise(tree);
  const seen = new Set(found.violations.map(({ rule, from }) => `${rule} ${from}`));
  return violations.filter(
    ({ rule, path, beside = {} }) =>
      ![path, ...Object.keys(beside)].some((file) => seen.has(`${rule} ${file}`)),
  );
}

/** A cruise that finds no module must fail: it would otherwise pass for a tree without violations. */
async function refusesNothing(tree) {
  await mkdir(join(tree, "lib"));
  await cp(join(root, "tsconfig.json"), join(tree, "tsconfig.json"));
  await writeFile(join(tree, "elsewhere.ts"), "export {};\n");
  return cruise(tree).then(
    () => false,
    (error) => /No module was cruised/.test(String(error)),
  );
}

const trees = await mkdtemp(join(tmpdir(), "elysia-architecture-"));
try {
  for (const name of ["broken", "empty"]) await mkdir(join(trees, name));
  const unseen = await unseenViolations(join(trees, "broken"));
  const refused = await refusesNothing(join(trees, "empty"));
  const proven = new Set(violations.map(({ rule }) => rule));
  const unproven = forbidden.filter(({ name }) => !proven.has(name));
  for (const { rule, path, line } of unseen) process.stderr.write(`${rule} did not see ${path}: ${line}\n`);
  for (const { name } of unproven) process.stderr.write(`${name} has no violation that proves it\n`);
  if (!refused) process.stderr.write("A cruise of nothing passed\n");
  process.stdout.write(
    `${violations.length - unseen.length} of ${violations.length} violations seen, ${forbidden.length} rules\n`,
  );
  process.exitCode = unseen.length + unproven.length === 0 && refused ? 0 : 1;
} finally {
  await rm(trees, { recursive: true, force: true });
}
