import type { Localisation } from "@/components/i18n/intl";
import { CopyButton } from "@/components/ui/copy-button";
import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { AcceptSource } from "./accept-source";
import { AppliedRewrites } from "./applied-rewrites";
import { AttemptList, type RuleTitle } from "./attempt-list";
import { DiffView } from "./diff/diff-view";
import { ModelNote } from "./model-note";
import { hasProposal, outcomeOf } from "./outcome";
import { OutcomeCard } from "./outcome-card";
import { Proof } from "./proof";
import { Receipt } from "./receipt/receipt";

type OptimisationPanelProps = {
  analysisId: string;
  /** The source as it was given. */
  given: string;
  fileName: string | null;
  optimisation: Optimisation;
  titleOf: RuleTitle;
  intl: Localisation;
};

/** Faster code: what was gained, with which rules, the difference, the proof, and what was tried and refused. */
export function OptimisationPanel(props: OptimisationPanelProps) {
  const { analysisId, given, optimisation, titleOf, intl } = props;
  const { t } = intl;
  const { rewrites, attempts, receiptId, model } = optimisation;
  const claimed = outcomeOf(optimisation).kind === "measured";
  return (
    <section aria-labelledby="optimisation" className="grid gap-6">
      <h2 id="optimisation" className="sr-only">
        {t("optimisation.title")}
      </h2>
      <OutcomeCard optimisation={optimisation} intl={intl} />
      {model ? <ModelNote model={model} intl={intl} /> : null}
      {rewrites.length > 0 ? (
        <section aria-labelledby="applied" className="grid gap-3">
          <h3 id="applied" className="font-semibold">
            {optimisation.status === "advice" ? t("optimisation.advised") : t("optimisation.rules")}
          </h3>
          <AppliedRewrites rewrites={rewrites} given={given} intl={intl} />
        </section>
      ) : null}
      {hasProposal(optimisation, given) ? <Proposal {...props} /> : null}
      <Receipt optimisation={optimisation} intl={intl} />
      {receiptId ? <Proof analysisId={analysisId} claimed={claimed} intl={intl} /> : null}
      {attempts.length > 0 ? (
        <details className="rounded-lg border border-line bg-surface px-5 py-4">
          <summary className="cursor-pointer font-medium">
            {t("optimisation.attemptsTitle", { count: attempts.length })}
          </summary>
          <div className="pt-4">
            <AttemptList attempts={attempts} titleOf={titleOf} intl={intl} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

/** The difference, with the ways to take it over. */
function Proposal({ given, fileName, optimisation: { source }, intl }: OptimisationPanelProps) {
  const { t } = intl;
  return (
    <div className="grid gap-3">
      <DiffView before={given} after={source} intl={intl} />
      <div className="no-print flex flex-wrap items-center justify-end gap-2">
        <CopyButton
          text={source}
          label={t("optimisation.copySource")}
          done={t("result.copied")}
          failed={t("result.copyFailed")}
        />
        <AcceptSource
          source={source}
          fileName={fileName ?? "optimised.py"}
          label={t("optimisation.accept")}
        />
      </div>
    </div>
  );
}
