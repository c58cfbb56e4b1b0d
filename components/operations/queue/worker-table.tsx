import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { QueueWorker } from "@/lib/features/operations/schemas";

const tones: Record<QueueWorker["state"], BadgeTone> = {
  working: "accent",
  idle: "neutral",
  silent: "caution",
};

/** A worker may hold more calls than a page has room for. */
const callsShown = 12;

/** Who is there, and at what. */
export function WorkerTable({ workers, intl }: { workers: readonly QueueWorker[]; intl: Localisation }) {
  const { t, term, format } = intl;
  const clock = (at: string) => (
    <time dateTime={at} className="tabular whitespace-nowrap">
      {format.dateTime(new Date(at), { timeStyle: "medium" })}
    </time>
  );
  return (
    <Table label={t("queue.workers")}>
      <thead>
        <tr>
          <HeadCell>{t("queue.worker")}</HeadCell>
          <HeadCell>{t("admin.state")}</HeadCell>
          <HeadCell>{t("queue.lastSeen")}</HeadCell>
          <HeadCell>{t("queue.runsNow")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {workers.map((worker) => (
          <tr key={worker.id}>
            <Cell className="align-top whitespace-nowrap">
              <span className="font-medium">{worker.host ?? worker.id}</span>
              {worker.pid === null ? null : (
                <span className="tabular block text-xs text-muted">
                  {t("queue.process", { pid: String(worker.pid) })}
                </span>
              )}
              {worker.version ? (
                <span className="tabular block text-xs text-muted">
                  {t("queue.workerVersion", { version: worker.version })}
                </span>
              ) : null}
            </Cell>
            <Cell className="align-top">
              <Badge tone={tones[worker.state]}>{term("workerStates", worker.state)}</Badge>
              {worker.concurrency === null ? null : (
                <span className="tabular mt-1 block text-xs whitespace-nowrap text-muted">
                  {t("queue.callsOf", { count: worker.calls.length, most: worker.concurrency })}
                </span>
              )}
            </Cell>
            <Cell className="align-top text-muted">{clock(worker.lastSeenAt)}</Cell>
            <Cell className="align-top">
              {worker.calls.length === 0 ? "\u2014" : null}
              <ul className="grid gap-1">
                {worker.calls.slice(0, callsShown).map((call) => (
                  <li key={`${call.runId} ${call.stepName}`} className="flex flex-wrap gap-x-2">
                    <Link
                      href={`/admin/runs/${encodeURIComponent(call.runId)}`}
                      className="font-medium hover:underline"
                    >
                      {call.functionId}
                    </Link>
                    {call.stepName ? (
                      <span className="font-mono text-xs leading-5">{call.stepName}</span>
                    ) : null}
                    <span className="text-muted">
                      {t("queue.sinceClock")} {clock(call.since)}
                    </span>
                  </li>
                ))}
              </ul>
              {worker.calls.length > callsShown ? (
                <p className="text-muted">
                  {t("queue.moreCalls", { count: worker.calls.length - callsShown })}
                </p>
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
