import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, type Change } from "./alignment";
import { matchFindings } from "./match-findings";

const textOf = (changes: readonly Change[], without: Change["kind"]): string =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

const same = (text: string): Change => ({ kind: "same", text });
const removed = (text: string): Change => ({ kind: "removed", text });
const added = (text: string): Change => ({ kind: "added", text });

type Found = { rule: string; span: { start: number; end: number } };

/** Findings at each place of some words. */
const at = (text: string, words: string, rule = "spelling/accent"): Found[] =>
  [...text.matchAll(RegExp(words, "g"))].map(({ index }) => ({
    rule,
    span: { start: index, end: index + words.length },
  }));

function matched(
  changes: Change[],
  findings: (text: string, draft: "before" | "after") => Found[],
): Record<"resolved" | "remaining" | "fresh", string[]> {
  const [before, after] = [textOf(changes, "added"), textOf(changes, "removed")];
  const { resolved, remaining, fresh } = matchFindings({
    before: { text: before, findings: findings(before, "before") },
    after: { text: after, findings: findings(after, "after") },
    changes,
  });
  const words = (text: string) => (found: Found) => text.slice(found.span.start, found.span.end);
  return {
    resolved: resolved.map(words(before)),
    remaining: remaining.map(words(after)),
    fresh: fresh.map(words(after)),
  };
}

describe("findings of two drafts", () => {
  it("are resolved, remaining or new", () => {
    const changes = [
      removed("Nao"),
      added("Não"),
      same(" vi. Ele "),
      added("tambem "),
      same("le pouco, nao muito."),
    ];
    const accents = (text: string) => [...at(text, "Nao"), ...at(text, "tambem"), ...at(text, "nao")];
    expect(matched(changes, accents)).toEqual({
      resolved: ["Nao"],
      remaining: ["nao"],
      fresh: ["tambem"],
    });
  });

  it("are the same in text that moved, and in a sentence in which words changed", () => {
    const moved = [removed("O poblema é grande. "), same("Fim. "), added("O poblema é grande.")];
    expect(matched(moved, (text) => at(text, "poblema"))).toEqual({
      ...{ resolved: [], remaining: ["poblema"], fresh: [] },
    });
    const long = [
      same("Uma frase "),
      removed("longa"),
      added("comprida"),
      same(" que nunca acaba ".repeat(5)),
    ];
    const whole = (text: string): Found[] => [
      { rule: "structure/long-sentence", span: { start: 0, end: text.length } },
    ];
    expect(matched(long, whole)).toMatchObject({ resolved: [], fresh: [] });
  });

  it("are not the same for the same rule about other words in rewritten text", () => {
    const changes = [removed("Nao sei."), added("Tambem vou.")];
    const accents = (text: string) => [...at(text, "Nao"), ...at(text, "Tambem")];
    expect(matched(changes, accents)).toEqual({ resolved: ["Nao"], remaining: [], fresh: ["Tambem"] });
  });

  it("are the same in a sentence of which a word was mended, and not in one that is rewritten", () => {
    const whole = (text: string): Found[] => [
      { rule: "proposal/missing", span: { start: 0, end: text.length } },
    ];
    const mended = [same("entao o governo resolve esse "), removed("poblema"), added("problema")];
    expect(matched(mended, whole)).toMatchObject({ resolved: [], fresh: [] });
    const rewritten = [same("entao "), removed("o governo que resolva"), added("cabe ao Estado agir")];
    expect(matched(rewritten, whole)).toMatchObject({ remaining: [] });
  });

  it("are not the same for another rule, nor paired twice", () => {
    const changes = [same("nao "), removed("nao nao")];
    const rule = (_: string, draft: string) => at(_, "nao", draft === "before" ? "a/b" : "c/d");
    expect(matched(changes, rule)).toMatchObject({ remaining: [], fresh: ["nao"] });
    expect(matched(changes, (text) => at(text, "nao"))).toEqual({
      ...{ resolved: ["nao", "nao"], remaining: ["nao"], fresh: [] },
    });
  });

  it("without an extent are the same where their place is", () => {
    const missing = (text: string): Found[] => [
      { rule: "punctuation/stop", span: { start: text.length, end: text.length } },
    ];
    expect(matched([same("Fim"), added(" disto")], missing)).toMatchObject({ remaining: [""], fresh: [] });
    expect(matched([removed("O "), same("fim")], missing)).toMatchObject({ remaining: [""] });
  });
});

it("an unchanged stretch is found where it stands in the later text", () => {
  const change = fc.record({
    kind: fc.constantFrom<Change["kind"][]>("same", "removed", "added"),
    text: fc.string({ minLength: 1, maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const [before, after] = [textOf(changes, "added"), textOf(changes, "removed")];
      const placeOf = align(changes);
      let start = 0;
      for (const { kind, text } of changes) {
        const place = placeOf({ start, end: start + (kind === "added" ? 0 : text.length) });
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(after.length);
        if (kind === "same") expect(after.slice(place.start, place.end)).toBe(text);
        if (kind !== "added") start += text.length;
      }
      expect(start).toBe(before.length);
    }),
  );
});
