import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countWords, readCorrected, readScored, textOf } from "./corpus";
import { essayOf } from "./testing/essays";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "essays-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, rows: readonly unknown[]) =>
  writeFile(
    join(folder, file),
    gzipSync(`${rows.map((row) => JSON.stringify(row).replace("\\u2028", "\u2028")).join("\n")}\n`),
  );

describe("the data folder", () => {
  it("is read line by line, also where a text holds a line separator", async () => {
    const essays = [essayOf({ supporting_text: "um\u2028dois" }), essayOf({ id: "own-2" })];
    await write("scored.jsonl.gz", essays);
    expect(await readScored(folder)).toEqual(essays);
  });

  it("is refused when a line has another shape", async () => {
    await write("corrections-dev.jsonl.gz", [{ id: "x", prompt: "", text: "a" }]);
    await expect(readCorrected(folder)).rejects.toThrow(/corrections/u);
  });
});

it("counts words by white space and joins paragraphs by line breaks", () => {
  expect(countWords(textOf({ paragraphs: ["Um dois,", "três-quatro"] }))).toBe(3);
  expect(countWords("  ")).toBe(0);
});
