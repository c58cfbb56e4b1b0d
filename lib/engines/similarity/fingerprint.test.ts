import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { essayExamples, readEssayExample } from "../essay/examples";
import { decodeFingerprint, encodeFingerprint, fingerprint } from "./fingerprint";
import { winnow, winnowWithin } from "./winnow";

const hashes = fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 120 });

describe("winnow", () => {
  it("selects what the paper's example selects", () => {
    const paper = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98];
    expect(winnow(paper, 4)).toEqual([17, 17, 8, 39, 17]);
  });

  it("selects something of every window, and least hashes alone", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 12 }), (all, window) => {
        const chosen = new Set(winnow(all, window));
        for (let at = 0; at + window <= all.length; at++)
          expect(chosen.has(Math.min(...all.slice(at, at + window)))).toBe(true);
        expect(chosen.size <= all.length).toBe(true);
      }),
    );
  });

  it("keeps to its budget", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 20 }), (all, budget) => {
        expect(winnowWithin(all, 2, budget).length).toBeLessThanOrEqual(budget);
      }),
    );
  });
});

describe("fingerprint", () => {
  it("is the same for a text in other typography", async () => {
    for (const example of essayExamples) {
      const text = await readEssayExample(example);
      expect(fingerprint(text.toUpperCase().replaceAll(" ", "\n"))).toEqual(fingerprint(text));
    }
  });

  it("has a hash in common with a text that copied 40 words, among 1,000 others", () => {
    const wordsFrom = (draw: () => number, count: number): string =>
      Array.from({ length: count }, () => `palavra${Math.floor(draw() * 50_000)}`).join(" ");
    for (let seed = 1; seed <= 25; seed++) {
      const draw = seededRandom(seed);
      const passage = wordsFrom(draw, 40);
      const [one, other] = [
        `${wordsFrom(draw, 800)} ${passage} ${wordsFrom(draw, 200)}`,
        `${passage} ${wordsFrom(draw, 300)}`,
      ].map((text) => fingerprint(text).grams);
      expect(one?.some((hash) => other?.includes(hash))).toBe(true);
    }
  });

  it("stays small and comes back from its bytes", async () => {
    for (const example of essayExamples) {
      const print = fingerprint((await readEssayExample(example)).repeat(5));
      const bytes = encodeFingerprint(print);
      expect(print.grams.length).toBeLessThanOrEqual(200);
      expect(bytes.length).toBeLessThanOrEqual(930);
      expect(decodeFingerprint(bytes)).toEqual(print);
    }
    expect(decodeFingerprint(encodeFingerprint(fingerprint("")))).toEqual(fingerprint(""));
  });

  it("refuses bytes that are none", () => {
    const bytes = encodeFingerprint(fingerprint("Quem planta colhe e quem lê viaja por terras distantes."));
    for (const wrong of [new Uint8Array(), new Uint8Array([9, 0]), bytes.slice(0, -1), bytes.slice(0, 20)])
      expect(() => decodeFingerprint(wrong)).toThrow("no fingerprint");
  });

  it("knows nothing of what is set aside", () => {
    const prompt = "Uma pesquisa com moradores de vinte capitais perguntou o que fariam com uma hora livre.";
    expect(fingerprint(prompt, { exclude: [prompt] }).grams).toHaveLength(0);
    expect(fingerprint(prompt).grams.length).toBeGreaterThan(0);
  });
});
