import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { Comparison, ScoreChange } from "@/lib/features/drafts/schemas";

type ScoreChangesProps = { scores: NonNullable<Comparison["scores"]>; intl: Localisation };

/** The scores of both drafts and what lies between them, by competency and in all. */
export function ScoreChanges({ scores: { total, competencies }, intl }: ScoreChangesProps) {
  const { t } = intl;
  return (
    <Table label={t("compare.scores")}>
      <thead>
        <tr>
          <HeadCell>{t("compare.scores")}</HeadCell>
          <HeadCell className="text-right">{t("compare.before")}</HeadCell>
          <HeadCell className="text-right">{t("compare.after")}</HeadCell>
          <HeadCell className="text-right">{t("compare.change")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {competencies.map((change, index) => {
          const label = t("compare.competency", { number: index + 1 });
          return <ChangeRow key={label} label={label} change={change} intl={intl} />;
        })}
        <ChangeRow label={t("compare.total")} change={total} intl={intl} strong />
      </tbody>
    </Table>
  );
}

type ChangeRowProps = { label: string; change: ScoreChange; intl: Localisation; strong?: boolean };

function ChangeRow({ label, change: { before, after }, intl: { format }, strong }: ChangeRowProps) {
  const difference = after - before;
  const tone = difference > 0 ? "text-positive" : difference < 0 ? "text-danger" : "text-muted";
  return (
    <tr className={strong ? "font-semibold" : ""}>
      <Cell>{label}</Cell>
      <Cell className="tabular text-right">{format.number(before)}</Cell>
      <Cell className="tabular text-right">{format.number(after)}</Cell>
      <Cell className={`tabular text-right ${tone}`}>
        {format.number(difference, { signDisplay: "exceptZero" })}
      </Cell>
    </tr>
  );
}
