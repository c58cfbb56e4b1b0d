import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, type Stretch, sideBySide } from "./side-by-side";

const textOf = (lines: readonly Line[]): string[] =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
const side = (stretches: readonly Stretch[], name: "before" | "after") =>
  stretches.flatMap((stretch) => stretch[name]);
const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `line_${index}\n`).join("");

const program = fc
  .array(fc.constantFrom("", "a = 1", "a = 2", "for x in xs:", "    total += x", "print(total)"), {
    maxLength: 40,
  })
  .map((lines) => lines.map((line) => `${line}\n`).join(""));

describe("sideBySide", () => {
  it("holds every line of both versions once, in order and numbered", () => {
    fc.assert(
      fc.property(program, program, (before, after) => {
        const { stretches } = sideBySide(before, after);
        for (const [name, source] of [
          ["before", before],
          ["after", after],
        ] as const) {
          const lines = side(stretches, name);
          expect(textOf(lines)).toEqual(source === "" ? [] : source.slice(0, -1).split("\n"));
          expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        }
      }),
    );
  });

  it("shows what is not changed with the same text on both sides", () => {
    fc.assert(
      fc.property(program, program, (before, after) => {
        const kept = sideBySide(before, after).stretches.filter(({ kind }) => kind !== "changed");
        for (const stretch of kept) expect(textOf(stretch.before)).toEqual(textOf(stretch.after));
      }),
    );
  });

  it("marks the words that differ", () => {
    const { stretches } = sideBySide("node = queue.pop(0)\n", "node = queue.popleft()\n");
    const marked = (lines: readonly Line[]) =>
      lines
        .flatMap(({ pieces }) => pieces.filter(({ changed }) => changed).map(({ text }) => text))
        .join("|");
    expect(marked(side(stretches, "before"))).toContain("pop");
    expect(marked(side(stretches, "before"))).not.toContain("node");
    expect(marked(side(stretches, "after"))).toContain("popleft");
  });

  it("marks no words where next to nothing stayed", () => {
    const { stretches } = sideBySide("alpha beta gamma\n", "one, two and three\n");
    expect(stretches.flatMap(({ before }) => before).flatMap(({ pieces }) => pieces)).toEqual([
      { at: 0, text: "alpha beta gamma", changed: false },
    ]);
  });

  it("folds what is far from a change and keeps three lines around it", () => {
    const before = numbered(40);
    const found = sideBySide(before, before.replace("line_20\n", "other\nmore\n"));
    expect(found.stretches.map(({ kind, before: lines }) => [kind, lines.length])).toEqual([
      ["folded", 17],
      ["same", 3],
      ["changed", 1],
      ["same", 3],
      ["folded", 16],
    ]);
    expect(found).toMatchObject({ changes: 1, removed: 1, added: 2 });
  });

  it("does not take a missing last line break for a change", () => {
    expect(sideBySide("a = 1", "a = 1\n").changes).toBe(0);
  });

  it("gives up the shortest difference of two long strangers, and still shows both", () => {
    const [before, after] = [numbered(2_000), numbered(2_000).replaceAll("line", "row")];
    const found = sideBySide(before, after);
    expect(found).toMatchObject({ changes: 1, removed: 2_000, added: 2_000 });
  });
});
