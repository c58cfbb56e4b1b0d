import { times } from "@/components/analyses/code/quantities";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { Comparison, DraftOptimisation } from "@/lib/features/drafts/schemas";

type OptimisationChangesProps = {
  optimisations: NonNullable<Comparison["optimisations"]>;
  titleOf: (rule: string) => string;
  intl: Localisation;
};

const headlines = {
  verified: "verified",
  advice: "advice",
  none: "refuted",
  skipped: "skipped",
} as const;

function outcomeText({ status, speedup }: DraftOptimisation, { t, format }: Localisation): string {
  if (status !== "measured") return t(`optimisation.headlines.${headlines[status]}`);
  return speedup === null
    ? t("optimisation.headlines.verified")
    : t("optimisation.timesAsFast", { times: times(format, speedup) });
}

/** What was gained on either version of a program, and by which rules. */
export function OptimisationChanges({
  optimisations: { before, after },
  titleOf,
  intl,
}: OptimisationChangesProps) {
  const { t, format } = intl;
  const rules = ({ rules: applied }: DraftOptimisation) =>
    applied.length > 0 ? format.list(applied.map(titleOf)) : "\u2014";
  return (
    <Table label={t("compare.optimisation")}>
      <thead>
        <tr>
          <HeadCell>{t("compare.optimisation")}</HeadCell>
          <HeadCell>{t("compare.before")}</HeadCell>
          <HeadCell>{t("compare.after")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        <tr>
          <Cell>{t("compare.outcome")}</Cell>
          <Cell>{outcomeText(before, intl)}</Cell>
          <Cell>{outcomeText(after, intl)}</Cell>
        </tr>
        <tr>
          <Cell>{t("compare.rewrites")}</Cell>
          <Cell>{rules(before)}</Cell>
          <Cell>{rules(after)}</Cell>
        </tr>
        <tr>
          <Cell>{t("compare.proposal")}</Cell>
          <Cell colSpan={2}>
            {before.source === after.source ? t("compare.proposalSame") : t("compare.proposalChanged")}
          </Cell>
        </tr>
      </tbody>
    </Table>
  );
}
