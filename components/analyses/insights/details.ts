import { z } from "zod";
import type { Report } from "@/lib/features/analyses/report-schemas";

/**
 * What the engines add for views to draw, read leniently: an engine may be newer than this page, or an aspect may be
 * missing, and then its drawing is left out.
 */
const pair = z.tuple([z.int(), z.int()]);
const paragraph = z.tuple([z.int(), z.int(), z.boolean()]);
const words = z.object({ "pt-BR": z.string(), en: z.string() });
const span = z.object({ start: z.int(), end: z.int() });

const structure = z.object({
  paragraphs: z.array(paragraph),
  sentences: z.array(z.tuple([z.int(), z.int(), z.int()])),
  words: z.array(z.int()),
});
const repetition = z.object({
  frequent: z.array(z.object({ word: z.string(), count: z.int(), spans: z.array(pair) })),
});
const cohesion = z.object({
  functions: z.record(z.string(), words),
  connectives: z.array(span.extend({ form: z.string(), functions: z.array(z.string()), paragraph: z.int() })),
  links: z
    .array(z.object({ paragraph: z.int(), connective: z.int().optional(), reference: pair.optional() }))
    .default([]),
});
const complexity = z.object({
  functions: z.array(z.object({ name: z.string(), span, complexity: z.number() })),
});

export type Structure = z.infer<typeof structure>;
export type Repetition = z.infer<typeof repetition>;
export type Cohesion = z.infer<typeof cohesion>;
export type Complexity = z.infer<typeof complexity>;

export type Details = {
  structure?: Structure;
  repetition?: Repetition;
  cohesion?: Cohesion;
  complexity?: Complexity;
};

export const readDetails = ({ details }: Pick<Report, "details">): Details => ({
  structure: structure.safeParse(details.structure).data,
  repetition: repetition.safeParse(details.repetition).data,
  cohesion: cohesion.safeParse(details.cohesion).data,
  complexity: complexity.safeParse(details.complexity).data,
});

/** How many words each sentence has, in the order of the text. Word starts are every other number of `words`. */
export function sentenceLengths({ sentences, words: bounds }: Structure): number[] {
  const starts = bounds.filter((_, position) => position % 2 === 0);
  let at = 0;
  return sentences.map(([start, end]) => {
    while (at < starts.length && (starts[at] ?? 0) < start) at += 1;
    const first = at;
    while (at < starts.length && (starts[at] ?? 0) < end) at += 1;
    return at - first;
  });
}
