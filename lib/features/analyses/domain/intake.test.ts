import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkText, deriveTitle, isStorable, maxTextBytes, normaliseText } from "./intake";

const anyText = fc.string({ unit: "binary", maxLength: 200 });
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units));
const kind = fc.constantFrom("essay" as const, "code" as const);

describe("checkText", () => {
  it.each([
    ["essay", "Um texto.", undefined],
    ["essay", "Um texto.", "redacao.TXT"],
    ["essay", "# Um texto", "redacao.md"],
    ["code", "x = 1\n", "main.py"],
    ["code", "\tx = 1\f\v\r\n", undefined],
    ["essay", "\uFEFFCom marca.", undefined],
    ["essay", "a".repeat(maxTextBytes), undefined],
  ] as const)("takes %s %#", (work, text, fileName) => {
    expect(() => checkText(work, text, fileName)).not.toThrow();
  });

  it.each([
    ["unsupported_type", "essay", "x", "main.py"],
    ["unsupported_type", "code", "x", "main.pyc"],
    ["unsupported_type", "code", "x", "py"],
    ["unsupported_type", "essay", "x", "redacao.txt.exe"],
    ["too_large", "essay", "a".repeat(maxTextBytes + 1), undefined],
    ["too_large", "essay", "ç".repeat(maxTextBytes / 2 + 1), undefined],
    ["binary_content", "code", "x\u0000y", undefined],
    ["binary_content", "essay", "\u001b[31m", undefined],
    ["bad_encoding", "essay", "reda\uFFFD\uFFFDo", undefined],
    ["bad_encoding", "essay", "meio \uD83D caractere", undefined],
    ["empty_text", "essay", "", undefined],
    ["empty_text", "code", " \t\r\n\uFEFF\u00a0", undefined],
  ] as const)("refuses with %s: %s %#", (code, work, text, fileName) => {
    expect(() => checkText(work, text, fileName)).toThrowError(expect.objectContaining({ code }));
  });

  it("lets pass only what can be stored", () => {
    fc.assert(
      fc.property(kind, fc.oneof(anyText, anyUnits), (work, text) => {
        try {
          checkText(work, text);
        } catch {
          return;
        }
        expect(isStorable(text)).toBe(true);
        expect(Buffer.from(text).toString()).toBe(text);
      }),
    );
  });
});

describe("normaliseText", () => {
  it("is the same when done twice, well formed, and without carriage returns or marks", () => {
    const pieces = fc.array(
      fc.constantFrom("\uFEFF", "\r", "\n", "\r\n", "e\u0301", "é", "\u0344", "x", " ", "👩‍🏫", "\u0958"),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        kind,
        fc.oneof(
          anyText,
          pieces.map((list) => list.join("")),
        ),
        (work, text) => {
          const once = normaliseText(work, text);
          expect(normaliseText(work, once)).toBe(once);
          expect(once).not.toMatch(/\r|^\uFEFF/);
          if (text.isWellFormed()) expect(once.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it("composes essays and leaves code as it is written", () => {
    expect(normaliseText("essay", "cafe\u0301")).toBe("café");
    expect(normaliseText("code", "x = 'cafe\u0301'\r\n")).toBe("x = 'cafe\u0301'\n");
  });
});

describe("deriveTitle", () => {
  it("is never empty, never long and never half a character, whatever the text", () => {
    const long = fc.array(fc.constantFrom("👩", "a", " ", "\n", "ção"), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          long.map((list) => list.join("")),
        ),
        (text) => {
          fc.pre(text.trim() !== "" && text.isWellFormed());
          const title = deriveTitle("essay", text);
          expect(title.trim()).not.toBe("");
          expect(title.length).toBeLessThanOrEqual(81);
          expect(title).not.toContain("\n");
          expect(title.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["essay", "Título\n\nTexto", undefined, "Título"],
    ["essay", "# Título\n\nTexto", "redacao.md", "Título"],
    ["essay", "Uma frase.\n\nOutra.", "redacao.txt", "redacao.txt"],
    ["essay", `${"\n".repeat(80)}  Depois de muitas linhas  \n`, undefined, "Depois de muitas linhas"],
    ["essay", `${"palavra ".repeat(20)}`, undefined, `${"palavra ".repeat(9)}palavra…`],
    ["essay", "Texto", "redacao.txt", "redacao.txt"],
    ["essay", "Texto", `${"a".repeat(199)}👩.txt`, "a".repeat(199)],
    ["code", "import os\n\nos.getcwd()", "main.py", "main.py"],
    ["code", "# main\nimport os", undefined, "# main"],
  ] as const)("of %s %j %#", (kind, text, fileName, title) => {
    expect(deriveTitle(kind, text, fileName)).toBe(title);
  });
});
