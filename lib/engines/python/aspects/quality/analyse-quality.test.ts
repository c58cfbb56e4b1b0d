import { expect, test } from "vitest";
import { pythonExamples, readPythonExample } from "../../examples/index";
import { analyseQuality } from "./analyse-quality";

async function scoreOf(id: string): Promise<number> {
  const example = pythonExamples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`no example ${id}`);
  const source = await readPythonExample(example);
  return analyseQuality({ source }).metrics[0]?.value ?? Number.NaN;
}

test("the clean example has every point, and the unsafe one fewer than the slow one", async () => {
  expect(await scoreOf("clean")).toBe(100);
  expect(await scoreOf("unsafe")).toBeLessThan(await scoreOf("slow"));
});

test("findings that are only counted cost as well", () => {
  const many = (count: number) =>
    `"""Names."""\n\n${Array.from({ length: count }, (_, n) => `import m${n}\n`).join("")}`;
  const score = (count: number) => analyseQuality({ source: many(count) }).metrics[0]?.value ?? 0;
  expect(score(90)).toBeLessThanOrEqual(score(60));
  expect(analyseQuality({ source: many(60) }).data).toMatchObject({
    parts: expect.arrayContaining([
      expect.objectContaining({
        id: "correctness",
        costs: [expect.objectContaining({ rule: "ruff/F401", count: 60 })],
      }),
    ]),
  });
});

test("a file without code has no score", () => {
  expect(analyseQuality({ source: "# nothing\n" }).metrics).toEqual([]);
});
