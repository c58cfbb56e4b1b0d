import type { Localisation } from "@/components/i18n/intl";
import { Notice } from "@/components/ui/notice";
import type { Report } from "@/lib/features/analyses/report-schemas";
import { reasonOf, threatsIn } from "./annulment";

/** Why an essay may be annulled, apart from its grades, which stay as they are. */
export function AnnulmentBanner({
  report,
  intl: { t, term, format },
}: {
  report: Report;
  intl: Localisation;
}) {
  const threats = threatsIn(report);
  if (threats.length === 0) return null;
  const certain = threats.some((threat) => threat.certain);
  const named = { reasons: format.list(threats.map(({ rule }) => term("annulments", reasonOf(rule)))) };
  return (
    <Notice
      tone={certain ? "danger" : "caution"}
      title={certain ? t("score.annulled", named) : t("score.annulledMaybe", named)}
    >
      <p>{t("score.annulledHint")}</p>
    </Notice>
  );
}
