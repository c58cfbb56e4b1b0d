import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { Readership } from "@/lib/kernel/reach";
import type { BatchItemsQuery, BatchReport, BatchSummary, ListBatchesQuery } from "../../batch-schemas";
import { type BatchItem, countStates, lacksResult, totalsOf } from "../../domain/batch";
import type { Batch, BatchStore } from "../../ports";

export type ReadDependencies = { readership: Readership; batches: BatchStore };

const present = ({ id, title, createdAt, states, unlisted }: Batch): BatchSummary => ({
  id,
  title,
  createdAt: createdAt.toISOString(),
  states,
  unlisted,
});

async function open({ readership, batches }: ReadDependencies, actor: Actor, id: string) {
  requirePermission(actor, "analyses.read");
  const reach = await readership.reachOf(actor);
  const items = await batches.listItems(reach, id);
  const batch = await batches.find(reach, id);
  if (!batch) throw new AppError("not_found");
  const states = countStates(items);
  return {
    items,
    report: { ...present({ ...batch, states }), options: batch.options, totals: totalsOf(items) },
  };
}

/** A page of items; the cursor is the position of the last one seen. */
function pageOf(items: readonly BatchItem[], { show, cursor, limit }: BatchItemsQuery) {
  const shown = items.filter((item) => show === "all" || lacksResult(item));
  const rest = cursor === undefined ? shown : shown.filter(({ position }) => position > Number(cursor));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return rest.length > limit && last ? { items: page, next: String(last.position) } : { items: page };
}

/** The batches within the actor's reach, newest first. */
export const makeListBatches =
  ({ readership, batches }: ReadDependencies) =>
  async (actor: Actor, query: ListBatchesQuery): Promise<Page<BatchSummary>> => {
    requirePermission(actor, "analyses.read");
    const page = await batches.list(await readership.reachOf(actor), query);
    return { ...page, items: page.items.map(present) };
  };

/**
 * One report on all files of a batch, as far as they have been analysed, with a page of its items.
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export const makeGetBatch =
  (dependencies: ReadDependencies) =>
  async (actor: Actor, id: string, query: BatchItemsQuery): Promise<BatchReport> => {
    const { items, report } = await open(dependencies, actor, id);
    return { ...report, ...pageOf(items, query) };
  };

/**
 * The same report with all of its items, of which a batch has few hundreds at most.
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export const makeGetWholeBatch =
  (dependencies: ReadDependencies) =>
  async (actor: Actor, id: string): Promise<BatchReport> => {
    const { items, report } = await open(dependencies, actor, id);
    return { ...report, items };
  };
