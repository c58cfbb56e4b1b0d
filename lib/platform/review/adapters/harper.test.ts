import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { essayRules } from "@/lib/engines/essay/catalogue/catalogue";
import manifest from "@/package.json" with { type: "json" };
import type { Remark } from "../port";
import { makeHarper } from "./harper";

const harper = makeHarper();
afterAll(() => harper.close());
const review = (text: string) => harper.review({ text, language: "en" });

const apply = (text: string, { start, end }: Remark, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

test("is not loaded for Portuguese, nor for a text without a word", async () => {
  expect(await harper.review({ text: "Eles foi embora.", language: "pt" })).toEqual([]);
  expect(await review("…\n\n42")).toEqual([]);
  expect(harper.running()).toBe(false);
});

test("its name says which version is pinned", () => {
  expect(harper.name).toBe(`harper@${manifest.dependencies["harper.js"]}`);
});

const english = Object.entries(essayRules).filter(([id]) => id.startsWith("english/"));

test.each(english)(
  "%s: its bad example sets it off, and the suggestion is the good one",
  async (id, entry) => {
    const remarks = await review(entry.bad.en);
    const found = remarks.filter(({ rule }) => `english/${rule}` === id);
    expect(found.length).toBe(1);
    for (const remark of found)
      expect(remark.replacements.map((text) => apply(entry.bad.en, remark, text))).toContain(entry.good.en);
    expect((await review(entry.good.en)).map(({ rule }) => rule)).toEqual([]);
  },
);

test("places count from the start of the text, behind emoji, accents and other paragraphs", async () => {
  const text = "A cafe\u0301 😀 is open.\r\n\r\n\tThe 👩‍👩‍👧 family ate a apple. 😀 This is a important day.";
  const remarks = await review(text);
  expect(remarks.map(({ start, end }) => text.slice(start, end))).toEqual(["a", "a"]);
  const mended = remarks.reduceRight(
    (sofar, remark) => apply(sofar, remark, remark.replacements[0] ?? ""),
    text,
  );
  expect(mended).toBe(text.replace("a apple", "an apple").replace("a important", "an important"));
});

test("what the engine finds itself is left out: spelling, doubled words, small letters", async () => {
  expect(await review("the goverment spent the the money. nobody knows why.")).toEqual([]);
});

test("any text gets remarks that stand in it", async () => {
  const part = fc.constantFrom(
    ...[
      "they says ",
      "a apple ",
      "😀",
      "e\u0301",
      "would of ",
      ",",
      " ,",
      "“",
      "\n",
      ". ",
      "\u0000",
      "alot ",
    ],
    ...["(", "it's ", "-", "http://a.b ", "\u200d", "\ud800", "İ", "ﬁ "],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
      const text = parts.join("");
      for (const remark of await review(text)) {
        expect(remark.start).toBeGreaterThanOrEqual(0);
        expect(remark.end).toBeLessThanOrEqual(text.length);
        expect(remark.end).toBeGreaterThan(remark.start);
        for (const edge of [remark.start, remark.end])
          expect(
            /[\ud800-\udbff]/.test(text.charAt(edge - 1)) && /[\udc00-\udfff]/.test(text.charAt(edge)),
          ).toBe(false);
        for (const replacement of remark.replacements)
          expect(apply(text, remark, replacement).isWellFormed() || !text.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("the number of remarks is bounded, and a text that is too long is not taken", async () => {
  expect(await review("They says so. ".repeat(700))).toHaveLength(500);
  await expect(review("a".repeat(100_001))).rejects.toMatchObject({ code: "too_large" });
});

test("a text that takes too long ends the thread, and those behind it are answered by another", async () => {
  const limits = { timeoutMs: 30_000, idleMs: 60_000 };
  const other = makeHarper(limits);
  const ask = (text: string) => other.review({ text, language: "en" });
  await ask("They says so.");
  limits.timeoutMs = 20;
  const first = ask("ab ".repeat(33_000));
  await setImmediate();
  limits.timeoutMs = 30_000;
  const second = ask("They says so.");
  await expect(first).rejects.toMatchObject({ code: "unavailable" });
  expect(await second).toHaveLength(1);
  await other.close();
  expect(other.running()).toBe(false);
});

test("the thread ends when no essay comes for a while", async () => {
  const idle = makeHarper({ timeoutMs: 30_000, idleMs: 50 });
  await idle.review({ text: "They says so.", language: "en" });
  await expect.poll(() => idle.running(), { timeout: 5_000 }).toBe(false);
  await idle.close();
});
