import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { RunSummary } from "@/lib/features/operations/schemas";
import { between, duration } from "./duration";
import { RunStatusBadge } from "./run-status-badge";

export function RunTable({ runs, intl }: { runs: readonly RunSummary[]; intl: Localisation }) {
  const { t, term, format } = intl;
  return (
    <Table label={t("admin.runs")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.function")}</HeadCell>
          <HeadCell>{t("admin.state")}</HeadCell>
          <HeadCell className="text-right">{t("admin.attempts")}</HeadCell>
          <HeadCell className="text-right">{t("admin.duration")}</HeadCell>
          <HeadCell className="text-right">{t("admin.created")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const took = between(run.startedAt, run.finishedAt);
          return (
            <tr key={run.id} className="hover:bg-sunken/50">
              <Cell>
                <Link
                  href={`/admin/runs/${encodeURIComponent(run.id)}`}
                  className="font-medium hover:underline"
                >
                  {run.functionId}
                </Link>
                <span className="block font-mono text-2xs text-muted">{run.id}</span>
              </Cell>
              <Cell>
                <RunStatusBadge status={run.status} label={term("runStatuses", run.status)} />
              </Cell>
              <Cell className="tabular text-right">{run.attempts}</Cell>
              <Cell className="tabular text-right whitespace-nowrap">
                {took === null ? "\u2014" : duration(intl, took)}
              </Cell>
              <Cell className="tabular text-right whitespace-nowrap text-muted">
                <time dateTime={run.createdAt}>
                  {format.dateTime(new Date(run.createdAt), { dateStyle: "short", timeStyle: "medium" })}
                </time>
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
