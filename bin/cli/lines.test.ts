import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, readLines } from "./lines";

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (let turn = 0; start < bytes.length; turn += 1) {
    const end = start + (sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(start, end);
    start = end;
  }
}

async function linesOf(bytes: Buffer, sizes: readonly number[], limit: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(cut(bytes, sizes), limit)) lines.push(line);
  return lines;
}

test("lines do not depend on how the stream was cut", async () => {
  const text = fc
    .array(fc.constantFrom("a", "é", "😀", "\r", "\n", "{}"), { maxLength: 50 })
    .map((all) => all.join(""));
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(text, sizes, async (source, cuts) => {
      const lines = await linesOf(Buffer.from(source), cuts, 1_000);
      const expected = source.split("\n");
      if (expected.at(-1) === "") expected.pop();
      expect(lines.map(({ bytes }) => bytes.toString())).toEqual(expected);
      expect(lines.every(({ tooLong }) => !tooLong)).toBe(true);
    }),
  );
});

test("a line over the limit keeps only its beginning, and the next line is whole", async () => {
  const bytes = Buffer.from(
    `{"id":1}\n${"x".repeat(20_000)}\n${"y".repeat(9_999)}\n${"z".repeat(10_000)}\nend`,
  );
  const lines = await linesOf(bytes, [700], 10_000);
  expect(lines.map(({ tooLong }) => tooLong)).toEqual([false, true, false, false, false]);
  expect(lines[1]?.bytes.length).toBe(4_096);
  expect(lines.map(({ bytes: kept }) => kept.toString().at(0))).toEqual(["{", "x", "y", "z", "e"]);
});
