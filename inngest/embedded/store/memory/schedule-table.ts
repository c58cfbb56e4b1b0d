import type { FunctionDefinition } from "../function-definition";
import type { ScheduleTable } from "../start-tables";
import { by, type MemoryDatabase } from "./database";
import type { ScheduleRow } from "./rows";

export const scheduleTable = (db: MemoryDatabase): ScheduleTable => ({
  lockDueSchedules: async (limit) => {
    const due = dueSchedules(db)
      .filter(({ functionId, expression }) => !db.schedules.isLocked(scheduleKey(functionId, expression)))
      .sort(
        by(
          ({ nextAt }) => nextAt ?? 0,
          ({ functionId, expression }) => scheduleKey(functionId, expression),
        ),
      )
      .slice(0, limit);
    for (const { functionId, expression } of due) db.schedules.lock(scheduleKey(functionId, expression));
    return due.map(({ nextAt, ...schedule }) => ({ ...schedule, tickMs: nextAt, nowMs: db.now() }));
  },
  setNextTick: async (functionId, expression, tickMs) => {
    const key = scheduleKey(functionId, expression);
    if (tickMs === null) db.schedules.delete(key);
    else db.schedules.update(key, { nextAt: tickMs });
  },
});

const scheduleKey = (functionId: string, expression: string): string => `${functionId} ${expression}`;

export const dueSchedules = (db: MemoryDatabase): ScheduleRow[] =>
  db.schedules.all().filter(({ nextAt }) => nextAt === null || nextAt <= db.now());

/** Makes an app's schedules those that its functions have now; the others go on with their ticks. */
export function replaceSchedules(
  db: MemoryDatabase,
  before: FunctionDefinition[],
  now: FunctionDefinition[],
): void {
  const wanted = new Map(now.flatMap(schedulesOf));
  for (const [key] of before.flatMap(schedulesOf)) if (!wanted.has(key)) db.schedules.delete(key);
  for (const [key, row] of wanted) if (!db.schedules.get(key)) db.schedules.set(key, row);
}

const schedulesOf = ({ id: functionId, crons = [] }: FunctionDefinition): [string, ScheduleRow][] =>
  crons.map((expression) => [scheduleKey(functionId, expression), { functionId, expression, nextAt: null }]);
