import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { UsageReport } from "@/lib/features/usage/schemas";
import { amountText } from "./amount";

/** From this share on a quota is nearly used up. */
const nearly = 0.9;

/** How much of each quota is used. */
export function QuotaList({ metrics, intl }: { metrics: UsageReport["metrics"]; intl: Localisation }) {
  const { t, term, format } = intl;
  return (
    <ul aria-label={t("usage.metrics")} className="grid gap-4 sm:grid-cols-2">
      {metrics.map(({ metric, used, limit, monthly }) => {
        const name = term("quotas", metric);
        const amount = (value: number) => amountText(format, metric, value);
        const isFull = limit !== null && used >= limit;
        return (
          <li key={metric} className="grid gap-1.5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
              <span className="font-medium">
                {name}
                {monthly ? <span className="font-normal text-muted"> · {t("usage.thisMonth")}</span> : null}
              </span>
              <span className="tabular text-muted">
                {limit === null
                  ? t("usage.unlimited", { used: amount(used) })
                  : t("usage.ofLimit", { used: amount(used), limit: amount(limit) })}
              </span>
            </p>
            {limit === null ? null : <ProgressBar label={name} done={Math.min(used, limit)} all={limit} />}
            {limit !== null && used >= nearly * limit ? (
              <Badge tone={isFull ? "danger" : "caution"} className="justify-self-start">
                {isFull ? t("usage.full") : t("usage.nearly")}
              </Badge>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
