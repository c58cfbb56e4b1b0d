import type { Localisation } from "@/components/i18n/intl";
import type { RunDetail } from "@/lib/features/operations/schemas";
import { compareEnds, compareSteps, eventData } from "./compare-runs";
import { JsonDiff } from "./json-diff";
import { RunPair } from "./run-pair";
import { StepComparison } from "./step-comparison";

type RunComparisonProps = { before: RunDetail; after: RunDetail; intl: Localisation };

/** A run and the one that repeats it, side by side: what they were given, each step, and what came of them. */
export function RunComparison({ before, after, intl }: RunComparisonProps) {
  const { t } = intl;
  const { sameInput, sameOutput } = compareEnds(before, after);
  const steps = compareSteps(before, after);
  return (
    <>
      <RunPair before={before} after={after} intl={intl} />
      {sameInput ? (
        <Said title={t("admin.input")}>{t("runReplay.sameInput")}</Said>
      ) : (
        <JsonDiff
          before={eventData(before.input)}
          after={eventData(after.input)}
          id="input"
          title={t("admin.input")}
          heading="h2"
          intl={intl}
        />
      )}
      <section className="grid gap-3">
        <h2 className="font-semibold">{t("admin.steps")}</h2>
        {steps.length > 0 ? (
          <StepComparison steps={steps} intl={intl} />
        ) : (
          <p className="text-muted">{t("admin.noSteps")}</p>
        )}
      </section>
      {sameOutput === false ? (
        <JsonDiff
          before={endOf(before)}
          after={endOf(after)}
          id="output"
          title={t("admin.output")}
          heading="h2"
          intl={intl}
        />
      ) : (
        <Said title={t("admin.output")}>
          {sameOutput ? t("runReplay.sameOutput") : t("runReplay.outputOpen")}
        </Said>
      )}
    </>
  );
}

function Said({ title, children }: { title: string; children: string }) {
  return (
    <section className="grid gap-1">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-muted">{children}</p>
    </section>
  );
}

/** What came of a run; one that was cancelled has neither an error nor a result. */
const endOf = ({ status, error, output }: RunDetail): unknown =>
  status === "completed" ? output : { status, error };
