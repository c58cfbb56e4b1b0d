import { describe, expect, it } from "vitest";
import { essayOf } from "@/training/testing/essays";
import { drawFrom } from "./draw";
import { chainOf, walk } from "./markov";
import { disguise, lowerInto } from "./small-edits";
import { asParagraphs, inRuns, keyWordsOf, sentencesOf, wordsOf } from "./text-parts";

describe("the parts of a text", () => {
  it("are sentences and words", () => {
    expect(sentencesOf("Um dia. Outro dia?\nFim… Sim")).toEqual(["Um dia.", "Outro dia?", "Fim…", "Sim"]);
    expect(wordsOf("A Água, do (rio)!")).toEqual(["a", "água", "do", "rio"]);
  });

  it("are the longer words of theme and prompt, each once", () => {
    const essay = essayOf({ theme: "O preço do livro", supporting_text: "Livro bom tem preço justo." });
    expect(keyWordsOf(essay)).toEqual(["preço", "livro", "justo"]);
  });

  it("come in runs and paragraphs", () => {
    expect(inRuns([1, 2, 3, 4, 5], 2)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(inRuns([1], 4)).toEqual([[1]]);
    expect(asParagraphs(["A.", "B.", "C."], 2)).toBe("A. B.\nC.");
  });
});

it("walks from each word to one that follows it", () => {
  const words = wordsOf("o rio corre e o rio seca e a chuva volta");
  const chain = chainOf(words);
  expect(chain.get("rio")).toEqual(["corre", "seca"]);
  const walked = walk(drawFrom(3, "walk"), chain, 50);
  expect(walked).toHaveLength(50);
  for (const [index, word] of walked.slice(1).entries()) {
    const followers = chain.get(walked[index] ?? "");
    if (followers && word !== "volta") expect(followers).toContain(word);
  }
});

describe("small edits", () => {
  it("hide a copy and keep most of its words", () => {
    const sentence = "Muitas pessoas dizem que o governo mostra muito interesse, mas o problema fica.";
    const copies = Array.from({ length: 20 }, (_, seed) => disguise(drawFrom(seed, "disguise"), sentence));
    expect(new Set(copies).size).toBeGreaterThan(5);
    expect(copies.some((copy) => copy.includes("Estado"))).toBe(true);
    for (const copy of copies) expect(copy).toContain("interesse");
  });

  it("put an opening before a sentence", () => {
    expect(lowerInto("Além disso,", "O rio secou.")).toBe("Além disso, o rio secou.");
  });
});
