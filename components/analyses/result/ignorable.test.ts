import { expect, test } from "vitest";
import { ignorableIn } from "./ignorable";

const text = 'O zap ajuda. Diz "no meio  do caminho" e “outra\ncoisa”. Há muitos anos atrás.';
const at = (words: string, category = "spelling") => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, category };
};
const ignorable = ignorableIn(text);

test("of a spelling finding it is the word", () => {
  expect(ignorable(at("zap"))).toEqual({ kind: "word", value: "zap" });
});

test("inside quotation marks it is the whole quotation, and marks on two lines are none", () => {
  const quotation = { kind: "passage", value: "no meio do caminho" };
  expect(ignorable(at("meio"))).toEqual(quotation);
  expect(ignorable(at("no meio", "style"))).toEqual(quotation);
  expect(ignorable(at("outra"))).toEqual({ kind: "word", value: "outra" });
});

test("elsewhere it is a passage of several words, and never a word that is wrong only there", () => {
  expect(ignorable(at("Há muitos anos atrás", "style"))).toEqual({
    kind: "passage",
    value: "Há muitos anos atrás",
  });
  expect(ignorable(at("Há", "grammar"))).toBeNull();
  expect(ignorable({ start: 5, end: 5, category: "punctuation" })).toBeNull();
});

test("what is longer than a preference may be is none", () => {
  const long = `${"palavra ".repeat(80)}fim`;
  expect(ignorableIn(long)({ start: 0, end: long.length, category: "structure" })).toBeNull();
  expect(ignorableIn(`“${long}”`)({ start: 1, end: 8, category: "spelling" })).toBeNull();
});
