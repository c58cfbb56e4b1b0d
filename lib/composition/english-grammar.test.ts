import { afterAll, expect, test } from "vitest";
import { engines } from "./engines";
import { analyseEnglish, englishGrammar } from "./english-grammar";

afterAll(() => englishGrammar().close());

const aspects = async (text: string) => {
  const results = await engines.analyseEssay({ text }, { score: false });
  return results.map(({ aspect }) => aspect);
};

test("an essay in Portuguese does not start the grammar checker of English", async () => {
  expect(await aspects("A escola ensina a ler. Os alunos aprendem com os professores.")).not.toContain(
    "english",
  );
  expect(englishGrammar().running()).toBe(false);
});

test("a text that it does not take is said to have been left out", async () => {
  expect(await analyseEnglish("They said so. ".repeat(10_000))).toMatchObject({
    ...{ aspect: "english", findings: [], data: { skipped: "gave-up" } },
  });
});

test("an essay in English gets its grammar beside the aspects of the engine", async () => {
  const text = "The school is open for all of us. They says that it was not easy to build.";
  expect(await aspects(text)).toContain("english");
  const { findings } = await analyseEnglish(text);
  expect(findings).toMatchObject([
    { rule: "english/agreement", competency: null, span: { start: 39, end: 43 }, severity: "minor" },
  ]);
});
