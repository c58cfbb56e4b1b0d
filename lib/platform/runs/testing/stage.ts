import { expect } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { RunFilter, RunLog, RunStatus, RunSummary } from "../port";

type Kind = "completes" | "fails" | "waits";

export type Subject = {
  runs: RunLog;
  /** Sends `contract/<kind>`, which starts the function of that name (see inngest/testing/contract-functions.ts). */
  send(kind: Kind, data: Record<string, unknown>): Promise<unknown>;
};
export type Stage = ReturnType<typeof makeStage>;

export const patient = { timeout: 20_000, interval: 25 };

/** A log of runs, and what starts runs that it tells of. */
export function makeStage(subject: () => Subject) {
  /** Every run, page by page. */
  const all = async (filter: Omit<RunFilter, "limit"> = {}, limit = 100): Promise<RunSummary[]> => {
    const items: RunSummary[] = [];
    let cursor: string | undefined;
    do {
      const page = await subject().runs.list({ ...filter, limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return items;
  };

  const of = async (organisationId: string) =>
    (await all()).filter((run) => run.organisationId === organisationId);

  /** Starts a run and waits until it is in a state, with `steps` recorded. */
  async function begin(kind: Kind, status: RunStatus, steps: number, organisationId = newId()) {
    const { runs, send } = subject();
    await send(kind, { organisationId, note: "redação" });
    const find = async () => {
      const [summary] = await of(organisationId);
      return summary ? runs.find(summary.id) : null;
    };
    await expect
      .poll(async () => {
        const run = await find();
        const ended = run?.steps.filter(({ kind: is, finishedAt }) => is === "run" && finishedAt);
        return [run?.status, ended?.length];
      }, patient)
      .toEqual([status, steps]);
    const run = await find();
    if (!run) throw new Error("the run is gone");
    return run;
  }

  return { subject, all, of, begin };
}
