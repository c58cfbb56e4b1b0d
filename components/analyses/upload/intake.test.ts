import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxTextBytes } from "@/lib/features/analyses/submission-schemas";
import { isBatch, measure, readTextFile, withFiles } from "./intake";

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const blob = new Blob([content]);
  return { name, size: blob.size, arrayBuffer: () => blob.arrayBuffer() };
};

describe("readTextFile", () => {
  test("reads UTF-8, with or without a byte order mark", async () => {
    expect(await readTextFile("essay", file("a.txt", "Redação"))).toEqual({ text: "Redação" });
    expect(await readTextFile("essay", file("A.MD", "\uFEFFRedação"))).toEqual({ text: "Redação" });
    expect(await readTextFile("code", file("a.py", "print('olá')\n"))).toEqual({ text: "print('olá')\n" });
  });

  test.each([
    ["essay", "a.pdf", "text", "unsupported_type"],
    ["essay", "a.py", "text", "unsupported_type"],
    ["code", "a.txt", "text", "unsupported_type"],
    ["code", "a.py", " \n\t", "empty_text"],
    ["essay", "a.txt", "%PDF-1.7\u0000\u0001", "binary_content"],
    ["essay", "a.txt", "x".repeat(maxTextBytes + 1), "too_large"],
    ["essay", "a.txt", new Uint8Array([0x52, 0x65, 0xe7, 0xe3, 0x6f]), "bad_encoding"],
  ] as const)("refuses %s %s with its reason", async (kind, name, content, error) => {
    expect(await readTextFile(kind, file(name, content))).toEqual({ error });
  });

  test("gives back every text that is not blank", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (text) => {
        fc.pre(text.trim() !== "" && !text.startsWith("\uFEFF") && !/\p{Cc}/u.test(text));
        expect(await readTextFile("essay", file("a.txt", text))).toEqual({ text });
      }),
    );
  });
});

test("measure counts words with hyphens and apostrophes once, and bytes in UTF-8", () => {
  expect(measure("Fazê-lo? D'água, sim.\r\nAté já")).toEqual({ words: 5, lines: 2, bytes: 33 });
  expect(measure("")).toEqual({ words: 0, lines: 0, bytes: 0 });
});

describe("many files", () => {
  const sized = (name: string, size = 10) => ({ name, size, lastModified: 0 });

  test.each([
    [["a.py"], false],
    [["a.py", "b.py"], true],
    [["a.ZIP"], true],
    [[], false],
  ])("%j go into one report: %s", (names, expected) => {
    expect(isBatch(names.map((name) => sized(name)))).toBe(expected);
  });

  test("are added once each", () => {
    const [a, b] = [sized("a.py"), sized("b.py")];
    expect(withFiles([a], [b, sized("a.py")]).files).toEqual([a, b]);
  });

  test("are not added where they are too many or too much", () => {
    const many = Array.from({ length: 200 }, (_, index) => sized(`${index}.py`));
    expect(withFiles([sized("a.py")], many)).toEqual({ error: "too_many_files" });
    expect(withFiles([sized("a.zip", 6_000_000)], [sized("b.zip", 4_000_001)])).toEqual({
      error: "archive_too_large",
    });
  });
});
