import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { freePlan, quotaMetrics, quotasOf } from "@/lib/kernel/plans";
import { isMonthly, monthFrom, spansOf } from "../domain/period";
import type { Amounts, UsageStore } from "../ports";

type Deps = { store: UsageStore; clock: Clock };

/**
 * Counts what the actor's organisation uses, before it is given. It counts once a key, however often it comes.
 * @throws AppError `quota_exceeded`, which says when the quota renews, or `plan_limit_reached`; nothing is counted then
 */
export function makeTakeQuota({ store, clock }: Deps) {
  return async (actor: Actor, amounts: Amounts, key: string): Promise<void> => {
    const at = clock();
    const quotas = quotasOf(actor.plan ?? freePlan);
    const counted = quotaMetrics.flatMap((metric) => {
      const amount = amounts[metric] ?? 0;
      return amount > 0 ? [{ metric, amount, limit: quotas[metric], spans: spansOf(metric, at) }] : [];
    });
    if (counted.length === 0) return;
    const over = await store.take({ organisationId: actor.organisationId, key, at, counted });
    if (over === null) return;
    if (!isMonthly(over)) throw new AppError("plan_limit_reached");
    throw new AppError("quota_exceeded", {
      detail: `The organisation's plan allows ${quotas[over]} of ${over} a month, and this would be more. The quota renews on ${monthFrom(at, 1)} (UTC); a larger plan gives more at once. Nothing was taken.`,
    });
  };
}

/** Takes back what was counted under a key, where what it was counted for has not come about. */
export const makeGiveBackQuota =
  ({ store }: { store: UsageStore }) =>
  (actor: Actor, key: string): Promise<void> =>
    store.giveBack(actor.organisationId, key, spansOf);
