import { expect, test } from "vitest";
import type { Remark, ReviewedEssay } from "@/lib/platform/review/port";
import { makeAssistants } from "./assistants";

const remark: Remark = {
  ...{ start: 3, end: 6, rule: "acento", message: "Falta o acento.", competency: 1, replacements: ["não"] },
};

function reviewer() {
  const asked: ReviewedEssay[] = [];
  const review = async (essay: ReviewedEssay) => {
    asked.push(essay);
    return [remark];
  };
  return { asked, name: "6.8", review };
}

test("a remark becomes a finding of its assistant, with its replacement as a suggestion", async () => {
  const { askedAbout, consult } = makeAssistants({ languagetool: reviewer() });
  expect(askedAbout("pt")).toEqual(["languagetool"]);
  expect(await consult("languagetool", { text: "Eu nao sei.", language: "pt" })).toEqual({
    aspect: "languagetool",
    engine: "6.8",
    findings: [
      {
        rule: "languagetool/acento",
        category: "languagetool",
        competency: 1,
        severity: "minor",
        span: { start: 3, end: 6 },
        message: { "pt-BR": "Falta o acento.", en: "Falta o acento." },
        suggestions: [
          {
            label: { "pt-BR": "não", en: "não" },
            edits: [{ span: { start: 3, end: 6 }, text: "não" }],
            safe: false,
          },
        ],
      },
    ],
    metrics: [],
  });
});

test("a comment is a note, and a text in another language is not sent", async () => {
  const model = reviewer();
  const { consult } = makeAssistants({ comments: model });
  const commented = await consult("comments", { text: "Eu nao sei.", theme: "O mar", language: "pt" });
  expect(commented.findings).toMatchObject([{ rule: "comments/acento", severity: "info" }]);
  expect(model.asked).toEqual([{ text: "Eu nao sei.", theme: "O mar", language: "pt" }]);
  expect(await consult("comments", { text: "Ich weiß nicht.", language: "other" })).toMatchObject({
    findings: [],
  });
  expect(model.asked).toHaveLength(1);
});

test("none is asked unless it is given, and none can be asked then", async () => {
  const { askedAbout, consult } = makeAssistants({});
  expect(askedAbout("en")).toEqual([]);
  await expect(consult("comments", { text: "x", language: "pt" })).rejects.toMatchObject({
    code: "unavailable",
  });
});

test("the grammar of English is asked about English alone, and speaks to readers of both languages", async () => {
  const message = { "pt-BR": "O verbo não concorda.", en: "The verb must agree." };
  const english = { name: "h", review: async () => [{ ...remark, message, competency: null }] };
  const { askedAbout, consult } = makeAssistants({ english, comments: reviewer() });
  expect(askedAbout("en")).toEqual(["english", "comments"]);
  for (const language of ["pt", "other", null]) expect(askedAbout(language)).toEqual(["comments"]);
  const { findings } = await consult("english", { text: "They says so.", language: "en" });
  expect(findings).toMatchObject([
    { rule: "english/acento", category: "english", competency: null, message },
  ]);
});
