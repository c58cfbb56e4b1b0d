import type { BatchSummary } from "@/lib/features/analyses/batch-schemas";

export type ItemCounts = {
  all: number;
  analysed: number;
  underWay: number;
  withoutResult: number;
  done: number;
};

/** The files of a batch, counted as its pages tell of them. */
export function itemCounts({ states }: Pick<BatchSummary, "states">): ItemCounts {
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  const analysed = states.completed + states.partial;
  const underWay = states.queued + states.running;
  return { all, analysed, underWay, withoutResult: all - analysed - underWay, done: all - underWay };
}
