import type { Localisation } from "@/components/i18n/intl";
import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import type { Outcome } from "./outcome";
import { ReasonText } from "./reason-text";

type ExplanationProps = { optimisation: Optimisation; outcome: Outcome; intl: Localisation };

/** Why the heading says what it says. */
export function Explanation({ optimisation, outcome, intl }: ExplanationProps) {
  const { measurement, reason } = optimisation;
  const { t } = intl;
  return (
    <p className="text-muted">
      {outcome.kind === "verified" && measurement ? (
        <>{t(`optimisation.verdicts.${measurement.verdict}`)} </>
      ) : null}
      {reason ? (
        <>
          <ReasonText reason={reason} intl={intl} />{" "}
        </>
      ) : null}
      {t(`optimisation.explanations.${outcome.kind}`)}
    </p>
  );
}
