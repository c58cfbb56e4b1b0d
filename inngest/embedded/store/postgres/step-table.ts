import type { StepTable } from "../transaction";
import type { Tx } from "./connection";
import { copySteps } from "./copy-steps";
import { stepColumns } from "./step-columns";

export const stepTable = (tx: Tx): StepTable => ({
  addPendingSteps: async (runId, steps) => {
    const rows = await tx<{ id: string }[]>`
      insert into durable.steps (run_id, id, name, kind, status, races)
      select ${runId}::uuid, id, name, kind, 'pending', races::boolean
      from unnest(${steps.map(({ id }) => id)}::text[], ${steps.map(({ name }) => name)}::text[],
        ${steps.map(({ kind }) => kind)}::text[], ${steps.map(({ races = false }) => String(races))}::text[])
        as t (id, name, kind, races)
      on conflict (run_id, id) do nothing returning id`;
    return rows.map(({ id }) => id);
  },
  recordSteps: async (runId, base, steps, job) => {
    const columns = stepColumns(steps);
    const rows = await tx<{ id: string }[]>`
      insert into durable.steps as s (run_id, id, name, kind, status, position, output, error, created_at, ended_at,
        attempt, worker)
      select ${runId}::uuid, id, name, 'run', status, ${base}::int + ordinality, output::json, error::json,
        clock_timestamp() - duration_ms * interval '1 millisecond', clock_timestamp(),
        case when id is distinct from ${job.stepId}::text then ${job.attempt}::int end,
        case when id is distinct from ${job.stepId}::text then ${job.worker}::text end
      from unnest(${columns.ids}::text[], ${columns.names}::text[], ${columns.statuses}::text[],
        ${columns.outputs}::text[], ${columns.errors}::text[], ${columns.durations}::float8[])
        with ordinality as t (id, name, status, output, error, duration_ms, ordinality)
      on conflict (run_id, id) do update set status = excluded.status, position = excluded.position,
        output = excluded.output, error = excluded.error, ended_at = excluded.ended_at,
        attempt = excluded.attempt, worker = excluded.worker
      where s.status = 'pending'
      returning s.id`;
    return rows.map(({ id }) => id);
  },
  endPendingStep: async (runId, { id, status, output, error }, position) => {
    const ended = await tx`
      update durable.steps set status = ${status}, position = ${position}, output = ${output}::text::json,
        error = ${error}::text::json, ended_at = clock_timestamp()
      where run_id = ${runId} and id = ${id} and status = 'pending' returning id`;
    return ended.length > 0;
  },
  copySteps: (runId, before) => copySteps(tx, runId, before),
});
