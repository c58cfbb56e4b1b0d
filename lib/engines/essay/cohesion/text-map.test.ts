import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { analyseEssayAspect } from "../analyse";

const mapShape = z.object({
  references: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      kind: z.string(),
      encapsulates: z.boolean(),
      antecedent: z.object({ start: z.number(), end: z.number(), sentence: z.number() }).optional(),
    }),
  ),
  chains: z.array(
    z.object({ word: z.string(), mentions: z.array(z.object({ start: z.number(), end: z.number() })) }),
  ),
  map: z.object({
    nodes: z.array(z.object({ start: z.number(), end: z.number() })),
    links: z.array(
      z.object({
        from: z.number(),
        to: z.number(),
        kind: z.string(),
        start: z.number(),
        end: z.number(),
        label: z.string(),
      }),
    ),
  }),
});

async function readMap(text: string) {
  const { data, metrics } = await analyseEssayAspect("cohesion", { text, language: "pt" });
  return { ...mapShape.parse(data), metrics };
}

describe("the map of a text", () => {
  const text =
    "A prefeitura fechou o parque. Essa medida irritou os moradores. Além disso, eles perderam o parque. Isso dói.";

  it("names what words point back to", async () => {
    const { references } = await readMap(text);
    expect(
      references.map(({ start, end, kind, antecedent }) => [
        text.slice(start, end),
        kind,
        antecedent && text.slice(antecedent.start, antecedent.end),
      ]),
    ).toEqual([
      ["Essa medida", "demonstrative", "A prefeitura fechou o parque."],
      ["eles", "pronoun", "moradores"],
      ["Isso", "neutral", "Além disso, eles perderam o parque."],
    ]);
    expect(references[0]?.encapsulates).toBe(true);
  });

  it("links sentences by connectives, references and repeated words", async () => {
    const { map, chains, metrics } = await readMap(text);
    expect(map.nodes).toHaveLength(4);
    expect(
      map.links.map(({ from, to, kind, label, start, end }) => [
        from,
        to,
        kind,
        label,
        text.slice(start, end),
      ]),
    ).toEqual([
      [1, 0, "reference", "demonstrative", "Essa medida"],
      [2, 1, "connective", "addition", "Além disso"],
      [2, 1, "reference", "pronoun", "eles"],
      [2, 0, "repetition", "parque", "parque"],
      [3, 2, "reference", "neutral", "Isso"],
    ]);
    expect(chains.map(({ word, mentions }) => [word, mentions.length])).toEqual([["parque", 2]]);
    expect(metrics.find(({ id }) => id === "signalled-sentences")?.value).toBe(1);
  });

  it("lies inside any text, with finite metrics", async () => {
    const pieces = fc.constantFrom(
      "Esse problema ",
      "ele ",
      "isso ",
      "a casa ",
      ". ",
      "\n",
      "Além disso, ",
      "tal ",
      "😀",
      "mas porém ",
      "“",
      "o médico ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const whole = parts.join("");
        const { references, map, metrics } = await readMap(whole);
        for (const { start, end, antecedent } of references) {
          expect(start).toBeLessThan(end);
          expect(antecedent === undefined || antecedent.start < start).toBe(true);
        }
        for (const { from, to, end } of map.links) {
          expect(to).toBeLessThan(from);
          expect(end).toBeLessThanOrEqual(whole.length);
        }
        expect(metrics.every(({ value }) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
