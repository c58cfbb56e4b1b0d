import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "./limits";
import { readText } from "./read-text";
import { faultOf } from "./testing/fault-of";
import { looksLikePython } from "./text/looks-like-python";

const sentence = "A educação é o começo: não há nação sem “escola”.";
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const western = Buffer.from(sentence.replace("“", "\x93").replace("”", "\x94"), "latin1");
const textOf = (bytes: Uint8Array) => readText(bytes).page.text;

describe("the encoding of a text", () => {
  it.each<[string, string, Uint8Array]>([
    ["UTF-8", "utf-8", Buffer.from(sentence)],
    ["UTF-8 with a mark", "utf-8", Buffer.from(`\ufeff${sentence}`)],
    ["UTF-16 with a mark", "utf-16le", Buffer.from(`\ufeff${sentence}`, "utf16le")],
    ["UTF-16 without one", "utf-16le", Buffer.from(sentence, "utf16le")],
    [
      "UTF-16, the large byte first, with a mark",
      "utf-16be",
      swapped(Buffer.from(`\ufeff${sentence}`, "utf16le")),
    ],
    ["UTF-16, the large byte first, without one", "utf-16be", swapped(Buffer.from(sentence, "utf16le"))],
    ["Windows-1252", "windows-1252", western],
  ])("%s", (_, encoding, bytes) => {
    const read = readText(bytes);
    expect([read.page.text, read.encoding]).toEqual([sentence, encoding]);
  });

  it("is found for every text of Portuguese letters", () => {
    const words = fc.array(
      fc.stringMatching(/^[a-zA-Z]{0,6}[áéíóúâêôãõçÁÉÍÓÚÂÊÔÃÕÇàü]?[a-zA-Z]{0,6}(?:ção|ções|ÇÃO)?$/),
      { minLength: 3, maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.map((word) => `o ${word}x`).join(" e ");
        expect(textOf(Buffer.from(text, "latin1"))).toBe(text);
        expect(textOf(Buffer.from(text, "utf16le"))).toBe(text);
        expect(textOf(Buffer.from(text))).toBe(text);
      }),
    );
  });

  it.each<[string, Uint8Array]>([
    ["zeros", Buffer.alloc(40)],
    ["a text with a zero in it", Buffer.from("um texto\0 e mais")],
    ["a photograph's first bytes", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
    ["Russian in KOI8-R", Buffer.from("f0d2c9d7c5d420cdc9d2", "hex")],
    ["UTF-32", Buffer.from("fffe000041000000", "hex")],
    ["escapes by the dozen", Buffer.from("\x1b[31mvermelho\x1b[0m \x1b[1mforte\x1b[0m")],
  ])("is none: %s", async (_, bytes) => {
    expect(await faultOf(() => readText(bytes))).toBe("kind_unknown");
  });
});

describe("the text of a text", () => {
  it.each([
    ["line ends of all systems", "a\r\nb\rc\u2028d\ve\u0085f", "a\nb\nc\nd\ne\nf"],
    ["new pages", "a\fb\u2029c", "a\n\nb\n\nc"],
    ["accents on their letters", "ac\u0327a\u0303o", "ação"],
    ["no blanks at the ends of lines and of all", "\n\n  a  \nb\t\n \n", "  a\nb"],
    [
      "no signs that are not seen",
      `${"palavra ".repeat(20)}a\x07b\u200bc\u202ed\u00ade`,
      `${"palavra ".repeat(20)}abcde`,
    ],
    ["Markdown as it is", "# Título\n\n* um\n* dois", "# Título\n\n* um\n* dois"],
  ])("has %s", (_, given, expected) => {
    expect(textOf(Buffer.from(given))).toBe(expected);
  });

  it("has no more signs than are allowed", async () => {
    expect(await faultOf(() => readText(Buffer.from("abcd"), { ...defaultLimits, characters: 3 }))).toBe(
      "text_too_long",
    );
  });
});

describe("what looks like Python", () => {
  it.each([
    "x = 1",
    "print('olá')",
    "for i in range(10):\n    print(i)\n",
    "import os, sys\n\n# uma nota\n",
    "@app.route('/')\nasync def f(a: int) -> str:\n    '''Uma frase, com vírgula, e ponto.'''\n    return await g(a)\n",
    "DATA = {\n    'a': 1,\n    'b': 2,\n}\n",
  ])("is %j", (text) => expect(looksLikePython(text)).toBe(true));

  it.each([
    "",
    "Se eu fosse você, leria mais.",
    "import tudo o que você quiser, disse ela.\nE foi embora.",
    "# Título\n\nUm parágrafo de texto.\n\n- um\n- dois\n",
    "Título\n======\n\n    x = 1\n",
    "for whom the bell tolls:\nit tolls for thee, and for me, and for all of us.",
    "nome,idade\nana,3\n",
  ])("is not %j", (text) => expect(looksLikePython(text)).toBe(false));
});
