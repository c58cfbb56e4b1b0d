import { and, eq, gte, lt, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { usageCounters, usageTakes } from "@/db/schema/usage";
import { type QuotaMetric, quotaMetrics } from "@/lib/kernel/plans";
import type { Span } from "../domain/period";
import type { Counted, UsageStore } from "../ports";

const pruneAtMost = 50_000;

class OverLimit extends Error {
  constructor(readonly metric: QuotaMetric) {
    super(metric);
  }
}

/** Counters in Postgres. */
export function makeUsageStore(database: Database): UsageStore {
  return {
    take: ({ organisationId, key, at, counted }) =>
      database
        .transaction({ organisationId }, async (tx) => {
          const amounts = Object.fromEntries(counted.map(({ metric, amount }) => [metric, amount]));
          const fresh = await tx
            .insert(usageTakes)
            .values({ organisationId, key, amounts, at })
            .onConflictDoNothing()
            .returning({ key: usageTakes.key });
          if (fresh.length === 0) return null;
          for (const each of inOrder(counted)) await count(tx, organisationId, each);
          return null;
        })
        .catch((error: unknown) => {
          if (error instanceof OverLimit) return error.metric;
          throw error;
        }),

    giveBack: (organisationId, key, spansOf) =>
      database.transaction({ organisationId }, async (tx) => {
        const [taken] = await tx
          .delete(usageTakes)
          .where(and(eq(usageTakes.organisationId, organisationId), eq(usageTakes.key, key)))
          .returning({ amounts: usageTakes.amounts, at: usageTakes.at });
        if (!taken) return;
        for (const metric of quotaMetrics) {
          const amount = taken.amounts[metric] ?? 0;
          if (amount === 0) continue;
          for (const span of spansOf(metric, taken.at))
            await tx
              .update(usageCounters)
              .set({ amount: sql`greatest(${usageCounters.amount} - ${amount}, 0)` })
              .where(isCounter(organisationId, metric, span));
        }
      }),

    list: (organisationId, since) =>
      database.transaction({ organisationId }, (tx) =>
        tx
          .select({
            metric: usageCounters.metric,
            span: usageCounters.span,
            since: usageCounters.since,
            amount: usageCounters.amount,
          })
          .from(usageCounters)
          .where(
            and(
              eq(usageCounters.organisationId, organisationId),
              or(
                eq(usageCounters.span, "ever"),
                and(eq(usageCounters.span, "month"), gte(usageCounters.since, since.month)),
                and(eq(usageCounters.span, "day"), gte(usageCounters.since, since.day)),
              ),
            ),
          ),
      ),

    prune: ({ takes, day }) =>
      database.transaction("platform", async (tx) => {
        const oldTakes = tx
          .select({ place: sql`ctid` })
          .from(usageTakes)
          .where(lt(usageTakes.at, takes))
          .limit(pruneAtMost);
        await tx.delete(usageTakes).where(sql`ctid = any(array(${oldTakes}))`);
        const oldDays = tx
          .select({ place: sql`ctid` })
          .from(usageCounters)
          .where(and(eq(usageCounters.span, "day"), lt(usageCounters.since, day)))
          .limit(pruneAtMost);
        await tx.delete(usageCounters).where(sql`ctid = any(array(${oldDays}))`);
      }),
  };
}

/** Always in the same order: two that count at once never wait for each other crosswise. */
const inOrder = (counted: readonly Counted[]): Counted[] =>
  counted.toSorted((a, b) => quotaMetrics.indexOf(a.metric) - quotaMetrics.indexOf(b.metric));

const isCounter = (organisationId: string, metric: QuotaMetric, { span, since }: Span) =>
  and(
    eq(usageCounters.organisationId, organisationId),
    eq(usageCounters.metric, metric),
    eq(usageCounters.span, span),
    eq(usageCounters.since, since),
  );

/** @throws OverLimit where the limit is met: the transaction counts nothing then */
async function count(tx: Transaction, organisationId: string, counted: Counted): Promise<void> {
  const { metric, amount, limit, spans } = counted;
  if (amount === 0) return;
  for (const [index, { span, since }] of spans.entries()) {
    const bound = index === 0 ? limit : null;
    if (bound !== null && amount > bound) throw new OverLimit(metric);
    const raised = await tx
      .insert(usageCounters)
      .values({ organisationId, metric, span, since, amount })
      .onConflictDoUpdate({
        target: [usageCounters.organisationId, usageCounters.metric, usageCounters.span, usageCounters.since],
        set: { amount: sql`${usageCounters.amount} + excluded.amount` },
        setWhere: bound === null ? undefined : sql`${usageCounters.amount} + excluded.amount <= ${bound}`,
      })
      .returning({ amount: usageCounters.amount });
    if (raised.length === 0) throw new OverLimit(metric);
  }
}
