import type { Localisation } from "@/components/i18n/intl";
import type { QueueOverview } from "@/lib/features/operations/schemas";
import { Figures } from "../figures";
import { latencyText } from "./latency-text";

/** How long runs of the last hour waited and took, and how many there were a minute. */
export function LatencyFigures({
  queue: { latency, minutes },
  intl,
}: {
  queue: QueueOverview;
  intl: Localisation;
}) {
  const { t, format } = intl;
  const rate = (of: "runs" | "steps"): string => {
    const ended = minutes.reduce((sum, minute) => sum + minute[of].completed + minute[of].failed, 0);
    return format.number(ended / Math.max(1, minutes.length), { maximumFractionDigits: 1 });
  };
  return (
    <Figures
      figures={[
        { label: t("queue.waitQuantiles"), value: latencyText(latency.wait, intl) },
        { label: t("queue.runQuantiles"), value: latencyText(latency.run, intl) },
        { label: t("queue.runsAMinute"), value: rate("runs") },
        { label: t("queue.stepsAMinute"), value: rate("steps") },
      ]}
    />
  );
}
