import { FilePlus } from "lucide-react";
import Link from "next/link";
import { PageLinks } from "@/app/page-links";
import { requestIntl } from "@/app/request-intl";
import { DraftChoice } from "@/components/drafts/draft-choice";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { type AnalysisSummary, listAnalysesQuery } from "@/lib/features/analyses/schemas";

type ChoiceProps = { work: Pick<AnalysisSummary, "id" | "kind" | "title">; cursor: string | undefined };

/** The other works of the reader and of this kind, to choose one to compare with. */
export async function Choice({ work: { id, kind, title }, cursor }: ChoiceProps) {
  const [intl, { actor }] = await Promise.all([requestIntl(), requireSession()]);
  const { t } = intl;
  const path = `/analyses/${id}/compare`;
  const page = await analyses().listAnalyses(actor, listAnalysesQuery.parse({ kind, cursor }));
  const others = page.items.filter(
    (item) => item.id !== id && (item.status === "completed" || item.status === "partial"),
  );
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading
        title={t("compare.title")}
        lead={t("compare.choose", { title })}
        actions={
          <Button asChild size="small">
            <Link href={`/analyses/${id}`}>{t("compare.back")}</Link>
          </Button>
        }
      />
      {others.length > 0 ? (
        <DraftChoice id={id} title={title} others={others} intl={intl} />
      ) : (
        <EmptyState
          icon={FilePlus}
          title={t("compare.noneTitle")}
          action={
            <Button asChild>
              <Link href={`/new?kind=${kind}`}>{t("dashboard.new")}</Link>
            </Button>
          }
        >
          {t("compare.noneHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} cursor={cursor} next={page.next} />
    </div>
  );
}
