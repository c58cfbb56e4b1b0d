import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AnalysisDetail } from "@/lib/features/analyses/schemas";

/** What happened to an analysis that gave no result, and what to do about it. */
export function EndedNotice({ detail, intl: { t, term } }: { detail: AnalysisDetail; intl: Localisation }) {
  const failed = detail.status === "failed";
  return (
    <Notice tone={failed ? "danger" : "info"} title={failed ? t("run.failedTitle") : t("run.cancelledTitle")}>
      <p>{failed ? term("errors", detail.failure ?? "internal") : t("run.cancelledHint")}</p>
      {failed ? <p className="text-muted">{t("run.failedHint")}</p> : null}
      <p className="pt-2">
        <Button asChild size="small">
          <Link href={`/new?kind=${detail.kind}`}>{t("run.again")}</Link>
        </Button>
      </p>
    </Notice>
  );
}
