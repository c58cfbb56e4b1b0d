import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { RunSummary } from "@/lib/features/operations/schemas";

type DeadLetterTableProps = {
  runs: readonly RunSummary[];
  rerun: (id: string) => Promise<void>;
  intl: Localisation;
};

/** Runs that were given up, with why, each to be run again. */
export function DeadLetterTable({ runs, rerun, intl: { t, format } }: DeadLetterTableProps) {
  return (
    <Table label={t("queue.deadLetters")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.function")}</HeadCell>
          <HeadCell>{t("queue.why")}</HeadCell>
          <HeadCell className="text-right">{t("admin.attempts")}</HeadCell>
          <HeadCell className="text-right">{t("admin.finished")}</HeadCell>
          {/* Positioned, so that the hidden words are cut off with the table on narrow screens. */}
          <HeadCell className="relative">
            <span className="sr-only">{t("admin.rerun")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id} className="hover:bg-sunken/50">
            <Cell className="align-top whitespace-nowrap">
              <Link
                href={`/admin/runs/${encodeURIComponent(run.id)}`}
                className="font-medium hover:underline"
              >
                {run.functionId}
              </Link>
              <span className="block font-mono text-2xs text-muted">{run.id}</span>
            </Cell>
            <Cell className="min-w-56 align-top">
              <span className="line-clamp-3 font-mono text-xs [overflow-wrap:anywhere] text-danger">
                {run.error ?? "\u2014"}
              </span>
            </Cell>
            <Cell className="tabular text-right align-top">{run.attempts}</Cell>
            <Cell className="tabular text-right align-top whitespace-nowrap text-muted">
              {run.finishedAt ? (
                <time dateTime={run.finishedAt}>
                  {format.dateTime(new Date(run.finishedAt), { dateStyle: "short", timeStyle: "medium" })}
                </time>
              ) : (
                "\u2014"
              )}
            </Cell>
            <Cell className="text-right align-top">
              <form action={rerun.bind(null, run.id)}>
                <SubmitButton
                  variant="secondary"
                  size="small"
                  aria-label={t("queue.rerunOf", { name: run.functionId })}
                >
                  <RotateCcw aria-hidden />
                  {t("admin.rerun")}
                </SubmitButton>
              </form>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
