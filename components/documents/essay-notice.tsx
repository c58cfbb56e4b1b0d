import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Notice } from "@/components/ui/notice";

type EssayNoticeProps = { analysisId: string | null; intl: Localisation };

/** What became of a document that was uploaded as an essay: its analysis, or what to do before there is one. */
export function EssayNotice({ analysisId, intl: { t } }: EssayNoticeProps) {
  if (analysisId === null)
    return (
      <Notice tone="caution" role="status" title={t("documents.reviewTitle")}>
        <p>{t("documents.reviewHint")}</p>
      </Notice>
    );
  return (
    <Notice tone="positive" role="status" title={t("documents.analysedTitle")}>
      <p>
        <Link href={`/analyses/${analysisId}`} className="font-medium text-accent underline">
          {t("documents.analysedLink")}
        </Link>
      </p>
    </Notice>
  );
}
