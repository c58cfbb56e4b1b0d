import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { RunDetail } from "@/lib/features/operations/schemas";
import { duration } from "../duration";
import { orDash } from "../or-dash";
import { timeOf, waitOf } from "./spans";

/** The drawing of the steps in words and numbers. */
export function StepTable({ run, intl }: { run: RunDetail; intl: Localisation }) {
  const { t, term } = intl;
  const time = (ms: number | null): string => orDash(ms, (known) => duration(intl, known));
  return (
    <details>
      <summary className="w-fit text-sm font-medium text-accent hover:underline">
        {t("queue.asTable")}
      </summary>
      <div className="pt-3">
        <Table label={t("admin.waterfall")}>
          <thead>
            <tr>
              <HeadCell>{t("admin.step")}</HeadCell>
              <HeadCell>{t("admin.state")}</HeadCell>
              <HeadCell className="text-right">{t("admin.attempts")}</HeadCell>
              <HeadCell className="text-right">{t("admin.stepWait")}</HeadCell>
              <HeadCell className="text-right">{t("admin.stepTook")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {run.steps.map((step) => (
              <tr key={step.id}>
                <Cell className="py-1.5 font-mono">{step.name}</Cell>
                <Cell className="py-1.5">
                  {step.kept ? t("runReplay.kept") : term("attemptStatuses", step.status)}
                </Cell>
                <Cell className="tabular py-1.5 text-right">{step.attempts.length}</Cell>
                <Cell className="tabular py-1.5 text-right">{time(waitOf(step))}</Cell>
                <Cell className="tabular py-1.5 text-right">{time(timeOf(step))}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}
