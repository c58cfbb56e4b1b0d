import { ChartCard } from "@/components/analyses/insights/chart-card";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { GrowthView as Growth } from "@/lib/features/analyses/optimisation-schemas";
import { runTime } from "../quantities";
import { AsTable } from "./as-table";
import { GrowthChart } from "./growth-chart";
import { type GrowthRow, growthRows } from "./receipt-view";
import { VersionKey } from "./version-key";

type GrowthViewProps = { growth: { before: Growth; after: Growth }; intl: Localisation };

/** How the time grows with the size of the input, for both versions. */
export function GrowthView({ growth, intl }: GrowthViewProps) {
  const { t } = intl;
  const rows = growthRows(growth);
  if (rows.length < 2) return null;
  const classes = { before: className(growth.before, intl), after: className(growth.after, intl) };
  return (
    <ChartCard title={t("optimisation.growthTitle")} lead={t("optimisation.growthLead", classes)}>
      <VersionKey intl={intl} />
      <GrowthChart rows={rows} summary={t("optimisation.growthLead", classes)} />
      <AsTable label={t("optimisation.asTable")}>
        <GrowthTable rows={rows} intl={intl} />
      </AsTable>
    </ChartCard>
  );
}

function className({ class: name }: Growth, { t }: Localisation): string {
  if (name === "exponential") return t("optimisation.exponential");
  return name === "unknown" ? t("optimisation.unknownGrowth") : name;
}

function GrowthTable({ rows, intl: { t, format } }: { rows: readonly GrowthRow[]; intl: Localisation }) {
  const shown = (ms: number | null): string => (ms === null ? "\u2014" : runTime(format, ms));
  return (
    <Table label={t("optimisation.growthTitle")}>
      <thead>
        <tr>
          <HeadCell className="text-right">{t("optimisation.size")}</HeadCell>
          <HeadCell className="text-right">{t("optimisation.given")}</HeadCell>
          <HeadCell className="text-right">{t("optimisation.proposed")}</HeadCell>
        </tr>
      </thead>
      <tbody className="tabular">
        {rows.map((row) => (
          <tr key={row.size}>
            <Cell className="text-right">{format.number(row.size)}</Cell>
            <Cell className="text-right">{shown(row.before)}</Cell>
            <Cell className="text-right">{shown(row.after)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
