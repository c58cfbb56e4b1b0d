import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { FunctionLoad, QueueOverview } from "@/lib/features/operations/schemas";
import { duration } from "../duration";
import { orDash } from "../or-dash";
import { latencyText } from "./latency-text";

/** The numbers of one function under the names of their columns. */
function columnsOf(intl: Localisation): { label: string; value: (load: FunctionLoad) => string }[] {
  const { t, format } = intl;
  const number = (value: number | null): string => orDash(value, (known) => format.number(known));
  const oldest = ({ oldestQueuedSeconds }: FunctionLoad): string =>
    orDash(oldestQueuedSeconds || null, (seconds) => duration(intl, seconds * 1_000));
  return [
    { label: t("admin.queued"), value: ({ queued }) => number(queued) },
    { label: t("admin.running"), value: ({ running }) => number(running) },
    { label: t("admin.delayed"), value: ({ delayed }) => number(delayed) },
    { label: t("admin.oldest"), value: oldest },
    { label: t("queue.completedHour"), value: ({ completed }) => number(completed) },
    { label: t("queue.failedHour"), value: ({ failed }) => number(failed) },
    { label: t("queue.dead"), value: ({ deadLetters }) => number(deadLetters) },
    { label: t("queue.waitQuantiles"), value: ({ wait }) => latencyText(wait, intl) },
    { label: t("queue.runQuantiles"), value: ({ run }) => latencyText(run, intl) },
  ];
}

/** Each function's part in the queue now and its last hour, the agents that look for faster code in a group of their own. */
export function FunctionTable({
  queue: { functions, agents },
  intl,
}: {
  queue: QueueOverview;
  intl: Localisation;
}) {
  const { t } = intl;
  const columns = columnsOf(intl);
  const groups = [
    { name: t("queue.pipelines"), loads: functions },
    { name: t("queue.agents"), loads: agents },
  ];
  return (
    <Table label={t("queue.functions")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.function")}</HeadCell>
          {columns.map(({ label }) => (
            <HeadCell key={label} className="px-2.5 text-right">
              {label}
            </HeadCell>
          ))}
        </tr>
      </thead>
      {groups.map(({ name, loads }) => (
        <tbody key={name}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={columns.length + 1}
              className="border-b border-line bg-sunken/60 px-4 py-1.5 text-left text-xs font-medium text-muted"
            >
              {name}
            </th>
          </tr>
          {loads.map((load) => (
            <tr key={load.functionId} className="hover:bg-sunken/50">
              <th
                scope="row"
                className="border-b border-line/70 px-4 py-2 text-left font-normal whitespace-nowrap"
              >
                <Link
                  href={`/admin/runs?function=${encodeURIComponent(load.functionId)}`}
                  className="font-medium hover:underline"
                >
                  {load.functionId}
                </Link>
              </th>
              {columns.map(({ label, value }) => (
                <Cell key={label} className="tabular px-2.5 py-2 text-right whitespace-nowrap">
                  {value(load)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
