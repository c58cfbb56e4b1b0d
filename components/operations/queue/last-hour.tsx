import { ChartCard } from "@/components/analyses/insights/chart-card";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { MinuteOfQueue } from "@/lib/features/operations/schemas";
import { MinutesChart } from "./minutes-chart";

const kinds = ["runs", "steps"] as const;
const counts = ["started", "completed", "failed"] as const;

/** The last hour as two drawings, and as a table for those who cannot see them. */
export function LastHour({ minutes, intl }: { minutes: readonly MinuteOfQueue[]; intl: Localisation }) {
  const { t } = intl;
  return (
    <div className="grid gap-3">
      <h2 className="text-lg font-semibold">{t("queue.lastHour")}</h2>
      <div className="grid gap-4 lg:grid-cols-2">
        {kinds.map((kind) => (
          <ChartCard key={kind} title={t(`queue.${kind}`)} lead={t(`queue.${kind}Lead`)} className="min-w-0">
            <MinutesChart points={minutes.map((minute) => ({ minute: minute.minute, ...minute[kind] }))} />
          </ChartCard>
        ))}
      </div>
      <details>
        <summary className="w-fit text-sm font-medium text-accent hover:underline">
          {t("queue.asTable")}
        </summary>
        <div className="pt-3">
          <MinuteTable minutes={minutes} intl={intl} />
        </div>
      </details>
    </div>
  );
}

function MinuteTable({ minutes, intl: { t, format } }: Parameters<typeof LastHour>[0]) {
  const busy = minutes.filter((minute) =>
    kinds.some((kind) => counts.some((count) => minute[kind][count] > 0)),
  );
  if (busy.length === 0) return <p className="text-muted">{t("queue.nothingHappened")}</p>;
  return (
    <Table label={t("queue.lastHour")}>
      <thead>
        <tr>
          <HeadCell>{t("queue.minute")}</HeadCell>
          {kinds.flatMap((kind) =>
            counts.map((count) => (
              <HeadCell key={`${kind} ${count}`} className="text-right">
                {t(`queue.${kind}`)}: {t(`queue.series.${count}`)}
              </HeadCell>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {busy.toReversed().map((minute) => (
          <tr key={minute.minute}>
            <Cell className="tabular py-1.5">
              <time dateTime={minute.minute}>
                {format.dateTime(new Date(minute.minute), { timeStyle: "short" })}
              </time>
            </Cell>
            {kinds.flatMap((kind) =>
              counts.map((count) => (
                <Cell key={`${kind} ${count}`} className="tabular py-1.5 text-right">
                  {format.number(minute[kind][count])}
                </Cell>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
