import { ChartCard } from "@/components/analyses/insights/chart-card";
import type { Localisation } from "@/components/i18n/intl";
import type { MeasurementView } from "@/lib/features/analyses/optimisation-schemas";
import { megabytes } from "../quantities";

type MemoryBarsProps = { memory: NonNullable<MeasurementView["memory"]>; intl: Localisation };

/** The most memory that a run of each version held, the interpreter's own included. */
export function MemoryBars({ memory, intl: { t, format } }: MemoryBarsProps) {
  const most = Math.max(memory.before, memory.after, 1);
  const rows = [
    { label: t("optimisation.given"), bytes: memory.before, bar: "bg-caution" },
    { label: t("optimisation.proposed"), bytes: memory.after, bar: "bg-accent" },
  ];
  return (
    <ChartCard title={t("optimisation.memoryTitle")} lead={t("optimisation.memoryLead")}>
      <ul className="grid gap-2.5">
        {rows.map(({ label, bytes, bar }) => (
          <li key={label} className="grid grid-cols-[5.5rem_minmax(0,1fr)_5rem] items-center gap-3 text-sm">
            <span className="text-muted">{label}</span>
            <span
              aria-hidden="true"
              className={`h-2.5 rounded-full ${bar}`}
              style={{ width: `${Math.max(2, (100 * bytes) / most)}%` }}
            />
            <span className="tabular text-right font-medium">{megabytes(format, bytes)}</span>
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}
