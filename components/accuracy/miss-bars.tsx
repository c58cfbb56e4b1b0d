import type { Localisation } from "@/components/i18n/intl";

type Miss = { name: string; essays: number; bias: number; meanAbsoluteError: number };

/** Fewer points of bias than this are not worth a word. */
const smallBias = 10;

/** How many points the predicted total is off, on the mean, in each group of essays, and to which side. */
export function MissBars({ rows, intl: { t } }: { rows: readonly Miss[]; intl: Localisation }) {
  const most = Math.max(1, ...rows.map(({ meanAbsoluteError }) => meanAbsoluteError));
  return (
    <ul className="grid gap-3">
      {rows.map(({ name, essays, bias, meanAbsoluteError }) => {
        const side = Math.abs(bias) < smallBias ? "level" : bias > 0 ? "high" : "low";
        return (
          <li
            key={name}
            className="grid grid-cols-[5.5rem_minmax(0,1fr)_2.75rem] items-center gap-x-3 gap-y-0.5 text-sm"
          >
            <span className="tabular font-medium">{name}</span>
            <span aria-hidden="true" className="h-3 rounded-full bg-line/70">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(100 * meanAbsoluteError) / most}%` }}
              />
            </span>
            <span className="tabular text-right font-semibold">{Math.round(meanAbsoluteError)}</span>
            <span className="col-span-2 col-start-2 text-xs text-muted">
              {t(`accuracy.side.${side}`, { points: Math.round(Math.abs(bias)) })} ·{" "}
              {t("accuracy.essays", { count: essays })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
