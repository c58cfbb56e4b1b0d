import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { reportWithout } from "@/lib/features/analyses/domain/ignored";
import { optimisationPart } from "@/lib/features/analyses/domain/pipeline";
import type { Report } from "@/lib/features/analyses/domain/report";
import { optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { essayScoreIn } from "@/lib/features/analyses/report-schemas";
import type { Draft, Drafts } from "@/lib/features/drafts/ports";
import { makeCompareDrafts } from "@/lib/features/drafts/use-cases/compare-drafts";
import { analyses } from "./analyses";
import { preferences } from "./preferences";

function scoreIn({ kind, details }: Report): Draft["score"] {
  const score = kind === "essay" ? essayScoreIn(details.score) : null;
  return score && { total: score.total, competencies: score.scores.map((each) => each.score) };
}

function optimisationIn({ details }: Report): Draft["optimisation"] {
  const found = optimisation.safeParse(details.optimisation).data;
  if (!found) return null;
  const { status, measurement, rewrites, source } = found;
  const claimed = measurement?.verdict === "claimed" ? measurement.speedup : null;
  return { status, speedup: claimed?.median ?? null, rules: rewrites.map(({ rule }) => rule), source };
}

const versionsOf = ({ engine, provenance }: Report): string[] =>
  provenance
    ? [provenance.engine, provenance.model, provenance.rules].filter((version) => version !== null)
    : [engine];

/** What was gained without what is timed: that differs whenever it is measured again. */
function untimed(report: Report): object | null {
  const found = optimisation.safeParse(report.details.optimisation).data;
  if (!found) return null;
  const { measurement: _, growth: __, receiptId: ___, ...rest } = found;
  return { ...rest, speedup: optimisationIn(report)?.speedup };
}

/** Of all that a reader can see; not of what it was made by, and of times only those that are claimed. */
function digestOf(text: string, report: Report): string {
  const { language, findings, metrics, missing } = report;
  const details = { ...report.details, [optimisationPart]: untimed(report) };
  const said = canonicalize({ text, language, findings, metrics, details, missing }) ?? "";
  return createHash("sha256").update(said).digest("hex");
}

/** The analyses feature as the drafts feature needs it: without what the reader ignores. */
const drafts: Drafts = async (actor, analysisId) => {
  const { analysis, work, report: whole } = await analyses().getStoredResult(actor, analysisId);
  const report = reportWithout(whole, work.text, await preferences().ignoresOf(actor));
  const { id, kind, title, createdAt } = analysis;
  return {
    ...{ id, kind, title, createdAt, text: work.text, findings: report.findings },
    score: scoreIn(report),
    optimisation: optimisationIn(report),
    versions: versionsOf(report),
    digest: digestOf(work.text, report),
  };
};

/** Two works side by side. */
export const compareDrafts = makeCompareDrafts({ drafts });
