import type { Localisation } from "@/components/i18n/intl";
import { knownReason } from "./reason";

/** A reason in the reader's language; one that this page does not know stands as the engine said it, in English. */
export function ReasonText({ reason, intl: { t } }: { reason: string; intl: Localisation }) {
  const known = knownReason(reason);
  if (!known) return <span lang="en">{reason}</span>;
  return t(`optimisation.reasons.${known.name}`, { detail: known.detail });
}
