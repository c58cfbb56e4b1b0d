import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aspects } from "@/lib/features/analyses/events";
import { run } from "./run";
import { ran, Sink } from "./testing/ran";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elysia-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

const parsed = (lines: string[]): unknown[] => lines.map((line) => JSON.parse(line));

test("an essay as JSON has every aspect", async () => {
  const { code, out } = await ran(
    ["essay", "-", "--json", "--theme", "O mar"],
    "O mar é grande. Nao sei mais.",
  );
  expect(code).toBe(0);
  const result = JSON.parse(out);
  expect(result).toMatchObject({ kind: "essay", file: "-" });
  expect(result.aspects.map(({ aspect }: { aspect: string }) => aspect)).toEqual(
    expect.arrayContaining([
      "structure",
      "spelling",
      "norm",
      "theme",
      "argument",
      "cohesion",
      "proposal",
      "score",
    ]),
  );
  expect(result.findings).toBeGreaterThan(0);
});

test("code from a file is reported for people in their language", async () => {
  const file = join(folder, "a.py");
  await writeFile(file, "\ufeffimport os\n");
  const { code, out } = await ran(["code", file], "", "pt-BR");
  expect(code).toBe(0);
  expect(out).toContain("1:8 leve ruff/F401");
  expect((await ran(["code", file, "--lang", "en"], "", "pt-BR")).out).toContain("1:8 minor ruff/F401");
});

test("--fail-on gives 1 at or above its level, and only then", async () => {
  const source = "import os\n";
  expect((await ran(["code", "-", "--fail-on", "minor"], source)).code).toBe(1);
  expect((await ran(["code", "-", "--fail-on", "major"], source)).code).toBe(0);
  expect((await ran(["code", "-", "--fail-on", "critical"], "if\n")).code).toBe(1);
  expect((await ran(["code", "-"], "if\n")).code).toBe(0);
});

test("help and version go to standard output", async () => {
  expect(await ran(["--help"])).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("Exit codes"),
  });
  expect((await ran(["--help", "--lang", "pt-BR"])).out).toContain("Códigos de saída");
  expect((await ran(["--version"])).out).toMatch(/^elysia \d+\.\d+\.\d+\n$/);
});

test("wrong usage is one line with a hint, in the language asked for", async () => {
  expect(await ran(["essay"])).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringMatching(/^elysia: .+--help\)\n$/),
  });
  expect((await ran(["poema", "--lang", "pt-BR"])).err).toContain("comando desconhecido");
});

test.each([
  ["no such file", () => ["code", join(folder, "none.py")], "", "no such file"],
  ["a folder", () => ["code", folder], "", "is a folder"],
  ["text that is not UTF-8", () => ["code", "-"], Buffer.from([0x61, 0xff, 0x62]), "not valid UTF-8"],
  ["an empty essay", () => ["essay", "-"], " \n\t", "no text to analyse"],
  ["a binary essay", () => ["essay", "-"], "a\0b", "not text"],
  ["a file that is too large", () => ["code", "-"], Buffer.alloc(2 * 1024 * 1024 + 1, "#"), "too large"],
  ["an essay that is too long", () => ["essay", "-"], "um dois ".repeat(130_000), "too large"],
  [
    "a batch that is not there",
    () => ["code", "--static", "--batch", join(folder, "none.jsonl")],
    "",
    "no such file",
  ],
])("%s is refused in one line", async (_, argv, input, reason) => {
  const { code, out, err } = await ran(argv(), input);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^elysia: [^\n]+\n$/);
  expect(err).toContain(reason);
});

test("empty code is fine, and code with null bytes is a report", async () => {
  expect((await ran(["code", "-"], "")).code).toBe(0);
  expect((await ran(["code", "-"], "\0")).out).toContain("syntax/error");
});

test("a batch answers each line in order, bad ones too, and goes on", async () => {
  const input = Buffer.concat([
    Buffer.from(
      '{"id":"a","source":"import os\\n","surprise":1}\n\n{"id":"b","source"\r\n{"id":"c"}\nnull\n[1]\n',
    ),
    Buffer.from('{"id":"utf","source":"'),
    Buffer.from([0xff]),
    Buffer.from(
      `"}\n{"id":"long","source":"${"x".repeat(2 * 1024 * 1024)}"}\n{"source":"x"}\n{"id":2,"source":"if"}`,
    ),
  ]);
  const { code, lines } = await ran(["code", "--static", "--batch", "-"], input);
  expect(code).toBe(0);
  expect(parsed(lines)).toMatchObject([
    {
      id: "a",
      findings: 1,
      aspects: aspects.code.map((aspect) => ({ aspect })),
    },
    { id: "b", error: "the line is not a JSON object" },
    { id: "c", error: "invalid field: source" },
    { id: null, error: "the line is not a JSON object" },
    { id: null, error: "the line is not a JSON object" },
    { id: "utf", error: "the line is not valid UTF-8" },
    { id: "long", error: "the line is longer than 2 MB" },
    { id: null, error: "invalid field: id" },
    { id: 2, findings: 1 },
  ]);
});

const essays = [
  {
    id: 1,
    paragraphs: ["Eu gosto do mar.", "Eu nao gosto."],
    theme: "O mar",
    title: "O mar",
    supporting_text: "",
  },
  { id: 2, text: "   " },
  { id: 3, text: 5 },
  { id: 4, text: "We like the sea, and we recieve it as it is.", language: "en" },
];
const essaysJsonl = essays.map((line) => JSON.stringify(line)).join("\n");

test("a batch of essays answers scores, what annuls and findings with replacements", async () => {
  const { code, lines } = await ran(["essay", "--batch", "-", "--fail-on", "info"], essaysJsonl);
  expect(code).toBe(1);
  expect(parsed(lines)).toEqual([
    expect.objectContaining({ id: 1, annulment: expect.any(Array) }),
    expect.objectContaining({ id: 2, annulment: [{ reason: "blank", evidence: "" }], findings: [] }),
    { id: 3, error: "invalid field: text" },
    expect.objectContaining({ id: 4, scores: null, total: null, interval: null }),
  ]);
  const [first] = lines.map((line) => JSON.parse(line));
  const text = "Eu gosto do mar.\nEu nao gosto.";
  const start = text.indexOf("nao");
  expect(Object.keys(first)).toEqual(["id", "scores", "total", "interval", "annulment", "findings"]);
  expect(first.findings).toContainEqual({
    ...{ start, end: start + 3, rule: "spelling/missing-accent", category: "spelling", competency: 1 },
    ...{
      severity: expect.stringMatching(/^(error|warning|hint)$/),
      suggestions: expect.arrayContaining(["não"]),
    },
  });
});

test("--no-score leaves the findings as they are and gives no score", async () => {
  const scored = parsed((await ran(["essay", "--batch", "-"], essaysJsonl)).lines);
  const { lines } = await ran(["essay", "--batch", "-", "--no-score"], essaysJsonl);
  expect(parsed(lines)).toMatchObject([
    { scores: null, total: null, interval: null, findings: (scored[0] as { findings: unknown[] }).findings },
    { scores: null },
    { error: "invalid field: text" },
    { scores: null },
  ]);
});

test("a batch reads no further while its reader is behind", async () => {
  let produced = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (; produced < 500; produced += 1)
      yield Buffer.from(`{"id":${produced},"source":"x = ${produced}\\n"}\n`);
  }
  let release: () => void = () => undefined;
  const stuck = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => (release = done) });
  const running = run(["code", "--static", "--batch", "-"], {
    ...{ stdin: endless(), stdout: stuck, stderr: new Sink(), locale: "en", colour: false },
  });
  for (let turn = 0; turn < 200; turn += 1) await nextTurn();
  expect(produced).toBeLessThan(5);
  stuck._write = (_chunk, _encoding, done) => done();
  release();
  expect(await running).toBe(0);
  expect(produced).toBe(500);
});
