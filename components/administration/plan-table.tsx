import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { amountText } from "@/components/usage/amount";
import { type PlanName, planNames, plans, quotaMetrics } from "@/lib/kernel/plans";

/** What each plan allows. */
export function PlanTable({ intl: { t, term, format } }: { intl: Localisation }) {
  const rows: readonly (readonly [label: string, of: (plan: PlanName) => string])[] = [
    ...quotaMetrics.map(
      (metric) =>
        [
          term("quotas", metric),
          (plan: PlanName) => {
            const limit = plans[plan].quotas[metric];
            return limit === null ? t("admin.noLimit") : amountText(format, metric, limit);
          },
        ] as const,
    ),
    [t("admin.requestsRead"), (plan) => format.number(plans[plan].requests.read)],
    [t("admin.requestsWrite"), (plan) => format.number(plans[plan].requests.write)],
    [t("admin.requestsWork"), (plan) => format.number(plans[plan].requests.work)],
  ];
  return (
    <Table label={t("admin.plans")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.plan")}</HeadCell>
          {planNames.map((plan) => (
            <HeadCell key={plan} className="text-right">
              {term("plans", plan)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, of]) => (
          <tr key={label}>
            <th scope="row" className="border-b border-line/70 px-4 py-3 text-left font-medium">
              {label}
            </th>
            {planNames.map((plan) => (
              <Cell key={plan} className="tabular text-right">
                {of(plan)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
