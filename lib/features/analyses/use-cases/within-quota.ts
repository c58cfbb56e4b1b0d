import type { Actor } from "@/lib/kernel/actor";
import type { Quota, QuotaAmounts } from "../ports";

/**
 * Counts what a work uses, and does it; a work that fails counts nothing. A process that dies in between has counted a
 * work that was not kept.
 * @param key of the work: it counts once, however often it comes
 * @throws AppError `quota_exceeded`, `plan_limit_reached`; nothing is done then
 */
export async function withinQuota(
  quota: Quota,
  { actor, amounts, key }: { actor: Actor; amounts: QuotaAmounts; key: string },
  work: () => Promise<void>,
): Promise<void> {
  await quota.take(actor, amounts, key);
  try {
    await work();
  } catch (error) {
    await Promise.allSettled([quota.giveBack(actor, key)]);
    throw error;
  }
}
