import Link from "next/link";
import { orInterrupt } from "@/app/interrupt";
import { requestIntl } from "@/app/request-intl";
import { ComparedText } from "@/components/drafts/compared-text";
import { FindingChanges } from "@/components/drafts/finding-changes";
import { OptimisationChanges } from "@/components/drafts/optimisation-changes";
import { ScoreChanges } from "@/components/drafts/score-changes";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { codeRules } from "@/lib/composition/code-rules";
import { compareDrafts } from "@/lib/composition/drafts";
import { requireSession } from "@/lib/composition/session";
import type { AnalysisSummary } from "@/lib/features/analyses/schemas";
import { type Comparison, compareQuery } from "@/lib/features/drafts/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";

/** @throws AppError `not_found` unless `other` is an analysed work of the same kind and of the actor's too */
async function compared(actor: Actor, id: string, other: string) {
  const parsed = compareQuery.safeParse({ with: other });
  if (!parsed.success) throw new AppError("not_found");
  return compareDrafts(actor, [parsed.data.with, id]);
}

type ComparedDraftsProps = { work: Pick<AnalysisSummary, "id">; other: string };

/** Two works side by side: scores or what was gained, findings, text. */
export async function ComparedDrafts({ work, other }: ComparedDraftsProps) {
  const [intl, { actor }] = await Promise.all([requestIntl(), requireSession()]);
  const { t } = intl;
  const comparison = await orInterrupt(compared(actor, work.id, other));
  return (
    <div className="mx-auto grid max-w-4xl gap-8">
      <PageHeading
        title={t("compare.title")}
        lead={
          <span className="grid gap-1.5">
            <DraftLine label={t("compare.before")} draft={comparison.before} intl={intl} />
            <DraftLine label={t("compare.after")} draft={comparison.after} intl={intl} />
          </span>
        }
        actions={
          <Button asChild size="small">
            <Link href={`/analyses/${work.id}/compare`}>{t("compare.another")}</Link>
          </Button>
        }
      />
      {comparison.identical ? (
        <Notice tone="positive" title={t("compare.identical")}>
          <p>{comparison.kind === "code" ? t("compare.identicalCode") : t("compare.identicalHint")}</p>
        </Notice>
      ) : null}
      <Results comparison={comparison} intl={intl} />
      <section className="grid gap-3">
        <h2 className="font-serif text-xl font-semibold">{t("compare.findings")}</h2>
        <FindingChanges comparison={comparison} intl={intl} />
      </section>
      <ComparedText comparison={comparison} intl={intl} />
    </div>
  );
}

type DraftLineProps = { label: string; draft: Comparison["before"]; intl: Localisation };

/** One of the two with what it was made by. */
function DraftLine({ label, draft, intl: { t, format } }: DraftLineProps) {
  const { id, title, createdAt, versions } = draft;
  return (
    <span className="[overflow-wrap:anywhere]">
      {label}:{" "}
      <Link href={`/analyses/${id}`} className="underline underline-offset-2 hover:text-foreground">
        {title}, {format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "medium" })}
      </Link>{" "}
      <span className="block text-xs">{t("compare.engine", { versions: versions.join(", ") })}</span>
    </span>
  );
}

/** The scores of essays; what was gained on programs. */
async function Results({ comparison, intl }: { comparison: Comparison; intl: Localisation }) {
  const { kind, scores, optimisations } = comparison;
  if (scores) return <ScoreChanges scores={scores} intl={intl} />;
  if (kind === "essay") return <p className="text-sm text-muted">{intl.t("compare.noScores")}</p>;
  if (!optimisations) return null;
  const rules = await codeRules();
  return (
    <OptimisationChanges
      optimisations={optimisations}
      titleOf={(rule) => rules.get(rule)?.title[intl.locale] ?? rule}
      intl={intl}
    />
  );
}
