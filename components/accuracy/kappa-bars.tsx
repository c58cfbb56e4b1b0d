import type { Localisation } from "@/components/i18n/intl";
import type { Agreement } from "@/lib/features/accuracy/schemas";

type KappaBarsProps = { row: Agreement; baseline: Agreement; intl: Localisation };

const width = (kappa: number): string => `${Math.max(0, 100 * kappa)}%`;

/** The agreement with people in each competency, above what the length of the text alone would give. */
export function KappaBars({ row, baseline, intl: { t, term, format } }: KappaBarsProps) {
  const shown = (kappa: number): string =>
    format.number(kappa, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3.5">
        {row.kappas.map((kappa, place) => {
          const number = String(place + 1);
          const alone = baseline.kappas[place] ?? 0;
          return (
            <li key={number} data-competency={number} className="grid gap-1 text-sm">
              <span className="flex items-baseline justify-between gap-3">
                <span>{term("competencies", number)}</span>
                <span className="tabular">
                  <strong className="font-semibold">{shown(kappa)}</strong>
                  <span className="text-muted"> · {t("accuracy.lengthAlone", { kappa: shown(alone) })}</span>
                </span>
              </span>
              <span aria-hidden="true" className="relative h-3 overflow-hidden rounded-full bg-line/70">
                <span
                  className="absolute inset-y-0 left-0 rounded-full bg-cat-stroke"
                  style={{ width: width(kappa) }}
                />
                <span className="absolute inset-y-0 w-0.5 bg-foreground" style={{ left: width(alone) }} />
              </span>
            </li>
          );
        })}
      </ul>
      <p className="text-xs text-muted">{t("accuracy.kappaKey")}</p>
    </div>
  );
}
