import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "../session";

/** One kind of request. `expected` is the status of each of its answers: another one is no measurement. */
export type Target = {
  name: string;
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
  expected: number;
};

/** Names that the report's goals and ratios refer to. */
export const names = {
  bare: "bare handler",
  wrapper: "wrapper alone",
  result: "a result",
  unchanged: "a result as 304",
  list: "list of 20",
  detail: "state of an analysis",
  whatIf: "what-if",
} as const;

const giveUpMs = 180_000;
const pollMs = 100;
const json = { "content-type": "application/json" };

/**
 * The requests that are measured, on a finished analysis of the signed-in person's essay that is handed in for it. The
 * wrapper alone is a list with a parameter that is not known: authenticated, counted, permitted, parsed, refused.
 */
export async function targetsFor(client: Client): Promise<Target[]> {
  const id = await finishedEssay(client);
  const result = `/api/v1/analyses/${id}/result`;
  const tag = (await client.call(result)).headers.get("etag");
  if (tag === null) throw new Error("a result carries no ETag");
  const get = (name: string, path: string, expected = 200): Target => ({
    ...{ name, path, expected },
    method: "GET",
  });
  return [
    get(names.bare, "/health/live"),
    get(names.wrapper, "/api/v1/analyses?unknown=1", 422),
    get(names.result, result),
    { ...get(names.unchanged, result, 304), headers: { "if-none-match": tag } },
    get(names.list, "/api/v1/analyses?limit=20"),
    get(names.detail, `/api/v1/analyses/${id}`),
    {
      name: names.whatIf,
      method: "POST",
      path: `/api/v1/analyses/${id}/what-if`,
      headers: json,
      body: JSON.stringify({ without: [] }),
      expected: 200,
    },
  ];
}

/** Hands in the strong example essay and waits for the end of its pipeline. */
async function finishedEssay(client: Client): Promise<string> {
  const text = await readFile(
    new URL("../../lib/engines/essay/examples/strong.txt", import.meta.url),
    "utf8",
  );
  const accepted = await client.call("/api/v1/essays", {
    method: "POST",
    headers: json,
    body: JSON.stringify({ text }),
  });
  if (accepted.status !== 202) throw new Error(`the essay was refused: ${accepted.status}`);
  const { analysisId }: { analysisId: string } = await accepted.json();
  for (const begun = performance.now(); performance.now() - begun < giveUpMs; await sleep(pollMs)) {
    const answer = await client.call(`/api/v1/analyses/${analysisId}`);
    const { status, steps }: { status: string; steps: { status: string }[] } = await answer.json();
    if (status === "completed" && steps.at(-1)?.status === "completed") return analysisId;
    if (["failed", "cancelled", "partial"].includes(status))
      throw new Error(`the analysis ended as ${status}`);
  }
  throw new Error("no result in three minutes");
}
