import { expect, test } from "vitest";
import { guessId, idOf, toJob } from "./jobs";

test("an essay's job keeps its known fields, and the command's theme is its default", () => {
  const line = { id: "a", text: " Olá.\r\n", title: "Oi", supporting_text: null, language: "pt", extra: 1 };
  expect(toJob("essay", line, "O mar")).toEqual({
    kind: "essay",
    input: { text: " Olá.\r\n", theme: "O mar", motivatingText: undefined, title: "Oi", language: "pt" },
  });
  expect(toJob("essay", { ...line, theme: "O céu" }, "O mar").input).toMatchObject({ theme: "O céu" });
});

test("paragraphs are joined by line breaks, and empty fields are as good as absent", () => {
  const line = { id: 1, paragraphs: ["Um.", "", "Dois."], theme: "", title: "", supporting_text: "Apoio." };
  expect(toJob("essay", line, undefined).input).toEqual({
    text: "Um.\n\nDois.",
    theme: undefined,
    motivatingText: "Apoio.",
    title: undefined,
    language: undefined,
  });
});

test("a blank essay is a job: the engine says that it is blank", () => {
  expect(toJob("essay", { id: 1, paragraphs: [] }, undefined).input).toMatchObject({ text: "" });
  expect(toJob("essay", { id: 1, text: " \n" }, undefined).input).toMatchObject({ text: " \n" });
});

test("a code job keeps its known fields", () => {
  const line = { id: 7, source: "", kind: "stdin", targetVersion: "py39" };
  expect(toJob("code", line, undefined)).toEqual({
    kind: "code",
    input: { source: "", fileName: undefined, targetVersion: "py39" },
  });
});

test.each([
  ["essay", { id: "a" }, "invalid field: text"],
  ["essay", { text: "x" }, "invalid field: id"],
  ["essay", { id: {}, text: "x" }, "invalid field: id"],
  ["essay", { id: 1, text: "x", language: "fr" }, "invalid field: language"],
  ["essay", { id: 1, paragraphs: ["a", 2] }, "invalid field: paragraphs.1"],
  ["essay", { id: 1, text: "x", supporting_text: 3 }, "invalid field: supporting_text"],
  ["essay", { id: 1, text: "a\0b" }, "the content is not text"],
  ["code", { id: 1, source: 5 }, "invalid field: source"],
  ["code", { id: 1, source: "", targetVersion: "py27" }, "invalid field: targetVersion"],
] as const)("%s %j is refused: %s", (kind, line, reason) => {
  expect(() => toJob(kind, line, undefined)).toThrow(reason);
});

test.each([
  ['{"id":"a","text":"x', "a"],
  ['{"id": 12, "text": ', 12],
  ['{"theme":"t","id":"b"', "b"],
  ['{"text":"say \\"id\\": \\"no\\"', null],
  ['{"meta":{"id":"inner"}', null],
  ['{"id":1.5', null],
  ["nonsense", null],
  ["", null],
])("the id of %j is %j", (text, id) => {
  expect(guessId(text)).toBe(id);
});

test("the id of a parsed line is a string or a number", () => {
  expect(idOf({ id: "x" })).toBe("x");
  expect(idOf({ id: 0 })).toBe(0);
  expect(idOf({ id: [] })).toBeNull();
  expect(idOf({})).toBeNull();
});
