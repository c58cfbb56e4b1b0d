import Link from "next/link";
import { times } from "@/components/analyses/code/quantities";
import { SeveritySign } from "@/components/analyses/result/severity-sign";
import { StatusBadge } from "@/components/analyses/status-badge";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { BatchItemView } from "@/lib/features/analyses/batch-schemas";
import { severity } from "@/lib/features/analyses/report-schemas";

type BatchItemsProps = { items: readonly BatchItemView[]; intl: Localisation };

/** The files of a batch, in the order in which they came, each with its figures or the reason why it has none. */
export function BatchItems({ items, intl }: BatchItemsProps) {
  const { t } = intl;
  return (
    <Table label={t("batches.list")}>
      <thead>
        <tr>
          <HeadCell>{t("batches.file")}</HeadCell>
          <HeadCell>{t("batches.state")}</HeadCell>
          <HeadCell>{t("batches.findings")}</HeadCell>
          <HeadCell className="text-right">{t("batches.qualityColumn")}</HeadCell>
          <HeadCell className="text-right">{t("batches.speedup")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={item.position} item={item} intl={intl} />
        ))}
      </tbody>
    </Table>
  );
}

type ItemProps = { item: BatchItemView; intl: Localisation };

function ItemRow({ item, intl }: ItemProps) {
  const { term, format } = intl;
  const { fileName, state, analysisId, summary } = item;
  const reason = reasonOf(item, intl);
  return (
    <tr data-state={state} className="[&:last-child>td]:border-0">
      <Cell className="max-w-96 min-w-44">
        {analysisId ? (
          <Link
            href={`/analyses/${analysisId}`}
            className="font-mono text-sm font-medium [overflow-wrap:anywhere] text-accent hover:underline"
          >
            {fileName}
          </Link>
        ) : (
          <span className="font-mono text-sm [overflow-wrap:anywhere]">{fileName}</span>
        )}
        {reason ? <p className="pt-1 text-xs text-muted">{reason}</p> : null}
      </Cell>
      <Cell>
        <StatusBadge status={state} label={term("statuses", state)} />
      </Cell>
      <Cell>
        <ItemFindings item={item} intl={intl} />
      </Cell>
      <Cell className="tabular text-right">
        {summary?.quality == null ? "–" : format.number(summary.quality, { maximumFractionDigits: 0 })}
      </Cell>
      <Cell className="tabular text-right whitespace-nowrap">
        <ItemGain item={item} intl={intl} />
      </Cell>
    </tr>
  );
}

/** Why a file has no result, and what to do about it. */
function reasonOf({ state, failure }: BatchItemView, { t, term }: Localisation): string | null {
  if (state === "skipped") return t("batches.skipped");
  if (state === "cancelled") return t("batches.cancelled");
  return failure ? term("errors", failure) : null;
}

function ItemFindings({ item: { summary }, intl: { t, term, format } }: ItemProps) {
  if (!summary) return "–";
  const found = severity.options.toReversed().filter((name) => summary.severities[name] > 0);
  if (found.length === 0) return <span className="text-muted">{t("batches.noFindings")}</span>;
  return (
    <ul className="flex gap-x-3">
      {found.map((name) => (
        <li key={name} className="tabular relative flex items-center gap-1" title={term("severities", name)}>
          <SeveritySign severity={name} />
          {format.number(summary.severities[name])}
          <span className="sr-only"> {term("severities", name)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The word for how a search ended without a claimed gain. */
const gains: Readonly<Record<string, "none" | "advice" | "skipped">> = {
  none: "none",
  advice: "advice",
  skipped: "skipped",
};

function ItemGain({ item: { summary }, intl: { t, format } }: ItemProps) {
  if (!summary?.optimisation) return t("batches.gains.missing");
  if (summary.speedup !== null)
    return (
      <span className="font-semibold text-positive">
        {t("batches.times", { factor: times(format, summary.speedup) })}
      </span>
    );
  return (
    <span className="text-xs text-muted">
      {t(`batches.gains.${gains[summary.optimisation] ?? "verified"}`)}
    </span>
  );
}
