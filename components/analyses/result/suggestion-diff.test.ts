import { expect, test } from "vitest";
import { diffSuggestion } from "./suggestion-diff";

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

test("one edit stands between the words around it", () => {
  expect(diffSuggestion("Eu nao sei.", [edit(3, 6, "não")])).toEqual({
    parts: [
      { at: 0, kind: "same", text: "Eu " },
      { at: 1, kind: "removed", text: "nao" },
      { at: 2, kind: "added", text: "não" },
      { at: 3, kind: "same", text: " sei." },
    ],
    replacement: "não",
  });
});

test("several edits keep what is between them, in the order of the text", () => {
  const diff = diffSuggestion("a = 1\nb = 2", [edit(10, 11, "3"), edit(0, 1, "x")]);
  expect(diff.replacement).toBe("x = 1\nb = 3");
  expect(diff.parts.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
    "removed:a",
    "added:x",
    "same: = 1\nb = ",
    "removed:2",
    "added:3",
  ]);
});

test("long surroundings are cut at a word, and a suggestion without edits is empty", () => {
  const text = `${"palavra ".repeat(10)}erro${" palavra".repeat(10)}`;
  const { parts } = diffSuggestion(text, [edit(80, 84, "acerto")]);
  expect(parts[0]?.text).toMatch(/^… palavra /);
  expect(parts.at(-1)?.text).toMatch(/palavra …$/);
  expect(diffSuggestion(text, [])).toEqual({ parts: [], replacement: "" });
});
