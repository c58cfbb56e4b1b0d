import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What was promised. */
const promised = [
  ...["app", "components", "lib", "db", "inngest", "e2e", "public"],
  ...["next.config.ts", "drizzle.config.ts", "package.json", "README.md"],
];

/** What joined because it was needed, and for what. */
const joined = {
  ".ci": "the one command of continuous integration",
  ".github": "hosted continuous integration",
  ".gitignore": "git",
  ".npmrc": "npm",
  "AGENTS.md": "how to work here",
  LICENSE: "MIT",
  architecture: "the import rules and their proof",
  bench: "benchmarks: commands, not timed tests",
  client: "the typed client of the API, made of its document",
  bin: "the command line and the seed",
  "biome.json": "formatter and linter",
  docs: "decision records and pictures",
  "instrumentation.ts": "what Next runs at the server's start",
  "knip.json": "dead code",
  messages: "the interface's words",
  "package-lock.json": "npm",
  "playwright.config.ts": "browser journeys",
  "postcss.config.mjs": "Tailwind",
  "proxy.ts": "content security policy",
  scripts: "the launcher",
  training: "commands that train the engines' models",
  "tsconfig.json": "TypeScript",
  "vitest.config.ts": "tests",
};

const allowed = new Set([...promised, ...Object.keys(joined)]);

/** The first folder or the name of every file that git has or would take. */
function topLevel(): string[] {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [
    ...new Set(
      files
        .split("\n")
        .filter(Boolean)
        .map((file) => file.split("/")[0] ?? ""),
    ),
  ];
}

describe("the top level", () => {
  const present = topLevel();

  it("holds nothing but what is named here", () => {
    expect(present.filter((entry) => !allowed.has(entry))).toEqual([]);
  });

  it.each(promised)("holds %s", (entry) => expect(present).toContain(entry));
});
