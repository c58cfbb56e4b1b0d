import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Row } from "../../essays/table";

const runFile = promisify(execFile);

/** Other analysers of Python, with the goal of how many times as many files a minute. */
const peers = [
  { name: "pylint", goal: "≥ 30 times pylint", args: ["--output-format=text"] },
  { name: "refurb", goal: "≥ 40 times refurb", args: [] },
  { name: "bandit", goal: "≥ 1.4 times bandit", args: ["-q"] },
] as const;

const giveUpMs = 300_000;

const isInstalled = async (name: string): Promise<boolean> =>
  runFile("python3", ["-m", name, "--version"], { timeout: 30_000 }).then(
    () => true,
    () => false,
  );

/** Milliseconds of one command over all files; analysers give an exit code of their own where they find something. */
async function timeCommand(name: string, args: readonly string[], paths: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  await runFile("python3", ["-m", name, ...args, ...paths], { timeout: giveUpMs, maxBuffer: 1 << 28 }).catch(
    (error: unknown) => {
      if (error instanceof Error && "killed" in error && error.killed) throw error;
    },
  );
  return performance.now() - startedAt;
}

/** The same files through other analysers, each as one command on all of them; one that is missing is named as such. */
export async function measurePeers(files: readonly string[], ours: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "elysia-static-"));
  try {
    const paths = files.map((_, index) => join(folder, `sample_${index}.py`));
    await Promise.all(files.map((source, index) => writeFile(paths[index] ?? "", source)));
    const rows: Row[] = [];
    for (const { name, goal, args } of peers) {
      const what = `  ${name}, ${files.length} of the files in one command`;
      if (!(await isInstalled(name))) {
        rows.push({ what, goal, measured: "not installed" });
        continue;
      }
      const perMinute = (files.length * 60_000) / (await timeCommand(name, args, paths));
      const times = (ours / perMinute).toFixed(1);
      rows.push({
        what,
        goal,
        measured: `${Math.round(perMinute)} files a minute: ${times} times as many here`,
      });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
