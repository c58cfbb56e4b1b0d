import { afterAll, beforeAll, expect, it } from "vitest";
import {
  member,
  type PipelineUnderTest,
  startPipeline,
  stubEngine,
} from "@/inngest/testing/pipeline-under-test";
import { aspects } from "@/lib/features/analyses/events";

const submissions = 40;
let product: PipelineUnderTest;

beforeAll(async () => {
  product = await startPipeline({ workers: 2 });
});
afterAll(async () => {
  await product?.stop();
});

it("splits runs over two workers: none lost, none run twice", async () => {
  const analyse = stubEngine(product, () => new Promise((resolve) => setTimeout(resolve, 5)));
  const actors = Array.from({ length: 4 }, member);
  const handedIn = await Promise.all(
    Array.from({ length: submissions }, async (_, index) => {
      const actor = actors[index % actors.length] ?? member();
      const { analysisId } = await product.analyses().submitEssay(actor, { text: `Texto número ${index}.` });
      return analysisId;
    }),
  );
  const { superuser } = product;
  await expect
    .poll(async () => (await superuser`select from analyses.analyses where status = 'completed'`).length, {
      timeout: 150_000,
      interval: 200,
    })
    .toBe(submissions);
  await expect
    .poll(async () => (await superuser`select from durable.jobs`).length, { timeout: 30_000 })
    .toBe(0);

  const runs = await superuser<{ name: string; status: string; runs: number }[]>`
    select function_id as name, status, count(*)::int as runs from durable.runs
    where function_id not like '%search-%' and function_id not like '%texts-%' group by 1, 2`;
  expect(runs).toHaveLength(aspects.essay.length + 1);
  for (const row of runs) expect(row).toMatchObject({ status: "completed", runs: submissions });
  expect(analyse).toHaveBeenCalledTimes(submissions * aspects.essay.length);

  const workers = await superuser<{ worker: string }[]>`
    select distinct worker from durable.attempts where status = 'completed' and worker is not null`;
  expect(workers.map(({ worker }) => worker).sort()).toEqual([...product.workers].sort());

  const indexed = async () =>
    (await superuser<{ entries: number }[]>`select count(*)::int as entries from search.entries`)[0]?.entries;
  await expect.poll(indexed, { timeout: 20_000 }).toBe(submissions);

  const [once] = await superuser`select
    (select count(distinct analysis_id)::int from analyses.analysis_history) as results,
    (select count(*)::int from analyses.analysis_history) as rows,
    (select count(*)::int from notifications.notifications) as notifications,
    (select count(*)::int from analyses.aspect_results) as leftovers`;
  expect(once).toEqual({
    results: handedIn.length,
    rows: submissions,
    notifications: submissions,
    leftovers: 0,
  });
}, 200_000);
