import { z } from "zod";
import type { FindingReference, Suggestion } from "@/lib/features/analyses/report-schemas";

/** What a reader decided about a finding: to take one of its suggestions (by its place), or that it is wrong. */
export type Decision = { kind: "accepted"; suggestion: number } | { kind: "dismissed" };

/** Decisions by the key of their finding. */
export type Decisions = ReadonlyMap<string, Decision>;

type Edits = Suggestion["edits"];

/** A finding as far as it can be decided about. */
export type Decidable = {
  key: string;
  suggestions: readonly { edits: Edits; safe: boolean }[];
};

/** A finding's key within its report: rule and place, which a page that is loaded again gives again. */
export const keyOf = ({ rule, span: { start, end } }: FindingReference): string => `${rule} ${start} ${end}`;

/** The finding that a key stands for. */
function referenceOf(key: string): FindingReference {
  const [rule = "", start, end] = key.split(" ");
  return { rule, span: { start: Number(start), end: Number(end) } };
}

/** The findings that no longer count: mended, or wrong. */
export const leftOut = (decisions: Decisions): FindingReference[] => [...decisions.keys()].map(referenceOf);

const editsOf = (finding: Decidable, decision: Decision | undefined): Edits =>
  decision?.kind === "accepted" ? (finding.suggestions[decision.suggestion]?.edits ?? []) : [];

/** The edits of all accepted suggestions, in the order of the text; two findings of one key count once. */
export function acceptedEdits(findings: readonly Decidable[], decisions: Decisions): Edits {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return [...byKey.values()]
    .flatMap((finding) => editsOf(finding, decisions.get(finding.key)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const overlap = (a: Edits[number]["span"], b: Edits[number]["span"]): boolean =>
  a.start === b.start || (a.start < b.end && b.start < a.end);

/** Whether two suggestions would change the same place. */
export const collides = (edits: Edits, others: Edits): boolean =>
  edits.some((edit) => others.some((other) => overlap(edit.span, other.span)));

/** The decisions with every safe suggestion taken that is undecided and collides with none taken before. */
export function withSafeOnes(findings: readonly Decidable[], decisions: Decisions): Decisions {
  const next = new Map(decisions);
  const taken = acceptedEdits(findings, decisions);
  for (const { key, suggestions } of findings) {
    if (next.has(key)) continue;
    const place = suggestions.findIndex(({ safe, edits }) => safe && edits.length > 0);
    const edits = suggestions[place]?.edits ?? [];
    if (edits.length === 0 || collides(edits, taken)) continue;
    next.set(key, { kind: "accepted", suggestion: place });
    taken.push(...edits);
  }
  return next;
}

const stored = z.array(
  z.tuple([
    z.string(),
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("accepted"), suggestion: z.int().min(0) }),
      z.object({ kind: z.literal("dismissed") }),
    ]),
  ]),
);

export const encodeDecisions = (decisions: Decisions): string => JSON.stringify([...decisions]);

/** Decisions that were kept, without those on findings that are gone; none when they cannot be read. */
export function decodeDecisions(kept: string | null, findings: readonly Decidable[]): Decisions {
  const known = new Map(findings.map((finding) => [finding.key, finding]));
  try {
    const parsed = stored.parse(JSON.parse(kept ?? "[]"));
    return new Map(
      parsed.filter(([key, decision]) => {
        const finding = known.get(key);
        return finding && (decision.kind === "dismissed" || finding.suggestions[decision.suggestion]);
      }),
    );
  } catch {
    return new Map();
  }
}
