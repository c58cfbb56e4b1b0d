import type { Localisation } from "@/components/i18n/intl";
import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { ReasonText } from "./reason-text";

type ModelNoteProps = { model: NonNullable<Optimisation["model"]>; intl: Localisation };

/** Whether the code was sent to a model, and what came of it. */
export function ModelNote({ model: { name, candidates, reason }, intl }: ModelNoteProps) {
  const { t } = intl;
  return (
    <p className="text-sm text-muted [overflow-wrap:anywhere]">
      {t(`optimisation.model.${reason?.code === "too-long" ? "notSent" : "sent"}`, { model: name })}{" "}
      {reason ? (
        <ReasonText reason={reason} intl={intl} />
      ) : (
        t("optimisation.model.wrote", { count: candidates })
      )}
    </p>
  );
}
