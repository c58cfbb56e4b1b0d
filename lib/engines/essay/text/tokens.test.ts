import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "./tokens";

const kinds = (text: string) => tokenise(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const words = (text: string) => kinds(text).flatMap(([kind, slice]) => (kind === "word" ? [slice] : []));

/** Text as people and their keyboards make it, and as they should not. */
const oddText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(
        "ação",
        "a\u0301",
        "👩‍👩‍👧",
        "\r\n",
        "\n",
        "\u2028",
        "...",
        "?!",
        "3,5",
        "p. ex.",
        "\ud83d",
        "\u200b",
        " \u0301",
        "fazê-lo",
        "www.",
        "a@b.c",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("tokenise", () => {
  it("tiles any text", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const tokens = tokenise(text);
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        let at = 0;
        for (const { start, end } of tokens) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
    );
  });

  it("starts no token inside a surrogate pair, a combining sequence after a letter, or a line end", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        for (const { start } of tokenise(text).slice(1)) {
          const around = text.slice(start - 1, start + 1);
          expect(around).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
          expect(around).not.toMatch(/^\p{L}\p{M}$/u);
          expect(around).not.toBe("\r\n");
        }
      }),
    );
  });

  it("keeps hyphens, apostrophes and combining marks in words", () => {
    expect(words("Fazê-lo-ia num copo d’água, don't cafe\u0301 pós-verdade")).toEqual([
      "Fazê-lo-ia",
      "num",
      "copo",
      "d’água",
      "don't",
      "cafe\u0301",
      "pós-verdade",
    ]);
  });

  it("tells numbers, addresses and words apart", () => {
    expect(kinds("3,5 10.000 19:30 50% 1º 19th")).toEqual([
      ["number", "3,5"],
      ["space", " "],
      ["number", "10.000"],
      ["space", " "],
      ["number", "19:30"],
      ["space", " "],
      ["number", "50%"],
      ["space", " "],
      ["number", "1º"],
      ["space", " "],
      ["word", "19th"],
    ]);
    expect(
      kinds("ver https://exemplo.org/a?b=1. ou eu@exemplo.com.br, @ana #paz").filter(
        ([kind]) => kind === "address",
      ),
    ).toEqual([
      ["address", "https://exemplo.org/a?b=1"],
      ["address", "eu@exemplo.com.br"],
      ["address", "@ana"],
      ["address", "#paz"],
    ]);
  });

  it("keeps a family of emoji in one token", () => {
    expect(kinds("a 👩‍👩‍👧 b")[2]).toEqual(["mark", "👩‍👩‍👧"]);
  });
});
