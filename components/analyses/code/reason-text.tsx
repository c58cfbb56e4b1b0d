import type { Localisation } from "@/components/i18n/intl";
import type { DifferenceView, ReasonView } from "@/lib/features/analyses/optimisation-schemas";

/** A reason in the reader's language; one that was told in words alone stands as it was told, in English. */
export function ReasonText({ reason, intl: { t } }: { reason: ReasonView; intl: Localisation }) {
  const { code, detail = "" } = reason;
  if (code === "other") return <span lang="en">{detail}</span>;
  return t(`optimisation.reasons.${code}`, { detail });
}

/** What differed in a counterexample, in the reader's language. */
export function differenceText({ code, detail = "" }: DifferenceView, { t }: Localisation): string {
  return t(`optimisation.differences.${code}`, { detail });
}
