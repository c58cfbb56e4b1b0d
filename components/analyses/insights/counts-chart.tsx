import type { Localisation } from "@/components/i18n/intl";

type CountsChartProps = { counts: Readonly<Record<string, number>>; intl: Localisation };

/** How many findings each category has, as bars. */
export function CountsChart({ counts, intl: { t, term } }: CountsChartProps) {
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <ul aria-label={t("insights.counts")} className="grid gap-2.5">
      {rows.map(([category, count]) => (
        <li
          key={category}
          data-category={category}
          className="grid grid-cols-[7rem_1fr_2rem] items-center gap-3 text-sm"
        >
          <span className="truncate">{term("categories", category)}</span>
          <span
            className="h-2.5 rounded-full bg-cat-stroke"
            style={{ width: `${Math.max(2, (100 * count) / most)}%` }}
          />
          <span className="tabular text-right font-medium">{count}</span>
        </li>
      ))}
    </ul>
  );
}
