import { expect, test } from "vitest";
import { cutFile, uniqueFiles } from "./files";

const fn = (name: string, lines: number) => `def ${name}():\n${"    x = 1\n".repeat(lines - 1)}`;

test("files are cut between statements of their outermost level, at about a hundred lines", () => {
  const pieces = cutFile(Array.from({ length: 30 }, (_, index) => fn(`f${index}`, 10)).join(""));
  expect(pieces).toHaveLength(3);
  for (const piece of pieces) {
    expect(piece.startsWith("def ")).toBe(true);
    expect(piece.trimEnd().split("\n")).toHaveLength(100);
  }
});

test("a decorator stays with its function", () => {
  const pieces = cutFile(`${fn("a", 99)}@decorated\n${fn("b", 100)}`);
  expect(pieces.every((piece) => !piece.trimEnd().endsWith("@decorated"))).toBe(true);
});

test("pieces that are much longer or shorter are left out", () => {
  expect(cutFile(fn("f", 300))).toEqual([]);
  expect(cutFile(fn("f", 30))).toEqual([]);
});

test("no two files are the same", () => {
  const files = uniqueFiles(["a\n", "b\n"], 50);
  expect(new Set(files).size).toBe(50);
});
