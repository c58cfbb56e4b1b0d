import { expect, test } from "vitest";
import { oncePerSource, readSource } from "./read-source";

test("a file is parsed once while it is remembered, and each version of Python is a reading of its own", () => {
  const reading = readSource({ source: "x = 1\n" });
  expect(readSource({ source: "x = 1\n" })).toBe(reading);
  expect(readSource({ source: "x = 1\n" }).code()).toBe(reading.code());
  expect(readSource({ source: "x = 1\n", targetVersion: "py38" })).not.toBe(reading);
  for (const source of ["a\n", "b\n", "c\n", "d\n"]) readSource({ source });
  expect(readSource({ source: "x = 1\n" })).not.toBe(reading);
});

test("what is read once is read again for another file", () => {
  const read: string[] = [];
  const length = oncePerSource(({ source }) => {
    read.push(source);
    return { length: source.length };
  });
  expect([length({ source: "ab\n" }), length({ source: "ab\n" }), length({ source: "c\n" })]).toEqual([
    { length: 3 },
    { length: 3 },
    { length: 2 },
  ]);
  expect(read).toEqual(["ab\n", "c\n"]);
});

test("a source that is nested too deep has no code", () => {
  expect(readSource({ source: `x = ${"(".repeat(500)}1${")".repeat(500)}\n` }).code()).toBeUndefined();
});
