import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { matchFindings } from "../domain/match-findings";
import type { Draft, Drafts } from "../ports";
import type { Comparison, FindingList } from "../schemas";
import { wordChanges } from "./word-changes";

/** So many findings of a list are shown. */
const shownFindings = 100;
/** UTF-16 code units of a passage that are shown. */
const shownPassage = 120;

function listOf(text: string, findings: Draft["findings"]): FindingList {
  const first = findings.slice(0, shownFindings).map(({ span: { start, end }, ...finding }) => {
    const passage = text.slice(start, Math.min(end, start + shownPassage)).toWellFormed();
    const { rule, category, severity, message } = finding;
    return { rule, category, severity, message, passage };
  });
  return { count: findings.length, first };
}

function scoreChanges(before: Draft["score"], after: Draft["score"]): Comparison["scores"] {
  if (!before || !after) return null;
  return {
    total: { before: before.total, after: after.total },
    competencies: before.competencies.map((points, index) => ({
      before: points,
      after: after.competencies[index] ?? points,
    })),
  };
}

const headOf = ({ id, title, createdAt, versions }: Draft): Comparison["before"] => ({
  id,
  title,
  createdAt: createdAt.toISOString(),
  versions,
});

/**
 * Compares two works of one kind: what became of the scores, of what was gained, of the findings and of the text. The one handed in first is the earlier draft,
 * whichever is named first.
 * @throws AppError `not_found` unless both are analysed works of one kind and of the actor's organisation
 */
export const makeCompareDrafts =
  ({ drafts }: { drafts: Drafts }) =>
  async (actor: Actor, ids: readonly [string, string]): Promise<Comparison> => {
    requirePermission(actor, "analyses.read");
    const [one, other] = await Promise.all([drafts(actor, ids[0]), drafts(actor, ids[1])]);
    const [before, after] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
    if (before.kind !== after.kind) throw new AppError("not_found");
    const changes = wordChanges(before.text, after.text);
    const { resolved, remaining, fresh } = matchFindings({ before, after, changes });
    return {
      kind: after.kind,
      before: headOf(before),
      after: headOf(after),
      identical: before.digest === after.digest,
      scores: scoreChanges(before.score, after.score),
      optimisations:
        before.optimisation && after.optimisation
          ? { before: before.optimisation, after: after.optimisation }
          : null,
      resolved: listOf(before.text, resolved),
      remaining: listOf(after.text, remaining),
      fresh: listOf(after.text, fresh),
      text: changes,
    };
  };
