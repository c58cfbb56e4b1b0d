import { type APIRequestContext, expect } from "@playwright/test";

export type Step = { id: string; name: string; kept: boolean; childRunId: string | null };
export type Run = {
  id: string;
  status: string;
  input: { data: Record<string, unknown> };
  steps: Step[];
};

/** A run, as an administrator sees it. */
export async function readRun(request: APIRequestContext, id: string): Promise<Run> {
  const response = await request.get(`/api/v1/runs/${id}`);
  expect(response.status()).toBe(200);
  return response.json();
}

/** The run of the pipeline that analysed an essay. */
export async function pipelineRun(request: APIRequestContext, analysisId: string): Promise<Run> {
  const response = await request.get(
    "/api/v1/runs?functionId=elysia-analyse-essay&status=completed&limit=50",
  );
  const { items }: { items: { id: string }[] } = await response.json();
  for (const { id } of items) {
    const run = await readRun(request, id);
    if (run.input.data.analysisId === analysisId) return run;
  }
  throw new Error(`no run analysed ${analysisId}`);
}

/** Ids of the failed runs of a function that were not run again. */
export async function deadLetters(request: APIRequestContext, functionId: string): Promise<string[]> {
  const query = new URLSearchParams({ functionId, status: "failed", notRerun: "true", limit: "50" });
  const { items }: { items: { id: string }[] } = await (await request.get(`/api/v1/runs?${query}`)).json();
  return items.map(({ id }) => id);
}
