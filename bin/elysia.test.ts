import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aspects } from "@/lib/features/analyses/events";

const root = resolve(import.meta.dirname, "..");
const examples = join(root, "lib/engines/python/examples");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elysia-bin-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Ran = { code: number | null; out: string; err: string };
type Surroundings = { input?: string; cwd?: string; env?: Record<string, string> };

async function spawned(program: string, parameters: string[], around: Surroundings): Promise<Ran> {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LANG: "en_US.UTF-8",
    NODE_ENV: "test",
    ...around.env,
  };
  const child = spawn(program, parameters, { cwd: around.cwd ?? root, env });
  const ran: Ran = { code: null, out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    ran.out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    ran.err += chunk;
  });
  child.stdin.end(around.input ?? "");
  [ran.code] = await once(child, "close");
  return ran;
}

/** The command itself, without npm and the launcher before it. */
const command = ["--import", "tsx", "bin/elysia.ts"];
const elysia = (parameters: string[], around: Surroundings = {}) =>
  spawned(process.execPath, [...command, ...parameters], around);

test("code and essay are analysed without a server, as JSON and for people", async () => {
  const code = await elysia(["code", join(examples, "careless_contacts.py"), "--json"]);
  expect(code).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(code.out)).toMatchObject({
    kind: "code",
    aspects: aspects.code.map((aspect) => ({ aspect })),
  });
  const essay = await elysia(["essay", "-"], {
    input: "Hoje em dia nao vivemos sem internet.\n",
    env: { LC_ALL: "pt_BR.UTF-8" },
  });
  expect(essay).toMatchObject({ code: 0, err: "" });
  expect(essay.out).toContain("Hoje em dia nao vivemos");
  expect(essay.out).toContain("Ortografia");
  expect(essay.out).not.toContain("\u001b");
});

test("exit codes tell findings from wrong input", async () => {
  const broken = join(examples, "broken_temperature.py");
  expect((await elysia(["code", broken, "--fail-on", "critical"])).code).toBe(1);
  expect((await elysia(["code", broken])).code).toBe(0);
  expect(await elysia(["code", "/none.py"])).toMatchObject({
    code: 2,
    out: "",
    err: "elysia: /none.py: no such file\n",
  });
  expect((await elysia(["sonnet", "x"])).code).toBe(2);
});

test("the launcher takes files from the user's folder and passes input and exit codes on", async () => {
  await writeFile(join(folder, "mine.py"), "eval(input())\n");
  const launcher = [join(root, "scripts/elysia.mjs"), "code"];
  const direct = await spawned(process.execPath, [...launcher, "mine.py", "--fail-on", "critical"], {
    cwd: folder,
  });
  expect(direct).toMatchObject({ code: 1, err: "", out: expect.stringContaining("ruff/S307") });
  const byNpm = await spawned(process.execPath, [...launcher, "mine.py"], { env: { INIT_CWD: folder } });
  expect(byNpm).toMatchObject({ code: 0, out: expect.stringContaining("ruff/S307") });
  const piped = await spawned(process.execPath, [...launcher, "-"], { cwd: folder, input: "import os\n" });
  expect(piped.out).toContain("ruff/F401");
});

test("code is run in the sandbox from whatever folder the user is in", async () => {
  const launcher = [join(root, "scripts/elysia.mjs"), "sandbox", "--batch", "-"];
  const input = `${JSON.stringify({ id: 1, source: "print(6 * 7)" })}\n`;
  const { code, out, err } = await spawned(process.execPath, launcher, { cwd: folder, input });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(out)).toMatchObject({ id: 1, outcome: "ok", stdout: "42\n" });
}, 60_000);

test("a reader that leaves early ends the command quietly", async () => {
  const line = `${JSON.stringify({ id: 1, source: "import os\n" })}\n`;
  await writeFile(join(folder, "many.jsonl"), line.repeat(2_000));
  const pipeline = `"$0" "$@" | head -n 2; echo "code \${PIPESTATUS[0]}"`;
  const batch = ["code", "--static", "--batch", join(folder, "many.jsonl")];
  const { out, err } = await spawned("bash", ["-c", pipeline, process.execPath, ...command, ...batch], {});
  expect(err).toBe("");
  expect(out.trim().split("\n")).toHaveLength(3);
  expect(out).toMatch(/code 0\n$/);
});

test("a batch of 2,000 lines and 100 MB is answered in order within a small heap", async () => {
  const path = join(folder, "large.jsonl");
  const file = await open(path, "w");
  const padding = "p".repeat(50_000);
  for (let id = 0; id < 2_000; id += 1) {
    await file.write(
      id % 100 === 7 ? `{"id":${id},"source"\n` : `${JSON.stringify({ id, source: "x = 1\n", padding })}\n`,
    );
  }
  await file.close();
  const small = ["--max-old-space-size=64", ...command, "code", "--static", "--batch", path];
  const { code, out, err } = await spawned(process.execPath, small, {});
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 2_000 }, (_, id) => id));
  expect(answers.filter(({ error }) => error)).toHaveLength(20);
});
