import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery, takeAuthorNames } from "./query-syntax";

const word = (text: string) => ({ kind: "word", text });
const phrase = (text: string) => ({ kind: "phrase", text });

describe("parseQuery", () => {
  it.each([
    ["a b", [[word("a")], [word("b")]], []],
    ["a -b", [[word("a")]], [word("b")]],
    ['-"meio ambiente" água', [[word("água")]], [phrase("meio ambiente")]],
    ["guarda-chuva", [[word("guarda-chuva")]], []],
    ["a OR b OU c d", [[word("a"), word("b"), word("c")], [word("d")]], []],
    ["OR a", [[word("a")]], []],
    ["soci* a*", [[{ kind: "prefix", text: "soci" }], [word("a")]], []],
    ['"aberta', [[word("aberta")]], []],
    ["os.path (mar)!", [[word("os.path")], [word("mar")]], []],
    ["- * &", [], []],
  ])("reads %j", (text, groups, excluded) => {
    expect(parseQuery(text)).toEqual({ groups, excluded, filters: {} });
  });

  it.each([
    ["regra:crase c1:<120", { rules: ["crase"], competencies: { 1: { max: 119 } } }],
    ["nota:>=800 nota:<=900", { score: { min: 800, max: 900 } }],
    ["score:400..600", { score: { min: 400, max: 600 } }],
    ["c1:<120 c2:>160", { competencies: { 1: { max: 119 }, 2: { min: 161 } } }],
    ["tipo:redação type:code", { kinds: ["essay", "code"] }],
    ['tipo:"Código" idioma:inglês', { kinds: ["code"], languages: ["en"] }],
    ["estado:parcial categoria:grammar", { states: ["partial"], categories: ["grammar"] }],
    ["de:2026-01-31", { from: new Date("2026-01-31T00:00:00Z") }],
    ["até:2026-12", { to: new Date("2027-01-01T00:00:00Z") }],
    ["to:2024-02-29", { to: new Date("2024-03-01T00:00:00Z") }],
    ["autor:0199a1b2-0000-7000-8000-000000000001", { authors: ["0199a1b2-0000-7000-8000-000000000001"] }],
  ])("reads the fields of %j", (text, filters) => {
    expect(parseQuery(text)).toEqual({ groups: [], excluded: [], filters });
  });

  it.each([
    ["tipo:romance", "tipo romance"],
    ["c6:<3", "c6 <3"],
    ["c1:<", "c1 <"],
    ["nota:9999", "nota 9999"],
    ["de:2026-02-30", "de 2026-02-30"],
    ["autor:ana", "autor ana"],
    ["constructor:x", "constructor x"],
    ["__proto__:x", "__proto__:x"],
  ])("takes for words what is no field: %j", (text, words) => {
    const { groups, filters } = parseQuery(text);
    expect(filters).toEqual({});
    expect(groups.flat()[0]?.text).toBe(words.replace(/[^\p{L}\p{N}]+$/u, "").replace(/^_+/, ""));
  });

  it("never fails, and what it gives is bounded and clean, whatever comes", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 2_000 }),
      fc
        .array(
          fc.constantFrom('"', "-", ":", "*", " ", "OR", "c1:", "nota:", "\u0000", "\uD800", "\uE000", "a"),
          { maxLength: 400 },
        )
        .map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { groups, excluded } = parseQuery(text);
        const terms = [...groups.flat(), ...excluded];
        expect(terms.length).toBeLessThanOrEqual(24);
        for (const term of terms) {
          expect(term.text).toMatch(/[\p{L}\p{N}]/u);
          expect(term.text.isWellFormed()).toBe(true);
          expect(term.text).not.toMatch(/[\p{Cc}\p{Co}]/u);
          expect(term.text.length).toBeLessThanOrEqual(500);
          if (term.kind === "prefix") expect(term.text).toMatch(/^[\p{L}\p{M}\p{N}]{2,}$/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("names of authors", () => {
  it("are taken out, whatever else is asked for", () => {
    expect(takeAuthorNames('escola autor:ana "de casa" Autora:"Ana Lima" -rua')).toEqual({
      text: 'escola  "de casa"  -rua',
      names: ["ana", "Ana Lima"],
    });
  });

  it("are no ids, no exclusions and no empty words", () => {
    const text = `autor:0199a1b2-0000-7000-8000-000000000001 -autor:ana autor:"" autor:123`;
    expect(takeAuthorNames(text)).toEqual({ text, names: [] });
  });

  it("leave a query that reads as it did", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const { text: rest, names } = takeAuthorNames(text);
        if (names.length === 0) expect(parseQuery(rest)).toEqual(parseQuery(text));
      }),
    );
  });
});
