import { z } from "zod";
import type { Report } from "@/lib/features/analyses/report-schemas";

/** What the aspects of an essay add for views to draw, read leniently: what is missing or of another form is left out. */
const words = z.object({ "pt-BR": z.string(), en: z.string() });
const span = z.object({ start: z.int(), end: z.int() });

export const elementKinds = ["agent", "action", "means", "purpose", "detail"] as const;

const proposal = z.object({
  proposals: z.array(
    z.object({
      paragraph: z.int(),
      elements: z.array(span.extend({ kind: z.enum(elementKinds), weak: z.boolean() })),
    }),
  ),
  main: z.int().nullable(),
});

const argument = z.object({
  labels: z.record(z.string(), words),
  roles: z.array(span.extend({ role: z.string(), paragraph: z.int() })),
  paragraphs: z.array(z.object({ paragraph: z.int(), support: z.array(z.string()) })),
});

const theme = z.object({
  repertoire: z.array(
    span.extend({
      kind: z.string(),
      fieldName: words,
      fromMotivatingText: z.boolean(),
      pertinent: z.boolean(),
      productive: z.boolean(),
    }),
  ),
});

const chains = z.object({
  chains: z.array(z.object({ word: z.string(), mentions: z.array(span) })),
});

const references = z.object({ references: z.array(span.extend({ antecedent: span.optional() })) });

export type ElementKind = (typeof elementKinds)[number];
export type Proposal = z.infer<typeof proposal>["proposals"][number];
export type ArgumentDetail = z.infer<typeof argument>;
export type Repertoire = z.infer<typeof theme>["repertoire"];
export type Chains = z.infer<typeof chains>["chains"];

export type References = z.infer<typeof references>["references"];

export type EssayDetails = {
  /** The proposal to judge by; null where the essay has none. Undefined where none was looked for. */
  proposal?: Proposal | null;
  argument?: ArgumentDetail;
  repertoire?: Repertoire;
  chains?: Chains;
  /** Words that point back, with what they stand for where that is known. */
  references?: References;
};

export function readEssayDetails({ details }: Pick<Report, "details">): EssayDetails {
  const found = proposal.safeParse(details.proposal).data;
  return {
    proposal: found && (found.main === null ? null : found.proposals[found.main]),
    argument: argument.safeParse(details.argument).data,
    repertoire: theme.safeParse(details.theme).data?.repertoire,
    chains: chains.safeParse(details.cohesion).data?.chains,
    references: references.safeParse(details.cohesion).data?.references,
  };
}
