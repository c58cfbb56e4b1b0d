import type { Localisation } from "@/components/i18n/intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { UsageReport } from "@/lib/features/usage/schemas";
import { DaysChart } from "./days-chart";
import { QuotaList } from "./quota-list";

type Month = UsageReport["months"][number];

/** The months since something was first handed in, and always this one, newest first. */
function sinceFirstUse(months: readonly Month[]): Month[] {
  const first = months.findIndex(({ analyses, batchFiles }) => analyses + batchFiles > 0);
  return months.slice(first).toReversed();
}

/** What an organisation uses, and what it may. */
export function UsageView({ report, intl }: { report: UsageReport; intl: Localisation }) {
  const { t, term, format, locale } = intl;
  const utc = (day: string) => new Date(`${day}T00:00:00Z`);
  return (
    <div className="grid gap-6">
      <p className="text-muted">
        {t("usage.lead", {
          plan: term("plans", report.plan),
          date: format.dateTime(utc(report.renewsOn), { dateStyle: "long", timeZone: "UTC" }),
        })}
      </p>
      <Card className="p-5">
        <QuotaList metrics={report.metrics} intl={intl} />
      </Card>
      <section className="grid gap-3">
        <h2 className="text-lg font-semibold">{t("usage.days")}</h2>
        <ProvideMessages locale={locale} parts={["usage", "quotas"]}>
          <DaysChart days={report.days} />
        </ProvideMessages>
      </section>
      <section className="grid gap-3">
        <h2 className="text-lg font-semibold">{t("usage.months")}</h2>
        <Table label={t("usage.months")}>
          <thead>
            <tr>
              <HeadCell>{t("usage.month")}</HeadCell>
              <HeadCell className="text-right">{term("quotas", "analyses")}</HeadCell>
              <HeadCell className="text-right">{term("quotas", "batchFiles")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {sinceFirstUse(report.months).map(({ month, analyses, batchFiles }) => (
              <tr key={month}>
                <Cell>
                  {format.dateTime(utc(month), { month: "long", year: "numeric", timeZone: "UTC" })}
                </Cell>
                <Cell className="tabular text-right">{format.number(analyses)}</Cell>
                <Cell className="tabular text-right">{format.number(batchFiles)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
    </div>
  );
}
