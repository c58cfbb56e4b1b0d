import { ChartCard } from "@/components/analyses/insights/chart-card";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { MeasurementView } from "@/lib/features/analyses/optimisation-schemas";
import { runTime, times } from "../quantities";
import { AsTable } from "./as-table";
import { type PairRow, pairRows } from "./receipt-view";
import { VersionKey } from "./version-key";

type PairsChartProps = { measurement: MeasurementView; intl: Localisation };

/** Each pair of runs as two joined dots on one axis of time that begins at zero. */
export function PairsChart({ measurement, intl }: PairsChartProps) {
  const { t } = intl;
  const rows = pairRows(measurement);
  return (
    <ChartCard title={t("optimisation.pairsTitle")} lead={t(`optimisation.clocks.${measurement.clock}`)}>
      <VersionKey intl={intl} />
      <div aria-hidden="true" className="grid gap-1.5">
        {rows.map((row) => (
          <div key={row.number} className="grid grid-cols-[1.25rem_minmax(0,1fr)_3.5rem] items-center gap-3">
            <span className="tabular text-right text-xs text-muted">{row.number}</span>
            <JoinedDots row={row} />
            <span className="tabular text-right text-xs font-medium">
              {t("optimisation.factor", { times: times(intl.format, row.ratio) })}
            </span>
          </div>
        ))}
      </div>
      <AsTable label={t("optimisation.asTable")}>
        <PairsTable rows={rows} intl={intl} />
      </AsTable>
    </ChartCard>
  );
}

function JoinedDots({ row: { share } }: { row: PairRow }) {
  const [from, to] = [Math.min(share.before, share.after), Math.max(share.before, share.after)];
  return (
    <span className="relative mx-1.5 block h-4">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span
        className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-line-strong/70"
        style={{ left: `${from}%`, width: `${to - from}%` }}
      />
      <span
        className="absolute top-1/2 size-2.5 -translate-1/2 bg-caution"
        style={{ left: `${share.before}%` }}
      />
      <span
        className="absolute top-1/2 size-3 -translate-1/2 rounded-full bg-accent"
        style={{ left: `${share.after}%` }}
      />
    </span>
  );
}

function PairsTable({ rows, intl: { t, format } }: { rows: readonly PairRow[]; intl: Localisation }) {
  return (
    <Table label={t("optimisation.pairsTitle")}>
      <thead>
        <tr>
          <HeadCell>{t("optimisation.pair")}</HeadCell>
          <HeadCell className="text-right">{t("optimisation.given")}</HeadCell>
          <HeadCell className="text-right">{t("optimisation.proposed")}</HeadCell>
          <HeadCell className="text-right">{t("optimisation.ratio")}</HeadCell>
        </tr>
      </thead>
      <tbody className="tabular">
        {rows.map((row) => (
          <tr key={row.number}>
            <Cell>{row.number}</Cell>
            <Cell className="text-right">{runTime(format, row.before)}</Cell>
            <Cell className="text-right">{runTime(format, row.after)}</Cell>
            <Cell className="text-right">{times(format, row.ratio)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
