import { afterAll, beforeAll, expect, it } from "vitest";
import type { Aspect } from "../domain/pipeline";
import { type EngineThreads, makeEngineThreads } from "./engine-threads";

let engine: EngineThreads;

beforeAll(async () => {
  engine = makeEngineThreads(1);
  await engine.warm();
});
afterAll(() => engine.close());

it("analyses essays and code in a thread", async () => {
  expect(await engine.detectLanguage("Este é um texto em português, que fala de escolas.")).toBe("pt");
  const structure = await engine.analyse({
    kind: "essay",
    aspect: "structure",
    text: "Um texto. Outra frase.",
  });
  expect(structure).toMatchObject({ aspect: "structure", findings: expect.any(Array) });
  const syntax = await engine.analyse({ kind: "code", aspect: "syntax", text: "def f(:\n" });
  expect(syntax.findings).not.toHaveLength(0);
});

it("scores without some findings, and tells what would annul an essay", async () => {
  const english = "The sea feeds the town, and the town should care for it. ".repeat(5);
  expect(await engine.rescore({ text: english, language: "en" }, [])).toBeNull();
  const request = { text: "Nao sei. Meu texto e curto.", theme: "O mar", language: "pt" };
  const span = { start: 0, end: 3 };
  const [before, after] = await Promise.all([
    engine.rescore(request, []),
    engine.rescore(request, [{ rule: "spelling/missing-accent", span }]),
  ]);
  expect(after?.total).toBeGreaterThanOrEqual(before?.total ?? Number.NaN);
  expect((await engine.checkIntegrity(request)).data).toMatchObject({ checklist: expect.any(Array) });
});

it("rejects what no engine knows, and goes on", async () => {
  const unknown = "handwriting" as Aspect;
  await expect(engine.analyse({ kind: "essay", aspect: unknown, text: "x" })).rejects.toThrow("handwriting");
  expect((await engine.analyse({ kind: "code", aspect: "size", text: "x = 1\n" })).aspect).toBe("size");
});

it("takes more tasks than it has threads, and answers each for itself", async () => {
  const texts = Array.from({ length: 12 }, (_, index) => "x = 1\n".repeat(index + 1));
  const results = await Promise.all(
    texts.map((text) => engine.analyse({ kind: "code", aspect: "size", text })),
  );
  const lines = results.map(({ metrics }) => metrics.find(({ unit }) => unit === "lines")?.value);
  expect(lines).toEqual(texts.map((_, index) => index + 1));
});

it("leaves the event loop to others while it computes", async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await engine.analyse({ kind: "essay", aspect: "spelling", text: "palavra desconhecda ".repeat(4_000) });
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(3);
});
