import { describe, expect, it } from "vitest";
import { locateMarks, readMarks } from "./marked-text";
import { otherNumber } from "./portuguese-number";
import { decodeRankCursor, encodeRankCursor } from "./rank-cursor";
import { otherForms, splitExclusions } from "./search-text";

describe("splitExclusions", () => {
  it.each([
    ["a b", "a b", []],
    ["a -b", "a", ["b"]],
    ['-"meio ambiente" água', "água", ['"meio ambiente"']],
    ["guarda-chuva", "guarda-chuva", []],
    ["-", "-", []],
    ['"aberta', '"aberta', []],
  ])("splits %j", (text, wanted, unwanted) => {
    expect(splitExclusions(text)).toEqual({ wanted, unwanted });
  });
});

describe("otherNumber", () => {
  it.each([
    ["redações", "redacao"],
    ["REDAÇÃO", "redacoes"],
    ["cães", "cao"],
    ["mão", "maos"],
    ["animais", "animal"],
    ["fácil", "faceis"],
    ["funil", "funis"],
    ["papéis", "papel"],
    ["homem", "homens"],
    ["álbuns", "album"],
  ])("knows the other number of %s", (word, other) => {
    expect(otherNumber(word)).toContain(other);
  });

  it("leaves alone what the stemmer unifies", () => {
    expect(otherNumber("livros")).toEqual([]);
    expect(otherForms("livros e flores")).toEqual([]);
  });
});

describe("marks", () => {
  it("become spans of the text without them", () => {
    expect(readMarks("a \uE000b\uE001 c \uE000d\uE001")).toEqual({
      text: "a b c d",
      matches: [
        { start: 2, end: 3 },
        { start: 6, end: 7 },
      ],
    });
  });

  it("are found again in an original that kept more", () => {
    expect(locateMarks("x <i>x</i> y", "x   \uE000x\uE001   \uE000y\uE001")).toEqual([
      { start: 0, end: 1 },
      { start: 11, end: 12 },
    ]);
  });
});

describe("rank cursor", () => {
  it("comes back as it was, ranks in scientific notation too", () => {
    const position = {
      rank: "1e-20",
      at: "2026-03-01T10:00:00.123Z",
      id: "01a1fddd-3d5c-7562-a263-1fbeded91772",
    };
    expect(decodeRankCursor(encodeRankCursor(position))).toEqual(position);
  });

  it.each(["", "x", Buffer.from("1 2026-01-01 notanid").toString("base64url")])("refuses %j", (text) => {
    expect(() => decodeRankCursor(text)).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });
});
