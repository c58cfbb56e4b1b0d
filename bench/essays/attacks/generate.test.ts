import { describe, expect, it } from "vitest";
import { countWords, textOf } from "@/training/corpus";
import { essayOf, ownEssays } from "@/training/testing/essays";
import { drawFrom } from "./draw";
import { generate, honestEssays, seedsOf } from "./generate";
import { gibberish } from "./gibberish";
import { missedVariants } from "./measure";
import { pasted } from "./pasted";
import { repeated } from "./repeated";
import { stuffed } from "./stuffed";
import { fillIn, template } from "./template";
import { sentencesOf, wordsOf } from "./text-parts";

const attacks = [gibberish, repeated, stuffed, pasted, template];

describe("the attacks", () => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))(
    "%s: the same seeds give the same texts, and each variant has its turn",
    (_name, attack) => {
      for (const half of ["even", "odd"] as const) {
        const texts = generate(attack, seedsOf(half), ownEssays);
        expect(texts).toEqual(generate(attack, seedsOf(half), ownEssays));
        expect(texts).toHaveLength(100);
        const variants = Object.keys(attack.variants).length;
        expect(new Set(texts.map(({ variant }) => variant)).size).toBe(
          attack.apart ? variants / 2 : variants,
        );
        for (const { text, essay } of texts) {
          expect(text).not.toBe(textOf(essay));
          expect(countWords(text)).toBeGreaterThan(40);
          expect(text).not.toMatch(/undefined|\{|\[\[|\]\]/u);
        }
      }
    },
  );

  it("keep the skeletons of the odd seeds unseen", () => {
    const variants = (half: "even" | "odd") =>
      generate(template, seedsOf(half), ownEssays).map(({ variant }) => variant);
    const even = variants("even");
    expect(variants("odd").filter((variant) => even.includes(variant))).toEqual([]);
    expect(Object.keys(template.variants).length).toBeGreaterThanOrEqual(12);
  });

  it("say what they are", () => {
    const [reading] = ownEssays;
    if (!reading) throw new Error("no essay");
    const draw = drawFrom(1, "test");
    const twice = repeated.variants.wholeEssayTwice?.(draw, reading, ownEssays) ?? "";
    expect(twice).toBe(`${textOf(reading)}\n${textOf(reading)}`);
    const copy = pasted.variants.whole?.(draw, reading, ownEssays) ?? "";
    for (const sentence of sentencesOf(reading.supporting_text)) expect(copy).toContain(sentence);
    const shuffled = gibberish.variants.shuffledWords?.(draw, reading, ownEssays) ?? "";
    expect(wordsOf(shuffled).toSorted()).toEqual(wordsOf(textOf(reading)).toSorted());
    const mashed = gibberish.variants.keyboardMashing?.(draw, reading, ownEssays) ?? "";
    expect(wordsOf(mashed).every((word) => /^(?:[qwertyuiop]+|[asdfghjklç]+|[zxcvbnm]+)$/u.test(word))).toBe(
      true,
    );
  });
});

describe("the essays that attacks are made of", () => {
  it("are long enough and have a text to copy", () => {
    const unusable = [
      essayOf({ supporting_text: "" }),
      essayOf({ paragraphs: ["Curto.", "Curto.", "Curto."] }),
      essayOf({ paragraphs: [textOf(essayOf({})).repeat(3)] }),
    ];
    expect(honestEssays([...ownEssays, ...unusable]).flat()).toEqual(ownEssays);
    expect(() => generate(gibberish, [1], unusable)).toThrow();
  });
});

it("puts the subject of the theme into the gaps of a skeleton", () => {
  const essay = essayOf({ theme: "Caminhos para combater a pobreza no Brasil?" });
  const filled = fillIn(drawFrom(5, "fill"), "[[Hoje|Agora]], {theme} é urgente, e {word} também.", essay);
  expect(filled).toMatch(/^(?:Hoje|Agora), combater a pobreza no Brasil é urgente, e pobreza também\.$/u);
  const acronym = essayOf({ theme: "SUS: desafios" });
  expect(fillIn(drawFrom(5, "fill"), "{theme}", acronym)).toBe("SUS");
});

it("counts the variants that were missed, the most first", () => {
  const texts = generate(repeated, [0, 2, 4, 16], ownEssays);
  expect(missedVariants(texts, [false, true, false, false])).toBe("oneParagraph 2, wholeEssayTwice 1");
  expect(missedVariants(texts, [true, true, true, true])).toBe("");
});
