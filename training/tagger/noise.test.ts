import { expect, it } from "vitest";
import { foldAccents } from "@/lib/engines/essay/text/normal-form";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { degrade } from "./noise";
import { toySentences } from "./testing/toy-sentences";

it("changes only accents and capitals, keeps the annotation, and can be repeated", () => {
  const degraded = (seed: number) => {
    const random = seededRandom(seed);
    return toySentences().map((sentence) => degrade(sentence, random));
  };
  const [before, after] = [toySentences(), degraded(3)];
  const plain = (form: string) => foldAccents(form).toLowerCase();
  expect(after.map(({ words }) => words.map((word) => ({ ...word, form: plain(word.form) })))).toEqual(
    before.map(({ words }) => words.map((word) => ({ ...word, form: plain(word.form) }))),
  );
  expect(after).not.toEqual(before);
  expect(degraded(3)).toEqual(after);
});
