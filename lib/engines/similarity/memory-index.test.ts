import { describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint";
import { MemoryIndex } from "./memory-index";

const words = "barco ponte vento prato corda sino trilho farol areia muro telhado moeda jardim janela".split(
  " ",
);

/** A text of its own for each number. */
const textOf = (number: number): string =>
  Array.from(
    { length: 80 },
    (_, at) => `${words[(at * number + number) % words.length]}${(at * 7 + number * 13) % 97}`,
  ).join(" ");

function indexOf(count: number): MemoryIndex {
  const index = new MemoryIndex();
  for (let number = 1; number <= count; number++) index.add(`text ${number}`, fingerprint(textOf(number)));
  return index;
}

describe("MemoryIndex", () => {
  it("finds a text first, over all its runs", () => {
    const index = indexOf(120);
    for (const number of [1, 57, 120])
      expect(index.candidates(fingerprint(textOf(number)), 3)[0]?.id).toBe(`text ${number}`);
  });

  it("finds a text that was added between two searches", () => {
    const index = indexOf(10);
    expect(index.candidates(fingerprint("xícara quente sobre toalha bordada perto da chaleira"), 5)).toEqual(
      [],
    );
    index.add("late", fingerprint("xícara quente sobre toalha bordada perto da chaleira"));
    expect(index.candidates(fingerprint("a xícara quente sobre a toalha bordada"), 5)).toMatchObject([
      { id: "late" },
    ]);
  });

  it("gives no more than asked, best first, and nothing for an empty text", () => {
    const index = indexOf(60);
    const found = index.candidates(fingerprint(textOf(5)), 4);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(index.candidates(fingerprint(""), 4)).toEqual([]);
  });

  it("passes over what very many texts have", () => {
    const index = new MemoryIndex();
    const stock = fingerprint("diante do exposto medidas necessárias devem reverter esse quadro lamentável");
    for (let number = 0; number < 51; number++) index.add(`${number}`, stock);
    expect(index.candidates(stock, 10)).toEqual([]);
  });
});
