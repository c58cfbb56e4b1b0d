import { ChartCard } from "@/components/analyses/insights/chart-card";
import type { Localisation } from "@/components/i18n/intl";
import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { runTime, times } from "../quantities";
import { originCounts } from "./receipt-view";

type ReceiptFactsProps = { optimisation: Optimisation; intl: Localisation };

/** What a reader needs to judge the measurement. */
export function ReceiptFacts({ optimisation, intl }: ReceiptFactsProps) {
  const { t } = intl;
  return (
    <ChartCard title={t("optimisation.factsTitle")} lead={t("optimisation.factsLead")}>
      <dl className="grid gap-2 text-sm">
        {factsOf(optimisation, intl).map(({ label, value }) => (
          <div key={label} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <dt className="text-muted">{label}</dt>
            <dd className="tabular font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </ChartCard>
  );
}

type Fact = { label: string; value: string };

function factsOf({ measurement, verification, environment }: Optimisation, intl: Localisation): Fact[] {
  const { t, format } = intl;
  const facts: Fact[] = [];
  const say = (label: string, value: string): number => facts.push({ label, value });
  if (verification && verification.cases > 0)
    say(
      t("optimisation.verifiedOn"),
      format.list(
        originCounts(verification.origins).map(({ origin, count }) =>
          t(`optimisation.origins.${origin}`, { count }),
        ),
      ),
    );
  if (measurement?.medians) {
    say(t("optimisation.medianGiven"), runTime(format, measurement.medians.before));
    say(t("optimisation.medianProposed"), runTime(format, measurement.medians.after));
  }
  if (measurement?.net)
    say(t("optimisation.net"), t("optimisation.factor", { times: times(format, measurement.net.ratio) }));
  if (measurement && measurement.spread !== null)
    say(
      t("optimisation.spread"),
      format.number(measurement.spread, { style: "percent", maximumFractionDigits: 1 }),
    );
  if (measurement) say(t("optimisation.spent"), runTime(format, measurement.spentMs));
  if (environment) say(t("optimisation.sandbox"), `${environment.adapter} · Python ${environment.python}`);
  return facts;
}
