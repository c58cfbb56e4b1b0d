import Link from "next/link";
import { orInterrupt } from "@/app/interrupt";
import { requestIntl } from "@/app/request-intl";
import { FindingChanges } from "@/components/drafts/finding-changes";
import { ScoreChanges } from "@/components/drafts/score-changes";
import { TextChanges } from "@/components/drafts/text-changes";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { compareDrafts } from "@/lib/composition/drafts";
import { requireSession } from "@/lib/composition/session";
import type { AnalysisSummary } from "@/lib/features/analyses/schemas";
import { compareQuery } from "@/lib/features/drafts/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";

/** @throws AppError `not_found` unless `other` is an analysed essay of the actor's too */
async function compared(actor: Actor, id: string, other: string) {
  const parsed = compareQuery.safeParse({ with: other });
  if (!parsed.success) throw new AppError("not_found");
  return compareDrafts(actor, [parsed.data.with, id]);
}

type ComparedDraftsProps = { essay: Pick<AnalysisSummary, "id">; other: string };

/** Two drafts side by side: scores, findings, text. */
export async function ComparedDrafts({ essay, other }: ComparedDraftsProps) {
  const [intl, { actor }] = await Promise.all([requestIntl(), requireSession()]);
  const { t, format } = intl;
  const comparison = await orInterrupt(compared(actor, essay.id, other));
  const { before, after, scores, text } = comparison;
  const draft = ({ id, title, createdAt }: typeof before) => (
    <Link href={`/analyses/${id}`} className="underline underline-offset-2 hover:text-foreground">
      {title}, {format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" })}
    </Link>
  );
  return (
    <div className="mx-auto grid max-w-4xl gap-8">
      <PageHeading
        title={t("compare.title")}
        lead={
          <span className="grid gap-0.5">
            <span>
              {t("compare.before")}: {draft(before)}
            </span>
            <span>
              {t("compare.after")}: {draft(after)}
            </span>
          </span>
        }
        actions={
          <Button asChild size="small">
            <Link href={`/analyses/${essay.id}/compare`}>{t("compare.another")}</Link>
          </Button>
        }
      />
      {scores ? (
        <ScoreChanges scores={scores} intl={intl} />
      ) : (
        <p className="text-sm text-muted">{t("compare.noScores")}</p>
      )}
      <section className="grid gap-3">
        <h2 className="font-serif text-xl font-semibold">{t("compare.findings")}</h2>
        <FindingChanges comparison={comparison} intl={intl} />
      </section>
      <section className="grid gap-3">
        <h2 className="font-serif text-xl font-semibold">{t("compare.text")}</h2>
        <TextChanges changes={text} intl={intl} />
      </section>
    </div>
  );
}
