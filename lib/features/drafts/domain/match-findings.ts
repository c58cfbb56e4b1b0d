import { align, type Change } from "./alignment";

type Span = { start: number; end: number };
type Placed = { rule: string; span: Span };

/** Two texts with their findings, and the changes that make one of the other. */
type Texts<T extends Placed> = {
  before: { text: string; findings: readonly T[] };
  after: { text: string; findings: readonly T[] };
  changes: readonly Change[];
};

/** What became of the findings: `remaining` and `fresh` are those of the later text. */
type Matched<T> = { resolved: T[]; remaining: T[]; fresh: T[] };

/** A passage of which so much is as it was is the same one, as a sentence is in which a word changes. */
const leastKept = 0.5;

const passageOf = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/gu, " ").toLocaleLowerCase("pt-BR");

/** Pairs findings of one rule, each once. */
class Pairing<T extends Placed> {
  private readonly open = new Map<string, Set<T>>();
  readonly remaining = new Set<T>();

  constructor(findings: readonly T[]) {
    for (const finding of findings) {
      const known = this.open.get(finding.rule);
      if (known) known.add(finding);
      else this.open.set(finding.rule, new Set([finding]));
    }
  }

  /** Pairs a finding with the first open one of its rule that fits. @returns whether there was one */
  pair({ rule }: Placed, fits: (candidate: T) => boolean): boolean {
    const candidates = this.open.get(rule);
    const partner = [...(candidates ?? [])].find(fits);
    if (!candidates || !partner) return false;
    candidates.delete(partner);
    this.remaining.add(partner);
    return true;
  }
}

/**
 * Says which findings of an earlier text are gone in the later one, which are still there, and which are new. The same finding is
 * one of the same rule at the same place; or, where its place has changed or moved, of the same rule about the same words.
 */
export function matchFindings<T extends Placed>({ before, after, changes }: Texts<T>): Matched<T> {
  const placeOf = align(changes);
  const pairing = new Pairing(after.findings);
  const sameWords = ({ span }: T) => {
    const words = passageOf(before.text, span);
    return (candidate: T) => words !== "" && passageOf(after.text, candidate.span) === words;
  };
  const samePlace = (finding: T) => {
    const { start, end, kept } = placeOf(finding.span);
    const words = sameWords(finding);
    const isKept = kept >= leastKept * (finding.span.end - finding.span.start);
    return (candidate: T) => {
      const { span } = candidate;
      return span.start <= end && span.end >= start && (isKept || words(candidate));
    };
  };
  const moved = before.findings.filter((finding) => !pairing.pair(finding, samePlace(finding)));
  const resolved = moved.filter((finding) => !pairing.pair(finding, sameWords(finding)));
  return {
    resolved,
    remaining: after.findings.filter((finding) => pairing.remaining.has(finding)),
    fresh: after.findings.filter((finding) => !pairing.remaining.has(finding)),
  };
}
