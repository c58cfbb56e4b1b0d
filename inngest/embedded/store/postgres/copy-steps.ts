import type { Tx } from "./connection";

/** Gives a new run the steps of another that had ended before one of them; see `StepTable.copySteps`. */
export async function copySteps(
  tx: Tx,
  runId: string,
  before: { runId: string; stepId: string },
): Promise<boolean> {
  const counted = await tx`
    with chosen as (
      select (select position from durable.steps where run_id = ${before.runId} and id = ${before.stepId}) as position
      where exists (select from durable.steps where run_id = ${before.runId} and id = ${before.stepId})
        or exists (select from durable.attempts where run_id = ${before.runId} and step_id = ${before.stepId})),
    copied as (
      insert into durable.steps (run_id, id, name, kind, status, position, output, error, ended_at)
      select ${runId}::uuid, s.id, s.name, s.kind, s.status, row_number() over (order by s.position, s.ended_at, s.id),
        s.output, s.error, clock_timestamp()
      from chosen join durable.steps s
        on s.run_id = ${before.runId} and s.status <> 'pending' and s.position < coalesce(chosen.position, s.position + 1)
      returning octet_length(coalesce(output, error)::text) as bytes),
    size as (select count(*)::int as steps, coalesce(sum(bytes), 0) as bytes from copied)
    update durable.runs r set step_count = size.steps, state_bytes = size.bytes, kept_steps = size.steps,
      replayed_from = ${before.stepId}
    from chosen, size where r.id = ${runId} returning r.id`;
  return counted.length > 0;
}
