import type { Localisation } from "@/components/i18n/intl";
import type { Complexity } from "./details";

const maxFunctions = 40;
/** McCabe's limit of 1976: above ten paths a function is hard to test. */
const highComplexity = 10;

/** The cyclomatic complexity of each function, the highest first. */
export function FunctionBars({ complexity, intl: { t } }: { complexity: Complexity; intl: Localisation }) {
  const rows = [...complexity.functions].sort((a, b) => b.complexity - a.complexity).slice(0, maxFunctions);
  const most = Math.max(highComplexity, ...rows.map((row) => row.complexity));
  return (
    <ol className="relative grid gap-2">
      {rows.map((row) => (
        <li
          key={row.span.start}
          data-category={row.complexity > highComplexity ? "complexity" : "none"}
          className="grid grid-cols-[minmax(0,12rem)_1fr_2.5rem] items-center gap-3 text-sm"
        >
          <code className="truncate font-mono text-xs" title={row.name}>
            {row.name}
          </code>
          <span
            className={
              row.complexity > highComplexity
                ? "h-2.5 rounded-full bg-cat-stroke"
                : "h-2.5 rounded-full bg-accent/55"
            }
            style={{ width: `${(100 * row.complexity) / most}%` }}
          />
          <span className="tabular text-right font-medium">
            {row.complexity}
            {row.complexity > highComplexity ? (
              <span className="sr-only"> {t("insights.aboveLimit")}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
