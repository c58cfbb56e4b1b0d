import { describe, expect, it } from "vitest";
import { judgeCommas } from "@/lib/engines/essay/commas/judge-commas";
import { readCommaModel } from "@/lib/engines/essay/commas/load-comma-model";
import { clauseViews, textGaps } from "@/lib/engines/essay/commas/text-gaps";
import { readDocument } from "@/lib/engines/essay/document";
import { loadLanguageModel } from "@/lib/engines/essay/language/load-model";
import { tagDocument } from "@/lib/engines/essay/language/tag";
import type { ScoredEssay } from "../corpus";
import { writeLogisticModels } from "../linear/write-logistic";
import { essayOf } from "../testing/essays";
import { countNotes, readGaps } from "./read-gaps";
import { trainCommas } from "./train-commas";

const right = "O rio cresceu, mas a vila dormiu. A chuva parou cedo e o sol voltou.";
const missing = right.replace("cresceu,", "cresceu");
const surplus = right.replace("A chuva parou", "A chuva, parou");

const note = (text: string, after: string, says: string) => ({
  paragraph: 0,
  offset: text.indexOf(after) + after.length,
  note: `(${says})`,
});

/** Three in four essays are right; of the rest the reviewer notes what is wrong. */
const essays: ScoredEssay[] = Array.from({ length: 60 }, (_, index) => {
  const [text, notes] =
    index % 8 === 3
      ? [missing, [note(missing, "cresceu", "Vírgula")]]
      : index % 8 === 7
        ? [surplus, [note(surplus, "chuva, ", "Sem vírgula")]]
        : [right, [note(right, "voltou", "Bom")]];
  const scores = [notes[0]?.note === "(Bom)" ? 200 : 120, 120, 120, 120, 120];
  return essayOf({ id: `own-${index}`, paragraphs: [text], scores, annotations: notes, fold: index % 5 });
});

const options = {
  expected: { seed: 1, epochs: 20, leastCount: 2, rate: 0.1, l1: 0, l2: 0 },
  fault: { seed: 1, epochs: 20, leastCount: 2, rate: 0.1, l1: 0, l2: 0 },
};

describe("readGaps", () => {
  it("gives a note to the gap that it speaks of", async () => {
    const model = await loadLanguageModel();
    const noted = essays.slice(0, 8).flatMap((essay) => readGaps(model, essay).filter((gap) => gap.noted));
    expect(noted.map(({ view, gap, kind }) => [view.words[gap]?.key, kind])).toEqual([
      ["cresceu", "open"],
      ["chuva", "comma"],
    ]);
    expect(essays.slice(0, 8).map(countNotes)[3]).toEqual({ open: 1, comma: 0 });
  });
});

describe("trainCommas", () => {
  it("learns where commas go and what reviewers note, through the model file", async () => {
    const language = await loadLanguageModel();
    const { models, faults } = trainCommas(language, essays, options);
    const model = readCommaModel(writeLogisticModels(models));
    const judge = (text: string) => {
      const document = readDocument({ text, language: "pt" });
      return judgeCommas(model, textGaps(clauseViews(document, tagDocument(language, document))));
    };
    const worst = (text: string) => judge(text).toSorted((a, b) => b.fault - a.fault)[0];
    expect(worst(missing)).toMatchObject({ kind: "open", gap: 2 });
    expect(worst(surplus)).toMatchObject({ kind: "comma", gap: 1 });
    expect(worst(missing)?.fault).toBeGreaterThan(worst(right)?.fault ?? 1);
    expect(judge(right)[1]?.comma).toBeGreaterThan(0.5);
    expect([faults.open.notes, faults.comma.notes]).toEqual([8, 7]);
  });
});
