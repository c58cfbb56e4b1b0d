import { nextTick } from "../../schedule/cron";
import { type Ledger, longestDelayMs } from "../ledger";
import { crons } from "../scripts/limited";
import { type Evidence, nameOf, startsOf } from "./evidence";

/** Every tick starts one run over all workers, not before its time; those that were missed together are one. */
export function judgeTicks({ ledger }: Evidence): void {
  for (const [functionId, cron] of crons) {
    let due: { from: number; to: number } | null = null;
    for (const start of startsOf(ledger, functionId)) {
      const { added } = start.run;
      const tick = start.event.ts ?? 0;
      if (start.event.cron !== cron) ledger.violated(`${nameOf(start)} tells of ${start.event.cron}`);
      if (tick > added.to) ledger.violated(`${nameOf(start)} started before its tick`);
      if (nextTick(cron, tick - 1) !== tick) ledger.violated(`${nameOf(start)} is no tick of ${cron}`);
      if (due && (tick < due.from || tick > due.to))
        ledger.violated(
          `${nameOf(start)} is not the tick that follows; it is between ${due.from} and ${due.to}`,
        );
      due = { from: nextTick(cron, added.from) ?? 0, to: nextTick(cron, added.to) ?? 0 };
    }
  }
}

/** Whether a schedule of theirs has not fired although it was due. @param since when it began */
export const isOverdue = (ledger: Ledger, functionIds: string[], since: number, now: number): boolean =>
  functionIds.some((functionId) => {
    const cron = crons.get(functionId);
    if (cron === undefined) return false;
    const last = startsOf(ledger, functionId).at(-1)?.event.ts ?? since + longestDelayMs / 10;
    return (nextTick(cron, last) ?? now) < now;
  });
