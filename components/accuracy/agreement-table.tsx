import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { Agreement } from "@/lib/features/accuracy/schemas";

const columns = [
  "essays",
  "meanKappa",
  "totalKappa",
  "meanAbsoluteError",
  "rootMeanSquaredError",
  "within100",
  "intervalCoverage",
] as const;
type Column = (typeof columns)[number];

const shares: ReadonlySet<Column> = new Set(["within100", "intervalCoverage"]);
const kappas: ReadonlySet<Column> = new Set(["meanKappa", "totalKappa"]);

/** The figures of each source of essays, and those of their length alone for scale. */
export function AgreementTable({
  rows,
  intl: { t, term, format },
}: {
  rows: readonly Agreement[];
  intl: Localisation;
}) {
  const shown = (row: Agreement, column: Column): string => {
    if (shares.has(column)) return format.number(row[column], { style: "percent", maximumFractionDigits: 1 });
    if (kappas.has(column)) return format.number(row[column], { minimumFractionDigits: 3 });
    return format.number(row[column], { maximumFractionDigits: 0 });
  };
  return (
    <Table label={t("accuracy.table")}>
      <thead>
        <tr>
          <HeadCell>{t("accuracy.columns.source")}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} className="text-right">
              {t(`accuracy.columns.${column}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.source}>
            <Cell className="font-medium whitespace-nowrap">{term("essaySources", row.source)}</Cell>
            {columns.map((column) => (
              <Cell key={column} className="tabular text-right">
                {shown(row, column)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
