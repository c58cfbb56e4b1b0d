import type { EventRecord } from "../event-record";
import type { LockedWait, OpenWait, WaitTable } from "../transaction";
import { dueAt, type Tx } from "./connection";

type WaitRow = Omit<OpenWait, "trigger"> & EventRecord;
type LockedRow = WaitRow &
  Pick<LockedWait, "caughtUp" | "isOver"> & { answerBody: string | null; answerMs: number | null };

export const waitTable = (tx: Tx): WaitTable => {
  const milliseconds = (column: string) => tx`(extract(epoch from ${tx(column)}) * 1000)::float8`;
  const columns = tx`
    t.run_id::text as "runId", t.step_id as "stepId", t.event_name as "eventName", t.condition,
    ${milliseconds("t.began_at")} as "beganMs", ${milliseconds("t.until_at")} as "untilMs",
    e.body::text, ${milliseconds("e.received_at")} as "receivedMs"`;
  return {
    addWait: async ({ runId, stepId, kind, eventName, condition, match, until }) => {
      await tx`
        insert into durable.timers (run_id, step_id, kind, event_name, condition, match_path, match_value, began_at,
          until_at, fires_at)
        values (${runId}, ${stepId}, ${kind}, ${eventName}, ${condition}, ${match.path}, ${match.value}, clock_timestamp(),
          ${dueAt(tx, until)}, clock_timestamp())`;
    },
    // Each match is a range of the index, in order: a page reads as many of its waits as it may need, however many there are.
    findWaits: async (matches, after, limit) => {
      const rows = await tx<WaitRow[]>`
        select ${columns}
        from unnest(${matches.map(({ eventName }) => eventName)}::text[], ${matches.map(({ path }) => path)}::text[],
            ${matches.map(({ value }) => value)}::text[]) as wanted (event_name, path, value),
          lateral (
            select * from durable.timers
            where event_name = wanted.event_name and match_path = wanted.path and match_value = wanted.value
              and event_id is null
              ${after ? tx`and (run_id, step_id) > (${after.runId}::uuid, ${after.stepId}::text)` : tx``}
            order by event_name, match_path, match_value, run_id, step_id limit ${limit}) as t
          join durable.runs r on r.id = t.run_id join durable.events e on e.id = r.event_id
        order by t.run_id, t.step_id limit ${limit}`;
      return rows.map(toWait);
    },
    answerWaits: async (answers) => {
      await tx`
        update durable.timers t set event_id = given.event_id, fires_at = clock_timestamp()
        from unnest(${answers.map(({ runId }) => runId)}::uuid[], ${answers.map(({ stepId }) => stepId)}::text[],
          ${answers.map(({ eventId }) => eventId)}::uuid[]) as given (run_id, step_id, event_id)
        where t.run_id = given.run_id and t.step_id = given.step_id and t.event_id is null`;
    },
    // Two statements: what is joined to a row is read before the row is waited for.
    lockWait: async ({ runId, stepId }) => {
      await tx`select from durable.timers where run_id = ${runId} and step_id = ${stepId} for update`;
      const rows = await tx<LockedRow[]>`
        select ${columns}, t.caught_up as "caughtUp", t.until_at <= clock_timestamp() as "isOver",
          a.body::text as "answerBody", ${milliseconds("a.received_at")} as "answerMs"
        from durable.timers t join durable.runs r on r.id = t.run_id join durable.events e on e.id = r.event_id
          left join durable.events a on a.id = t.event_id
        where t.run_id = ${runId} and t.step_id = ${stepId} and t.event_name is not null`;
      const row = rows[0];
      if (!row) return null;
      const { answerBody, answerMs, caughtUp, isOver, ...wait } = row;
      const answer = answerBody === null ? null : { body: answerBody, receivedMs: answerMs ?? 0 };
      return { ...toWait(wait), caughtUp, isOver, answer };
    },
    eventsForWait: async ({ runId, stepId }, which, offset, limit) => {
      const events = await tx<EventRecord[]>`
        select e.body::text, ${milliseconds("e.received_at")} as "receivedMs"
        from durable.timers t join durable.events e
          on e.name = t.event_name and e.received_at >= t.began_at and e.received_at < t.until_at
        where t.run_id = ${runId} and t.step_id = ${stepId} ${which === "unrouted" ? tx`and e.routed_at is null` : tx``}
        order by e.received_at, e.id limit ${limit} offset ${offset}`;
      return [...events];
    },
    keepWaiting: async ({ runId, stepId }) => {
      await tx`update durable.timers set caught_up = true, fires_at = until_at
        where run_id = ${runId} and step_id = ${stepId}`;
    },
  };
};

const toWait = ({ body, receivedMs, ...wait }: WaitRow): OpenWait => ({
  ...wait,
  trigger: { body, receivedMs },
});
